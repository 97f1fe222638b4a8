import { char, endOfRun, isDigit, lineEnd, tableOf, wordCharacters, wordEnd } from '../characters.ts';
import { NameSet } from '../nameSet.ts';
import { isFormattedAt, pythonStringEnd } from './pythonStrings.ts';

/** Answers true to end the walk. */
export type NameVisitor = (start: number, end: number) => boolean;

/** Words that are no names, and those that stand for the object in most methods. */
const keywords = new NameSet(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield None True False self cls'.split(
    ' ',
  ),
);

export function isKeyword(text: string, start: number, end: number): boolean {
  return keywords.hasAt(text, start, end);
}

/** What is skipped between names. */
const others = tableOf(...Array.from({ length: 128 }, (_, code) => code).filter((code) => !isStop(code)));

function isStop(code: number): boolean {
  return (
    wordCharacters[code] === 1 || code === char.hash || code === char.singleQuote || code === char.doubleQuote
  );
}

/**
 * Tells of each name and keyword in a stretch of Python, outside of comments and strings; what stands in an f-string
 * is all told. Whether `visit` answered true for one.
 */
export function somePythonName(text: string, start: number, end: number, visit: NameVisitor): boolean {
  for (let at = start; ;) {
    at = endOfRun(text, at, others, 1);
    if (at >= end) return false;
    const code = text.charCodeAt(at);
    if (wordCharacters[code] === 1) {
      const after = wordEnd(text, at + 1);
      if (!isDigit(code) && !isPrefix(text, at, after) && visit(at, after)) return true;
      at = after;
    } else if (code === char.hash) at = lineEnd(text, at);
    else {
      const isFormatted = isFormattedAt(text, at);
      const after = pythonStringEnd(text, at, isFormatted);
      if (isFormatted && someWord(text, at, after, visit)) return true;
      at = after;
    }
  }
}

function someWord(text: string, start: number, end: number, visit: NameVisitor): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (wordCharacters[code] !== 1) continue;
    const after = Math.min(wordEnd(text, at + 1), end);
    if (!isDigit(code) && visit(at, after)) return true;
    at = after;
  }
  return false;
}

/** Whether a word is the `r` of `r"…"`. */
function isPrefix(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const next = text.charCodeAt(end);
  return next === char.singleQuote || next === char.doubleQuote;
}
