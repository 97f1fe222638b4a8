import type { AuthoredLines } from './authoredLines.ts';
import type { LineRange } from './lineRanges.ts';

/** What is known of those lines that lie in some ranges; the ranges ascend and do not overlap. */
export function clipLines(
  lines: readonly AuthoredLines[],
  ranges: readonly LineRange[],
): readonly AuthoredLines[] {
  return lines.flatMap((each) =>
    ranges.flatMap((range) => {
      const [first, last] = [Math.max(each.first, range.first), Math.min(each.last, range.last)];
      return first <= last ? [{ ...each, first, last }] : [];
    }),
  );
}
