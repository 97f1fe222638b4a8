import type { PythonToken } from './pythonTokens.ts';

/** What a literal stands for. `isWhole` is false where a part of it is computed: the rest still counts. */
export interface PythonLiteral {
  readonly kind: 'string' | 'list' | 'dict' | 'unknown';
  /** The strings of a string or list; all values' strings of a dict. */
  readonly strings: readonly string[];
  readonly entries: readonly (readonly [string, PythonLiteral])[];
  readonly isWhole: boolean;
}

const UNKNOWN: PythonLiteral = { kind: 'unknown', strings: [], entries: [], isWhole: false };

type Constants = ReadonlyMap<string, PythonLiteral>;

/** Brackets inside brackets that are read; no list of requirements is as deep as this. */
const MAX_DEPTH = 20;
/** Strings that one literal holds: constants made of constants double with every line. */
const MAX_STRINGS = 5_000;

/** Module-level `NAME = literal` assignments; a name that is assigned twice or changed later is not whole. */
export function moduleConstants(tokens: readonly PythonToken[]): Constants {
  const constants = new Map<string, PythonLiteral>();
  const ends = statementEnds(tokens);
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'other' && /^[([{]$/.test(token.text)) depth += 1;
    if (token.kind === 'other' && /^[)\]}]$/.test(token.text)) depth -= 1;
    if (token.kind !== 'name' || depth !== 0) continue;
    const known = constants.get(token.text);
    if (known !== undefined && (isOther(tokens[index + 1], '+=') || isOther(tokens[index + 1], '.'))) {
      constants.set(token.text, { ...known, isWhole: false });
    }
    if (known?.kind === 'dict' && token.isLineStart && isOther(tokens[index + 1], '[')) {
      constants.set(token.text, withItem(known, tokens.slice(index + 2, ends.get(index)), constants));
      continue;
    }
    if (!token.isLineStart || !isOther(tokens[index + 1], '=')) continue;
    const statement = tokens.slice(index + 2, ends.get(index));
    const value = readLiteral(statement, 0, constants).value;
    constants.set(token.text, known === undefined ? value : { ...value, isWhole: false });
  }
  return constants;
}

/** `NAME["key"] = value`; `statement` begins behind the bracket. */
function withItem(
  known: PythonLiteral,
  statement: readonly PythonToken[],
  constants: Constants,
): PythonLiteral {
  const [key, close, equals] = statement;
  if (key?.kind !== 'string' || !isOther(close, ']') || !isOther(equals, '='))
    return { ...known, isWhole: false };
  const { value } = readLiteral(statement, 3, constants);
  return {
    ...known,
    strings: [...known.strings, ...value.strings].slice(0, MAX_STRINGS),
    entries: [...known.entries, [key.value, value] as const].slice(0, MAX_STRINGS),
    isWhole: known.isWhole && value.isWhole,
  };
}

/** Index of the name that begins a module-level line → index of the one that begins the next. */
function statementEnds(tokens: readonly PythonToken[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let depth = 0;
  let start: number | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'other' && /^[([{]$/.test(token.text)) depth += 1;
    if (token.kind === 'other' && /^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth !== 0 || !isLineStart(token)) continue;
    if (start !== undefined) ends.set(start, index);
    start = index;
  }
  return ends;
}

/** Reads the expression at `start` up to the comma or bracket that ends it. */
export function readLiteral(
  tokens: readonly PythonToken[],
  start: number,
  constants: Constants,
  depth = 0,
): { readonly value: PythonLiteral; readonly end: number } {
  let { value, end } = readOperand(tokens, start, constants, depth);
  if (isOther(tokens[end], '+')) {
    const operands = [value];
    while (isOther(tokens[end], '+')) {
      const right = readOperand(tokens, end + 1, constants, depth);
      operands.push(right.value);
      end = right.end;
    }
    value = joined(operands);
  }
  const next = tokens[end];
  // Anything else that follows (a call, `if`, `%`, `for`) computes something out of it.
  const isEnd =
    next === undefined || (next.kind === 'other' && /^[,)\]}:;]$/.test(next.text)) || isLineStart(next);
  if (isEnd) return { value, end };
  return { value: { ...value, isWhole: false }, end: skipToEnd(tokens, end) };
}

