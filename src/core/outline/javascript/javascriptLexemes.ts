import { char, isWordCode, wordEnd } from '../characters.ts';

/** The offset after a number of which the part before the first dot ends at `end`: `1.5`, `1e-5`. */
export function numberEnd(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === char.dot && isWordCode(text.charCodeAt(at + 1))) at = wordEnd(text, at + 1);
  return at;
}

/** The offset of the next character that is no white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= char.space) at++;
  return at;
}

/** The offset after the string whose opening quote is at `quote`. One that is not closed ends with its line. */
export function stringEnd(text: string, quote: number): number {
  const mark = text.charCodeAt(quote);
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) return at + 1;
    if (code === char.lineFeed) return at;
    if (code === char.backslash) at += text.charCodeAt(at + 1) === char.carriageReturn ? 2 : 1;
  }
  return text.length;
}

/** The offset of the next backtick or `${` of a template, or the end of the text. */
export function templateStop(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.backslash) at++;
    else if (code === char.backtick) return at;
    else if (code === char.dollar && text.charCodeAt(at + 1) === char.openBrace) return at;
  }
  return text.length;
}

/** The offset after the comment at `slash`, or -1 where there is none. */
export function commentEnd(text: string, slash: number): number {
  const next = text.charCodeAt(slash + 1);
  if (next === char.slash) return lineCommentEnd(text, slash);
  if (next !== char.star) return -1;
  const end = text.indexOf('*/', slash + 2);
  return end < 0 ? text.length : end + 2;
}

export function lineCommentEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === char.carriageReturn ? end - 1 : end;
}

/** In characters, and one in the other: no element has more type arguments, and much that never closes is soon told. */
const longestTypes = 500;
const deepestTypes = 16;

/** The offset after the type arguments that begin at `less`, or that of the next character where they do not end. */
export function typeArgumentsEnd(text: string, less: number): number {
  const end = Math.min(text.length, less + longestTypes);
  let depth = 0;
  for (let at = less; at < end && depth < deepestTypes; at++) {
    const code = text.charCodeAt(at);
    if (code === char.less) depth++;
    else if (code === char.doubleQuote || code === char.singleQuote) at = stringEnd(text, at) - 1;
    else if (code === char.greater && text.charCodeAt(at - 1) !== char.equals && --depth === 0) return at + 1;
  }
  return less + 1;
}

/** After as many that are not closed a line is taken to hold no more: each was looked for to its end. */
const maxUnclosed = 50;

/** Finds where regular expressions end. */
export class RegularExpressions {
  /** Those that are not closed on their line, and where that ends. */
  private unclosed = 0;
  private lineEnd = 0;

  constructor(private readonly text: string) {}

  /** Whether nothing that was looked for says anything of what stands from `at` on. */
  areBefore(at: number): boolean {
    return this.lineEnd <= at;
  }

  /** The offset after the regular expression at `slash` and its flags, or -1 where there is none. */
  endOf(slash: number): number {
    const { text } = this;
    if (slash < this.lineEnd && this.unclosed >= maxUnclosed) return -1;
    let isInClass = false;
    let at = slash + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === char.lineFeed) break;
      if (code === char.backslash) at++;
      else if (code === char.openBracket) isInClass = true;
      else if (code === char.closeBracket) isInClass = false;
      else if (code === char.slash && !isInClass) return wordEnd(text, at + 1);
    }
    this.unclosed = at === this.lineEnd ? this.unclosed + 1 : 1;
    this.lineEnd = at;
    return -1;
  }
}

/** Whether `<` begins an element: `<Name`, `<>`; `<T,>(…) =>` and `<T extends X>(…) =>` are functions. */
export function isElementAt(text: string, less: number): boolean {
  const next = text.charCodeAt(less + 1);
  if (next === char.greater) return true;
  if (!isWordCode(next)) return false;
  const end = skipSpace(text, wordEnd(text, less + 1));
  return text.charCodeAt(end) !== char.comma && !/^extends\b/.test(text.slice(end, end + 8));
}
