import { Origin } from '../origin.ts';
import type { Island } from '../outline.ts';
import type { JavaScriptScan } from './javascriptColumns.ts';

/**
 * What was taken of a text, as one island for each statement.
 *
 * @param taken 1 for statements of the scan that are taken
 * @param entered 1 for bodies of functions that are taken; of others only the braces are
 */
export function javascriptIslands(
  text: string,
  { statements, bodyStarts, bodyEnds }: JavaScriptScan,
  taken: Uint8Array,
  entered: Uint8Array,
): readonly Island[] {
  const islands: Island[] = [];
  let body = 0;
  for (const [statement, start] of statements.entries()) {
    if (taken[statement] !== 1) continue;
    const end = statements[statement + 1] ?? text.length;
    const origin = new Origin();
    let pieces = '';
    let at = start;
    const append = (to: number): void => {
      pieces += text.slice(at, to);
      origin.append(at, to - at);
      at = to;
    };
    while ((bodyStarts[body] ?? Infinity) < at) body++;
    for (; (bodyStarts[body] ?? Infinity) < end; body++) {
      const bodyStart = bodyStarts[body] ?? 0;
      if (bodyStart < at || entered[body] === 1) continue;
      append(bodyStart);
      at = bodyEnds[body] ?? end;
    }
    append(end);
    islands.push({ text: pieces, origin });
  }
  return islands;
}
