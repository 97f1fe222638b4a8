/**
 * What is kept of a line instead of its text: enough to know it again, and to tell how much of it is left, not enough to
 * read it.
 */
export interface LineSketch {
  /** 32 bits over the line without white space; quotes are all alike, a comma or semicolon at the end counts nothing. */
  readonly hash: number;
  /** 8 bits for each word and sign, as the characters U+0000 to U+00FF; those of signs are below `firstWord`. */
  readonly tokens: string;
  /** How many letters and digits there are, 255 at most: `}` says nothing, and is never known again by itself. */
  readonly weight: number;
}

/** The tokens of words are from here on. ASCII has no more signs than fit below; two may share one. */
export const firstWord = 0x40;

/** From this weight on a line says something of itself: `return x` does, `else:` does not. */
export const tellingWeight = 7;

/** Lines longer than that are generated; only so much of them is looked at. */
const maxLineLength = 2_000;

export function isTelling({ weight }: LineSketch): boolean {
  return weight >= tellingWeight;
}

const blankSketch: LineSketch = { hash: 0, tokens: '', weight: 0 };

/** @param line without its line break. */
export function sketchLine(line: string): LineSketch {
  const end = trimmedEnd(line, Math.min(line.length, maxLineLength));
  let hash = 0x811c9dc5;
  let word = 0;
  let weight = 0;
  let tokens = '';
  for (let at = 0; at < end; at++) {
    const code = line.charCodeAt(at);
    const isWord = isWordCode(code);
    if (!isWord && word !== 0) {
      tokens += String.fromCharCode(foldWord(word));
      word = 0;
    }
    if (isSpaceCode(code)) continue;
    const sign = isQuote(code) ? doubleQuote : code;
    hash = mix(hash, sign);
    if (isWord) {
      weight++;
      word = mix(word === 0 ? 0x811c9dc5 : word, code);
    } else {
      tokens += String.fromCharCode(sign & (firstWord - 1));
    }
  }
  if (word !== 0) tokens += String.fromCharCode(foldWord(word));
  if (tokens === '') return blankSketch;
  // Long lines that begin alike are told apart by their lengths.
  if (line.length > maxLineLength) hash = mix(hash, line.length);
  return { hash: finish(hash), tokens, weight: Math.min(weight, 255) };
}

/** The lines of a text, without their breaks (`\n`, `\r\n` or a lone `\r`). A text that ends in one has an empty last line, as in an editor. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

export function sketchText(text: string): readonly LineSketch[] {
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return linesOf(start === 0 ? text : text.slice(start)).map(sketchLine);
}

const byteOrderMark = 0xfeff;
const doubleQuote = 0x22;

function trimmedEnd(line: string, from: number): number {
  let end = from;
  for (; end > 0; end--) {
    const code = line.charCodeAt(end - 1);
    if (!isSpaceCode(code) && code !== 0x2c && code !== 0x3b) break;
  }
  return end;
}

/** FNV-1a over UTF-16 code units. */
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Murmur3's end, which makes every bit depend on every other. Never 0, which is the blank line's. */
function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0 || 1;
}

function foldWord(hash: number): number {
  return firstWord + (finish(hash) % (0x100 - firstWord));
}

function isQuote(code: number): boolean {
  return code === doubleQuote || code === 0x27 || code === 0x60;
}

function isSpaceCode(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === byteOrderMark;
}

/** Whatever is not ASCII counts as part of a word. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    (code > 0x7f && code !== 0xa0 && code !== byteOrderMark)
  );
}
