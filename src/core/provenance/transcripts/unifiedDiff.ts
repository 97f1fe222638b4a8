import type { EditHunk, EditLine } from './agentEdit.ts';
import { markedLine } from './structuredPatch.ts';

const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** Hunks of the unified diff of one file; what stands before the first of them is not looked at. */
export function readUnifiedDiff(diff: string): readonly EditHunk[] {
  const hunks: { lines: EditLine[]; newStart: number }[] = [];
  for (const line of diff.split('\n')) {
    const [, first, count] = start.exec(line) ?? [];
    // An empty stretch names the line before it.
    if (first !== undefined)
      hunks.push({ lines: [], newStart: Math.max(0, Number(first) - (count === '0' ? 0 : 1)) });
    else hunks.at(-1)?.lines.push(...markedLine(line));
  }
  return hunks.filter(({ lines }) => lines.length > 0);
}
