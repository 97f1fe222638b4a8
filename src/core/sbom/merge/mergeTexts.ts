import { sentence, type Sentence } from '../../messages/sentence.ts';
import { serializeBom } from '../canonicalBom.ts';
import { checkFragment } from '../checkFragment.ts';
import { parseFragment } from '../parseFragment.ts';
import type { SchemaCheck } from '../schemaDefect.ts';
import { splitConflict, type ConflictSides } from './conflictMarkers.ts';
import { mergeFragments } from './mergeFragments.ts';

export type MergedText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Sentence };

/**
 * The texts of two branches in one. A base that cannot be read is none: then nothing that either side has goes away.
 */
export function mergeTexts({ base, ours, theirs }: ConflictSides): MergedText {
  const [left, right] = [parseFragment(ours), parseFragment(theirs)];
  if (left.problem) return { problem: sentence('Our side cannot be read: {0}', left.problem.message) };
  if (right.problem) return { problem: sentence('Their side cannot be read: {0}', right.problem.message) };
  const before = base === undefined ? undefined : parseFragment(base).bom;
  return { text: serializeBom(mergeFragments({ base: before, ours: left.bom, theirs: right.bom })) };
}

/**
 * A fragment with the markers of a merge, without them. For where git's own versions are gone: outside of the markers
 * git merged line by line, which can put a line into the wrong list. Where that shows, nothing is made of it.
 *
 * @param checkSchema undefined in a host that has none.
 */
export function resolveConflict(text: string, checkSchema: SchemaCheck | undefined): MergedText {
  const sides = splitConflict(text);
  if (!sides) return { problem: sentence('The markers do not stand as git writes them.') };
  const isValid = (side: string): boolean => checkFragment(side, undefined, checkSchema).length === 0;
  const base = sides.base !== undefined && isValid(sides.base) ? sides.base : undefined;
  const merged = mergeTexts({ ...sides, base });
  if (merged.problem || (isValid(sides.ours) && isValid(sides.theirs) && isValid(merged.text))) return merged;
  return {
    problem: sentence(
      'git has put lines in wrong places around the markers. Begin the merge anew, and resolve it before it is added to git.',
    ),
  };
}
