import { authoredLines } from '../tracking/lineState.ts';
import { carryLabels } from '../tracking/carryLabels.ts';
import { sketchText } from '../tracking/lineSketch.ts';
import type { Authorship } from '../model/authorship.ts';
import type { TrackedLine } from '../model/label.ts';
import type { AuthoredLines } from './authoredLines.ts';

/**
 * What is known of a text's lines when it is known of another version of it: lines that are not in it any more are left
 * out, those that were changed since are said to be modified.
 */
export function carryAuthored(
  before: string,
  known: readonly AuthoredLines[],
  after: string,
): readonly AuthoredLines[] {
  const authorships = new Map<string, Authorship>();
  const lines: TrackedLine[] = sketchText(before).map((sketch) => ({ sketch }));
  for (const { first, last, authorship, state } of known) {
    authorships.set(authorship.id, authorship);
    for (let at = first - 1; at < Math.min(last, lines.length); at++) {
      const sketch = lines[at]?.sketch;
      if (!sketch) continue;
      const label = { author: authorship.id, written: sketch };
      const { isMoved, isChanged } = { isMoved: state === 'moved', isChanged: state === 'modified' };
      lines[at] = {
        sketch,
        label: { ...label, ...(isMoved && { isMoved }), ...(isChanged && { isChanged }) },
      };
    }
  }
  return authoredLines(carryLabels(lines, sketchText(after), undefined).lines, (id) => authorships.get(id));
}
