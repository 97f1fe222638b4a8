import { UNRESOLVED_NAME } from '../sbom/machineItems.ts';
import type { Comparison } from './comparison.ts';
import { shownHash } from './comparison.ts';
import type { Difference } from './differences.ts';
import type { Item } from './item.ts';

/** What stands for a value that is not there, or is several. */
const noValue: Readonly<Record<Extract<Difference, { before: unknown }>['of'], string>> = {
  revision: 'no single one',
  verdict: 'none',
  review: 'none',
  licence: 'none',
  size: 'not known',
  sha256: 'not known',
};

export function nameOf({ name }: Item): string {
  return name ?? UNRESOLVED_NAME;
}

/**
 * One line for each thing that is not as it was.
 *
 * @param show what stands for a text of the source: it may hold anything.
 */
export function differenceWords(
  differences: readonly Difference[],
  show: (text: string) => string,
): readonly string[] {
  return differences.map((difference) => {
    const { of } = difference;
    if ('before' in difference) {
      const none = noValue[difference.of];
      const [before, after] = [difference.before, difference.after].map((value) =>
        value === null ? none : show(value),
      );
      return `${of}: ${before ?? none} → ${after ?? none}`;
    }
    const signed = [
      ...difference.added.map((value) => `+ ${show(value)}`),
      ...difference.removed.map((value) => `- ${show(value)}`),
    ];
    return `${of}: ${signed.join(', ')}`;
  });
}

/** `src/app.py:3`; lines count from 1. Each place once, as they stand. */
export function placesOf({ places }: Item): readonly string[] {
  const lines = places.map(({ path, range }) => (range ? `${path}:${range.start.line + 1}` : path));
  return [...new Set(lines)];
}

/** Says what is compared with what, so that nobody takes it for more. */
export function comparedWords(comparison: Comparison, show: (text: string) => string): string {
  const { ref, commit, isMergeBase, hasUnsaved } = comparison;
  const short = show(commit.slice(0, shownHash));
  const then = isMergeBase ? `${short}, where this branch left ${show(ref)}` : `${show(ref)} (${short})`;
  const now = hasUnsaved
    ? 'the folder as the editor shows it, with unsaved text and files that git does not track'
    : 'the folder as it lies on the disk, with files that git does not track';
  return `Compared: ${then} with ${now}.`;
}

export function countWords({ changes }: Comparison): string {
  const { added, removed, changed } = changes;
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
}
