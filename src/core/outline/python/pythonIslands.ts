import { Origin } from '../origin.ts';
import type { Island } from '../outline.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';

/**
 * What was taken of a text, as one island for each statement of the module.
 *
 * @param taken 1 for lines that are taken
 */
export function pythonIslands(
  text: string,
  lines: PythonLines,
  blocks: PythonBlocks,
  taken: Uint8Array,
): readonly Island[] {
  const islands: Island[] = [];
  let pieces = '';
  let origin = new Origin();
  const finish = (): void => {
    if (pieces !== '') islands.push({ text: pieces, origin });
    pieces = '';
    origin = new Origin();
  };
  for (let line = 0; line < taken.length; line++) {
    if (pieces !== '' && beginsStatement(line, lines, blocks)) finish();
    if (taken[line] !== 1) continue;
    const start = text.lastIndexOf('\n', (lines.starts[line] ?? 0) - 1) + 1;
    const end = lines.ends[line] ?? 0;
    pieces += `${text.slice(start, end)}\n`;
    origin.append(start, end - start + 1);
  }
  finish();
  return islands;
}

function beginsStatement(line: number, lines: PythonLines, blocks: PythonBlocks): boolean {
  return (
    (blocks.parents[line] ?? -1) < 0 &&
    (blocks.openers[line] ?? -1) < 0 &&
    lines.kinds[line - 1] !== lineKind.decorator
  );
}
