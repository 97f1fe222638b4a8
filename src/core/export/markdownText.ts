/**
 * A text that Markdown shows as it is, whatever is in it. Every character that could mean something is a
 * character reference, which can neither open nor close anything, end a table cell or be HTML. `<code>` keeps
 * forges from making mentions and issue links of it; a code span could not hold a backslash before a pipe.
 */
export function literal(text: string): string {
  if (text === '') return '';
  const escaped = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    // Letters that turn the direction of what follows, or are not seen.
    .replace(/\p{Cf}/gu, '\uFFFD')
    .replace(/[^\p{L}\p{N}\p{M} ./\uFFFD-]/gu, (char) => `&#${char.codePointAt(0)};`)
    .replace(/www\./gi, (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`);
  return `<code>${escaped}</code>`;
}

/** @param rows Markdown that holds no line break and no pipe. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
