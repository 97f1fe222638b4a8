import { sentence, type Sentence } from '../messages/sentence.ts';
import type { Bom } from './bom.ts';
import { compareFragment, shortName, type ItemChange } from './compareFragment.ts';
import { documentDefects } from './documentDefects.ts';
import { LinesOf } from './linesOf.ts';
import { fragmentProblemCodes, parseFragment } from './parseFragment.ts';
import { schemaDefect, type SchemaCheck } from './schemaDefect.ts';

/** What is wrong with a fragment: a scan would write it otherwise, or it is no valid fragment. Each has a page. */
export const defectCodes = ['missing', 'stale', 'invalid', ...fragmentProblemCodes] as const;

export type DefectCode = (typeof defectCodes)[number];

export interface FragmentDefect {
  readonly code: DefectCode;
  readonly message: Sentence;
  /** From 1; null where there is none to show. */
  readonly line: number | null;
}

/** Defects of one kind that are told one by one. */
const maxTold = 20;

/**
 * Why a fragment is not as it ought to be; empty when it is.
 *
 * @param text the file; undefined when there is none.
 * @param expect what a scan makes of the fragment as it is; undefined while the folder is not known whole.
 * @param checkSchema undefined in a host that has none.
 */
export function checkFragment(
  text: string | undefined,
  expect: ((previous: Bom) => Bom) | undefined,
  checkSchema: SchemaCheck | undefined,
): FragmentDefect[] {
  if (text === undefined)
    return [{ code: 'missing', message: sentence('There is no fragment.'), line: null }];
  const { bom, problem } = parseFragment(text);
  if (problem) return [{ code: problem.code, message: problem.message, line: problem.line ?? null }];
  const lines = new LinesOf(text);
  return [...invalidParts(bom, lines, checkSchema), ...(expect ? staleParts(bom, expect(bom), lines) : [])];
}

/** True when a scan mends it: nobody has to look at the file by hand. */
export function isMendedByScan({ code }: FragmentDefect): boolean {
  return code === 'missing' || code === 'stale';
}

function invalidParts(bom: Bom, lines: LinesOf, checkSchema: SchemaCheck | undefined): FragmentDefect[] {
  const schema = checkSchema && schemaDefect(bom, checkSchema);
  const found = [...(schema ? [schema] : []), ...documentDefects(bom)];
  return found
    .slice(0, maxTold)
    .map(({ message, path }) => ({ code: 'invalid', message, line: lines.lineOf(path) }));
}

function staleParts(bom: Bom, expected: Bom, lines: LinesOf): FragmentDefect[] {
  const comparison = compareFragment(bom, expected);
  if (comparison.status === 'same') return [];
  const told = comparison.changes.slice(0, maxTold).map((change) => ({
    message: changeMessage(change),
    line: change.kind === 'added' ? null : lineOfItem(bom, change.ref, lines),
  }));
  const others = comparison.changes.length - told.length;
  if (others > 0) told.push({ message: sentence('{0} more differ.', String(others)), line: null });
  const details = sentence('Details of the document are not as a scan writes them.');
  return (told.length > 0 ? told : [{ message: details, line: 1 }]).map((each) => ({
    code: 'stale',
    ...each,
  }));
}

function changeMessage({ kind, name }: ItemChange): Sentence {
  switch (kind) {
    case 'added':
      return sentence('The code uses {0}, and the fragment does not have it.', shortName(name));
    case 'removed':
      return sentence('The code no longer uses {0}.', shortName(name));
    case 'changed':
      return sentence('What the fragment says of {0} is not what the code says.', shortName(name));
  }
}

function lineOfItem(bom: Bom, ref: string, lines: LinesOf): number {
  for (const list of ['components', 'services'] as const) {
    const index = bom[list]?.findIndex((item) => item['bom-ref'] === ref) ?? -1;
    if (index >= 0) return lines.lineOf([list, index, 'bom-ref']);
  }
  return 1;
}
