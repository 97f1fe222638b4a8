import { compare } from '../inventory/compare.ts';
import type { Item } from './item.ts';

/** What of an item is one value at a time. */
type Single = 'revision' | 'verdict' | 'review' | 'licence' | 'size' | 'sha256';

/** What of it is several. */
type Several = 'risks' | 'details' | 'where';

/** One thing that is not as it was. */
export type Difference =
  | {
      readonly of: Single;
      /** Null where there was none, or not one alone. */
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly of: Several; readonly added: readonly string[]; readonly removed: readonly string[] };

const singles: readonly Exclude<Single, 'sha256'>[] = ['revision', 'verdict', 'review', 'licence', 'size'];

/** Lines are no part of it: they move with every edit above them. */
export function differencesOf(before: Item, after: Item): readonly Difference[] {
  return [
    ...singles.flatMap((of) => single(of, textOf(before[of]), textOf(after[of]))),
    // Only a git-LFS pointer tells it; the file that it stands for does not.
    ...(before.sha256 !== null && after.sha256 !== null ? single('sha256', before.sha256, after.sha256) : []),
    ...several('risks', before.risks, after.risks),
    ...several('details', detailsOf(before), detailsOf(after)),
    ...several('where', pathsOf(before), pathsOf(after)),
  ];
}

function single(of: Single, before: string | null, after: string | null): Difference[] {
  return before === after ? [] : [{ of, before, after }];
}

function several(of: Several, before: readonly string[], after: readonly string[]): Difference[] {
  const added = missingIn(before, after);
  const removed = missingIn(after, before);
  return added.length + removed.length === 0 ? [] : [{ of, added, removed }];
}

function missingIn(known: readonly string[], values: readonly string[]): string[] {
  const all = new Set(known);
  return [...new Set(values)].filter((value) => !all.has(value)).sort(compare);
}

function detailsOf({ details }: Item): string[] {
  return details.map(([name, value]) => `${name}: ${value}`);
}

function pathsOf({ places }: Item): string[] {
  return places.map(({ path }) => path);
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
