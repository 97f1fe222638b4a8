import type { SkipReason } from './analysis.ts';

/** Longest text, in UTF-16 code units, for which a tree is built. */
const maxLength = 1_000_000;
/** Source written by people has shorter lines on average, in code units. */
const maxAverageLine = 800;
/** A text shorter than this is cheap whatever it looks like. */
const alwaysRead = 20_000;

/** Bytes from which on a file is not even read; notebooks carry their pictures and may be larger. */
export const maxFileBytes = 4_000_000;
export const maxNotebookBytes = 100_000_000;

/** Why this text is not parsed, or undefined when it is. */
export function refuse(text: string, path = ''): SkipReason | undefined {
  if (/\.min\.[cm]?js$/i.test(path)) return 'minified';
  if (text.length > maxLength) return 'too-large';
  if (text.length <= alwaysRead) return undefined;
  const allowedLines = text.length / maxAverageLine;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (++lines > allowedLines) return undefined;
  }
  return 'minified';
}
