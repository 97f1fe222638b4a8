import type { SourceView } from '../catalogue/evidence.ts';
import type { Outline } from '../outline/outline.ts';
import type { IgnoreComment } from './analysis.ts';

/** The word that every ignore comment holds. */
export const ignoreMarker = 'shadowlight-ignore';

const syntax =
  /shadowlight-ignore(-file)?[ \t]+([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)[ \t]*(?::[ \t]*([^\r\n]*))?/g;

/** To look a comment up takes the longer the more there is; nobody silences as much as this. */
const maxComments = 1000;

/**
 * Reads `shadowlight-ignore rule, rule: reason` out of comments. A comment that stands alone speaks for the line
 * below it, any other for its own line; `shadowlight-ignore-file` speaks for the whole file.
 */
export function readIgnoreComments(
  outline: Pick<Outline, 'commentAt'>,
  source: SourceView,
): readonly IgnoreComment[] {
  const { text } = source;
  if (!text.includes(ignoreMarker)) return [];
  const comments: IgnoreComment[] = [];
  for (const match of text.matchAll(syntax)) {
    if (comments.length >= maxComments) break;
    const comment = outline.commentAt(match.index);
    if (!comment) continue;
    const { start, end } = comment;
    const isAlone = standsAlone(text, start, end);
    // Alone and over several lines, it speaks for the line below its end.
    const at = isAlone ? end : match.index;
    comments.push({
      rules: (match[2] ?? '').split(',').map((rule) => rule.trim()),
      reason: (match[3] ?? '').slice(0, reasonLength(match, end)).replace(/\*\/$/, '').trim(),
      line: match[1] ? null : source.rangeOf({ start: at, end: at }).start.line,
      isAlone,
    });
  }
  return comments;
}

/** Whether nothing but the comment stands on its lines; in JSX it stands in braces. */
function standsAlone(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start).trim();
  const after = text.slice(end, lineEnd < 0 ? undefined : lineEnd).trim();
  return (before === '' && after === '') || (before === '{' && after === '}');
}

/** How much of the reason is still inside the comment. */
function reasonLength(match: RegExpExecArray, end: number): number {
  const reason = match[3] ?? '';
  return Math.max(0, end - (match.index + match[0].length - reason.length));
}

/** The comment that silences `rule` for a finding that begins on `line`, or undefined. */
export function findIgnore(
  comments: readonly IgnoreComment[],
  rule: string,
  line: number,
): IgnoreComment | undefined {
  return comments.find(
    (comment) =>
      comment.rules.includes(rule) &&
      (comment.line === null || comment.line === line || (comment.isAlone && comment.line === line - 1)),
  );
}
