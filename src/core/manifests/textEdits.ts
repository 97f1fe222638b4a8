import type { TextChange } from '../model/text.ts';

/** The line end a text uses most; `\n` for a text of one line. */
export function lineEndOf(text: string): string {
  const windows = text.split('\r\n').length - 1;
  const unix = text.split('\n').length - 1 - windows;
  return windows > unix ? '\r\n' : '\n';
}

export function insertAt(offset: number, text: string): TextChange {
  return { span: { start: offset, end: offset }, text };
}

/** Adds a last line; a missing line end before it is added, and the new line ends as the file did. */
export function appendLine(text: string, line: string): TextChange {
  const end = lineEndOf(text);
  const content = text.replace(/^\uFEFF/, '');
  const isTerminated = content === '' || /[\r\n]$/.test(content);
  return insertAt(text.length, isTerminated ? line + end : end + line);
}

/** The smallest single change that makes one text the other. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
