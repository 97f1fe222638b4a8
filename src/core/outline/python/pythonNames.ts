import { char, isWordCode, lineEnd, wordEnd } from '../characters.ts';
import { isFormattedAt, pythonStringEnd } from './pythonStrings.ts';

/**
 * Tells of each name and keyword in a stretch of Python, outside of comments and strings; what stands in an f-string
 * is all told. Ends early when `visit` answers true, and says so.
 */
export function somePythonName(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => boolean,
): boolean {
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      const after = wordEnd(text, at + 1);
      if (!isDigit(code) && !isPrefix(text, at, after) && visit(at, after)) return true;
      at = after;
    } else if (code === char.hash) at = lineEnd(text, at);
    else if (code === char.singleQuote || code === char.doubleQuote) {
      const isFormatted = isFormattedAt(text, at);
      const after = pythonStringEnd(text, at, isFormatted);
      if (isFormatted && someWord(text, at, after, visit)) return true;
      at = after;
    } else at++;
  }
  return false;
}

function someWord(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => boolean,
): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) continue;
    const after = Math.min(wordEnd(text, at + 1), end);
    if (!isDigit(code) && visit(at, after)) return true;
    at = after;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a word is the `r` of `r"…"`. */
function isPrefix(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const next = text.charCodeAt(end);
  return next === char.singleQuote || next === char.doubleQuote;
}
