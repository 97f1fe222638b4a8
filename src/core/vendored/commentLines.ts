/** One line of a comment, without the signs that make it one. */
export interface CommentLine {
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

/** Longer lines are no prose; what a minified file has behind its banner is on the same line. */
const maxLine = 400;

/** Signs that begin or fill a line of a comment. */
const decoration = /^[\s/*!#;|]+/;

/**
 * The lines of the comments that a text begins with, before its first statement, and of the string that documents a
 * Python module. Of other languages than these two and their relatives nothing is read.
 */
export function commentLines(head: string): readonly CommentLine[] {
  const found: CommentLine[] = [];
  let end: '*/' | '"""' | "'''" | undefined;
  for (const [line, whole] of head.split(/\r\n|\r|\n/).entries()) {
    let text = whole.slice(0, maxLine);
    if (line === 0) text = text.replace(/^\uFEFF/, '');
    if (end === undefined) {
      const trimmed = text.trim();
      if (trimmed === '' || isNoStatement(trimmed)) continue;
      if (/^(?:#|\/\/)/.test(trimmed)) {
        found.push({ text: trimmed.replace(decoration, ''), line });
        continue;
      }
      const start = /^(?:[rRuU]?("""|''')|\/\*)/.exec(trimmed);
      if (!start) break;
      end = start[1] === '"""' || start[1] === "'''" ? start[1] : '*/';
      text = trimmed.slice(start[0].length);
    }
    const close = text.indexOf(end);
    const inside = close < 0 ? text : text.slice(0, close);
    found.push({ text: inside.replace(decoration, '').trim(), line });
    if (close < 0) continue;
    const isDocumentation = end !== '*/';
    const rest = text.slice(close + end.length).trim();
    end = undefined;
    // Code follows on the line, or below what documents the module.
    if (isDocumentation || (rest !== '' && rest !== ';')) break;
  }
  return found;
}

/** What stands above a comment without being code that anybody reads. */
function isNoStatement(line: string): boolean {
  return /^(?:#!.*|;|["']use strict["'];?)$/.test(line);
}
