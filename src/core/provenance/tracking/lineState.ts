import type { AuthoredLines, LineState } from '../interop/authoredLines.ts';
import type { Authorship } from '../model/authorship.ts';
import type { Label, TrackedLine } from '../model/label.ts';
import { isTelling } from './lineSketch.ts';

/** Whether a line is still as it was written. White space and the kind of quotes make no difference. */
function stateOf({ sketch, label }: TrackedLine): LineState {
  if (!label || label.isChanged === true || label.written.hash !== sketch.hash) return 'modified';
  return label.isMoved === true ? 'moved' : 'unmodified';
}

/**
 * What is known of a file's lines, consecutive ones together. A line that says nothing and of which nothing is known
 * belongs to whoever wrote the lines on both its sides, if that is one.
 */
export function authoredLines(
  lines: readonly TrackedLine[],
  authorshipOf: (id: string) => Authorship | undefined,
): readonly AuthoredLines[] {
  const found: AuthoredLines[] = [];
  lines.forEach((line, index) => {
    const label = line.label ?? labelAround(lines, index);
    const authorship = label && authorshipOf(label.author);
    if (!authorship) return;
    const state = line.label ? stateOf(line) : 'unmodified';
    const last = found.at(-1);
    const isMore = last?.last === index && last.authorship === authorship && last.state === state;
    if (isMore) found[found.length - 1] = { ...last, last: index + 1 };
    else found.push({ first: index + 1, last: index + 1, authorship, state });
  });
  return found;
}

/** So many lines that say nothing may stand next to each other. */
const maxQuietLines = 3;

function labelAround(lines: readonly TrackedLine[], index: number): Label | undefined {
  const line = lines[index];
  if (!line || isTelling(line.sketch) || line.since !== undefined) return undefined;
  const above = nearest(lines, index, -1);
  return above && nearest(lines, index, 1)?.author === above.author ? above : undefined;
}

function nearest(lines: readonly TrackedLine[], index: number, step: -1 | 1): Label | undefined {
  for (let away = 1; away <= maxQuietLines; away++) {
    const line = lines[index + step * away];
    if (!line) return undefined;
    if (line.label) return line.label;
    if (isTelling(line.sketch)) return undefined;
  }
  return undefined;
}
