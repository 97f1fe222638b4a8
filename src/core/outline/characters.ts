/** Character codes that scanners ask for by name. */
export const char = {
  tab: 9,
  lineFeed: 10,
  formFeed: 12,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  dollar: 36,
  ampersand: 38,
  singleQuote: 39,
  openParen: 40,
  closeParen: 41,
  star: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  colon: 58,
  semicolon: 59,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
  at: 64,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  backtick: 96,
  openBrace: 123,
  bar: 124,
  closeBrace: 125,
} as const;

/** For each code unit 1 or 0. */
export type CharacterTable = Uint8Array;

const codeUnits = 0x10000;

/** The characters that can stand in a name; everything outside of ASCII is taken to. */
export const wordCharacters: CharacterTable = new Uint8Array(codeUnits).fill(1, 128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$') {
  wordCharacters[letter.charCodeAt(0)] = 1;
}

export function tableOf(...codes: readonly number[]): CharacterTable {
  const table = new Uint8Array(codeUnits);
  for (const code of codes) table[code] = 1;
  return table;
}

export function isWordCode(code: number): boolean {
  // Behind the end of a text the code is NaN: no table is asked for that.
  return code < codeUnits && wordCharacters[code] === 1;
}

export function isDigit(code: number): boolean {
  return code >= char.zero && code <= char.nine;
}

/**
 * The offset of the first character at or after `start` for which the table does not hold `value`, or the end of the
 * text. The end is asked for at each step: reading behind it is slow.
 */
export function endOfRun(text: string, start: number, table: CharacterTable, value: number): number {
  const { length } = text;
  let at = start;
  while (at < length && table[text.charCodeAt(at)] === value) at++;
  return at;
}

/** The offset after the name or number that `start` is in. */
export function wordEnd(text: string, start: number): number {
  return endOfRun(text, start, wordCharacters, 1);
}

/** The offset of the line break at or after `start`, or the end of the text. */
export function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at;
}
