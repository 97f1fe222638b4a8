import type { EditHunk, EditLine } from './agentEdit.ts';
import { listAt, numberAt, type JsonObject } from './json.ts';

/** Hunks as the `diff` package makes them: lines with their mark before them, starts counted from 1. */
export function hunksOf(patch: readonly JsonObject[]): readonly EditHunk[] {
  return patch.flatMap((hunk): EditHunk[] => {
    const lines = listAt(hunk, 'lines').flatMap((line) => (typeof line === 'string' ? markedLine(line) : []));
    const start = numberAt(hunk, 'newStart');
    if (lines.length === 0) return [];
    return [start === undefined || start < 1 ? { lines } : { lines, newStart: start - 1 }];
  });
}

/** Takes no remark such as "\ No newline at end of file". */
export function markedLine(line: string): readonly EditLine[] {
  const text = line.slice(1);
  if (line.startsWith('+')) return [{ kind: 'added', text }];
  if (line.startsWith('-')) return [{ kind: 'removed', text }];
  return line.startsWith(' ') ? [{ kind: 'kept', text }] : [];
}
