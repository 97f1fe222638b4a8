import type { Span } from '../model/text.ts';

/** The comment around an offset: from `mark`, at the start of a line or behind a space, to the line's end. */
export function lineCommentAt(text: string, offset: number, mark: string): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const before = text.slice(lineStart, offset);
  let at = before.indexOf(mark);
  while (at > 0 && !/[ \t]/.test(before[at - 1] ?? '')) at = before.indexOf(mark, at + 1);
  if (at < 0) return undefined;
  const end = lineEnd < 0 ? text.length : lineEnd;
  return { start: lineStart + at, end: text[end - 1] === '\r' ? end - 1 : end };
}
