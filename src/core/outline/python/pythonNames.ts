import {
  char,
  endOfRun,
  isDigit,
  isWordCode,
  lineEnd,
  tableOf,
  wordCharacters,
  wordEnd,
} from '../characters.ts';
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
 * Tells of each name and keyword in a stretch of Python, outside of comments and strings; in an f-string those in
 * its holes. Whether `visit` answered true for one.
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
      if (isFormatted && someWordInHoles(text, at, after, visit)) return true;
      at = after;
    }
  }
}

/** The same for the holes of an f-string. */
function someWordInHoles(text: string, start: number, end: number, visit: NameVisitor): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === char.openBrace) {
      if (depth === 0 && text.charCodeAt(at + 1) === char.openBrace) at++;
      else depth++;
    } else if (code === char.closeBrace) depth = Math.max(0, depth - 1);
    else if (depth > 0 && isWordCode(code)) {
      const after = Math.min(wordEnd(text, at + 1), end);
      if (!isDigit(code) && visit(at, after)) return true;
      at = after - 1;
    }
  }
  return false;
}

/** Whether a word is the `r` of `r"…"`. */
function isPrefix(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const next = text.charCodeAt(end);
  return next === char.singleQuote || next === char.doubleQuote;
}

/** The first name of the chain before the dot in front of `start`: `a` of `a.b.c`; empty where it is no name. */
export function rootOf(text: string, start: number): string {
  let from = start;
  let to = start;
  while (text.charCodeAt(from - 1) === char.dot) {
    to = from - 1;
    from = to;
    while (isWordCode(text.charCodeAt(from - 1))) from--;
  }
  return text.slice(from, to);
}

/** The names of a stretch, without keywords. */
export function namesIn(text: string, start: number, end: number): readonly string[] {
  const names: string[] = [];
  somePythonName(text, start, end, (from, to) => {
    if (!isKeyword(text, from, to)) names.push(text.slice(from, to));
    return false;
  });
  return names;
}
