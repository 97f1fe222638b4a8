import { char } from '../characters.ts';

/** Strings inside of holes of strings nested deeper than this are not told apart any more. */
const maxNesting = 8;
/** Neither are those in longer holes: that a hole is not closed must not be found out at the end of the text. */
export const maxHole = 500;

/**
 * The offset after the string whose opening quote is at `quote`. One that is not closed ends with its line, or with
 * the text where it has three quotes.
 *
 * @param isFormatted it is an f-string, in whose holes quotes may stand again
 */
export function pythonStringEnd(text: string, quote: number, isFormatted: boolean): number {
  return stringEnd(text, quote, isFormatted, 0, text.length) ?? text.length;
}

/**
 * The same for a string in a hole, too, of which nothing behind `limit` is looked at. Where a hole is not closed, the
 * string around it has no more holes, and one in a hole is none (undefined): to try the next hole after each, on
 * every level, would take forever.
 */
function stringEnd(
  text: string,
  quote: number,
  isFormatted: boolean,
  nesting: number,
  limit: number,
): number | undefined {
  const mark = text.charCodeAt(quote);
  const isTriple = text.charCodeAt(quote + 1) === mark && text.charCodeAt(quote + 2) === mark;
  if (isTriple && !isFormatted) return tripleEnd(text, quote + 3, mark === char.doubleQuote ? '"""' : "'''");
  let hasHoles = isFormatted && nesting < maxNesting;
  let at = quote + (isTriple ? 3 : 1);
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) {
      if (!isTriple) return at + 1;
      if (text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark) return at + 3;
    } else if (code === char.backslash) {
      at +=
        text.charCodeAt(at + 1) === char.carriageReturn && text.charCodeAt(at + 2) === char.lineFeed ? 2 : 1;
    } else if (code === char.lineFeed) {
      if (!isTriple) return at;
    } else if (hasHoles && code === char.openBrace) {
      if (text.charCodeAt(at + 1) === char.openBrace) {
        at++;
        continue;
      }
      const end = holeEnd(text, at, isTriple, nesting, Math.min(limit, at + maxHole));
      if (end !== undefined) at = end - 1;
      else if (nesting > 0) return undefined;
      else hasHoles = false;
    }
  }
  return limit;
}

/** The offset after the first three quotes that no backslash takes the meaning of. */
function tripleEnd(text: string, start: number, quotes: string): number {
  for (let at = text.indexOf(quotes, start); at >= 0; at = text.indexOf(quotes, at + 1)) {
    let backslashes = 0;
    while (at - backslashes > start && text.charCodeAt(at - backslashes - 1) === char.backslash)
      backslashes++;
    if (backslashes % 2 === 0) return at + 3;
  }
  return text.length;
}

/** The offset after the hole of an f-string that begins at `brace`; undefined where it is not closed. */
function holeEnd(
  text: string,
  brace: number,
  isTriple: boolean,
  nesting: number,
  limit: number,
): number | undefined {
  let depth = 0;
  for (let at = brace; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === char.openBrace || code === char.openParen || code === char.openBracket) depth++;
    else if (code === char.closeBrace || code === char.closeParen || code === char.closeBracket) {
      if (--depth === 0) return at + 1;
    } else if (code === char.singleQuote || code === char.doubleQuote) {
      const end = stringEnd(text, at, isFormattedAt(text, at), nesting + 1, limit);
      // The quote that ends the string around it, as code before Python 3.12 has it.
      if (end === undefined || text.charCodeAt(end - 1) !== code) return undefined;
      at = end - 1;
    } else if (code === char.lineFeed && !isTriple) return undefined;
  }
  return undefined;
}

/** Whether the letters before a quote say that it opens an f-string, or a template string of Python 3.14. */
export function isFormattedAt(text: string, quote: number): boolean {
  const before = text.charCodeAt(quote - 1) | lowerCase;
  if (before === letterF || before === letterT) return true;
  if (before !== letterR) return false;
  const first = text.charCodeAt(quote - 2) | lowerCase;
  return first === letterF || first === letterT;
}

const lowerCase = 32;
const letterF = 102;
const letterR = 114;
const letterT = 116;
