import type { Span } from '../model/text.ts';

/** The comment around an offset: from a `#` or `//` at the start of a line or behind a space to the line's end. */
export function lineCommentAt(text: string, offset: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const match = /(?:^|[ \t])(?:#|\/\/)/.exec(text.slice(lineStart, offset));
  if (!match) return undefined;
  const start = lineStart + match.index + match[0].search(/#|\/\//);
  return { start, end: text[end - 1] === '\r' ? end - 1 : end };
}
