import type { Tree } from 'web-tree-sitter';
import type { SourceView } from '../catalogue/findModels.ts';
import type { IgnoreComment } from './analysis.ts';

/** The word that every ignore comment holds. */
export const ignoreMarker = 'shadowlight-ignore';

const syntax =
  /shadowlight-ignore(-file)?[ \t]+([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)[ \t]*(?::[ \t]*([^\r\n]*))?/g;

/**
 * Reads `shadowlight-ignore rule, rule: reason` out of comments. A comment that stands alone speaks for the line
 * below it, any other for its own line; `shadowlight-ignore-file` speaks for the whole file.
 */
export function readIgnoreComments(
  tree: Tree,
  commentNode: string,
  source: SourceView,
): readonly IgnoreComment[] {
  const { text } = source;
  if (!text.includes(ignoreMarker)) return [];
  const comments: IgnoreComment[] = [];
  for (const match of text.matchAll(syntax)) {
    const node = tree.rootNode.descendantForIndex(match.index);
    if (node?.type !== commentNode) continue;
    const lineStart = text.lastIndexOf('\n', match.index - 1) + 1;
    comments.push({
      rules: (match[2] ?? '').split(',').map((rule) => rule.trim()),
      reason: (match[3] ?? '').replace(/\*\/\s*$/, '').trim(),
      line: match[1] ? null : source.rangeOf({ start: match.index, end: match.index }).start.line,
      isAlone: text.slice(lineStart, node.startIndex).trim() === '',
    });
  }
  return comments;
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