function joined(operands: readonly PythonLiteral[]): PythonLiteral {
  const strings = operands.flatMap((operand) => operand.strings);
  const entries = operands.flatMap((operand) => operand.entries);
  return {
    kind: operands.find(({ kind }) => kind !== 'unknown')?.kind ?? 'unknown',
    strings: strings.slice(0, MAX_STRINGS),
    entries: entries.slice(0, MAX_STRINGS),
    isWhole:
      operands.every(({ isWhole }) => isWhole) && Math.max(strings.length, entries.length) <= MAX_STRINGS,
  };
}

function readOperand(
  tokens: readonly PythonToken[],
  start: number,
  constants: Constants,
  depth: number,
): ReturnType<typeof readLiteral> {
  if (depth > MAX_DEPTH) return { value: UNKNOWN, end: skipToEnd(tokens, start) };
  const token = tokens[start];
  if (token?.kind === 'string') return readString(tokens, start);
  if (token?.kind === 'name') return { value: constants.get(token.text) ?? UNKNOWN, end: start + 1 };
  if (isOther(token, '[') || isOther(token, '(')) return readList(tokens, start, constants, depth);
  if (isOther(token, '{')) return readDict(tokens, start, constants, depth);
  return { value: UNKNOWN, end: skipToEnd(tokens, start) };
}

/** Adjacent literals are one string. */
function readString(tokens: readonly PythonToken[], start: number): ReturnType<typeof readLiteral> {
  let text = '';
  let isWhole = true;
  let end = start;
  for (let token = tokens[end]; token?.kind === 'string'; token = tokens[(end += 1)]) {
    text += token.value;
    isWhole &&= !token.isFormatted;
  }
  return { value: { kind: 'string', strings: isWhole ? [text] : [], entries: [], isWhole }, end };
}

function readList(
  tokens: readonly PythonToken[],
  start: number,
  constants: Constants,
  depth: number,
): ReturnType<typeof readLiteral> {
  const close = isOther(tokens[start], '[') ? ']' : ')';
  const strings: string[] = [];
  let isWhole = true;
  let index = start + 1;
  while (index < tokens.length && !isOther(tokens[index], close)) {
    const isSpread = isOther(tokens[index], '*');
    const item = readLiteral(tokens, isSpread ? index + 1 : index, constants, depth + 1);
    for (const text of item.value.strings) strings.push(text);
    isWhole &&= item.value.isWhole && strings.length <= MAX_STRINGS;
    if (strings.length > MAX_STRINGS) strings.length = MAX_STRINGS;
    index = isOther(tokens[item.end], ',') ? item.end + 1 : item.end;
    if (item.end === index && !isOther(tokens[index], close))
      return { value: { ...UNKNOWN, strings }, end: tokens.length };
  }
  return {
    value: { kind: 'list', strings, entries: [], isWhole: isWhole && index < tokens.length },
    end: index + 1,
  };
}

function readDict(
  tokens: readonly PythonToken[],
  start: number,
  constants: Constants,
  depth: number,
): ReturnType<typeof readLiteral> {
  const entries: (readonly [string, PythonLiteral])[] = [];
  let isWhole = true;
  let index = start + 1;
  while (index < tokens.length && !isOther(tokens[index], '}')) {
    const key = readLiteral(tokens, index, constants, depth + 1);
    if (!isOther(tokens[key.end], ':')) {
      isWhole = false;
      index = Math.max(skipToEnd(tokens, key.end), index) + 1;
      continue;
    }
    const value = readLiteral(tokens, key.end + 1, constants, depth + 1);
    entries.push([key.value.strings[0] ?? '', value.value]);
    isWhole &&= value.value.isWhole;
    index = isOther(tokens[value.end], ',') ? value.end + 1 : value.end;
    if (index === value.end && !isOther(tokens[index], '}'))
      return { value: { ...UNKNOWN, entries }, end: tokens.length };
  }
  const strings = entries.flatMap(([, value]) => value.strings);
  return {
    value: { kind: 'dict', strings, entries, isWhole: isWhole && index < tokens.length },
    end: index + 1,
  };
}

/** The comma or closing bracket that ends the expression around `start`. */
function skipToEnd(tokens: readonly PythonToken[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'other') continue;
    if (/^[([{]$/.test(token.text)) depth += 1;
    else if (/^[)\]}]$/.test(token.text)) {
      if (depth === 0) return index;
      depth -= 1;
    } else if (token.text === ',' && depth === 0) return index;
  }
  return tokens.length;
}

function isOther(token: PythonToken | undefined, text: string): boolean {
  return token?.kind === 'other' && token.text === text;
}

function isLineStart(token: PythonToken): boolean {
  return token.kind === 'name' && token.isLineStart;
}
