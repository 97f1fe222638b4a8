import type { Island } from '../outline/outline.ts';
import type { SkipReason } from './analysis.ts';

/** Most, in UTF-16 code units, that is parsed of one text, whether in one island or in many. */
const maxParsed = 1_000_000;
/** Source written by people has shorter lines on average, in code units. */
const maxAverageLine = 800;
/** A text shorter than this is cheap whatever it looks like. */
const alwaysRead = 20_000;

/**
 * Bytes from which on a file is not even read; notebooks carry their pictures and may be larger, but their code must
 * not. A text that comes from elsewhere has no more code units than this.
 */
export const maxFileBytes = 4_000_000;
export const maxNotebookBytes = 100_000_000;

/** Why this text is not looked at, or undefined when it is. */
export function refuse(text: string, path = ''): SkipReason | undefined {
  if (/\.min\.[cm]?js$/i.test(path)) return 'minified';
  if (text.length > maxFileBytes) return 'too-large';
  if (text.length <= alwaysRead) return undefined;
  const allowedLines = text.length / maxAverageLine;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (++lines > allowedLines) return undefined;
  }
  return 'minified';
}

/** Whether so much of a text would be parsed that none of it is: findings of a part would look like those of all. */
export function isTooMuch(islands: readonly Island[]): boolean {
  let length = 0;
  for (const { text } of islands) length += text.length;
  return length > maxParsed;
}
