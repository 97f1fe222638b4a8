import { char } from '../characters.ts';
import { skipSpace } from './javascriptLexemes.ts';

export function wordsIn(text: string, start: number, end: number): readonly string[] {
  return text.slice(start, end).match(/[\w$\u0080-\uffff]+/g) ?? [];
}

/** What is called in the place of a class that another extends: `class Own extends Name<T> {`; empty elsewhere. */
export function heirsOf(text: string, start: number): readonly string[] {
  const before = text.slice(Math.max(0, start - maxLine), start);
  const heir = /\bclass\s+([\w$]+)[^{};]*\bextends\s+(?:[\w$]+\.)*$/.exec(before)?.[1];
  return heir === undefined ? [] : [heir, 'super'];
}

/** Names that may be given to what stands between two offsets: `f = x.create`, `const { create: f } = x`. */
export function namesGiven(text: string, start: number, end: number): readonly string[] {
  if (text.charCodeAt(skipSpace(text, end)) === char.colon) {
    const pattern = /\s*:\s*([\w$]+)[^{}]{0,200}\}[^={};]{0,80}=(?!=)/y;
    pattern.lastIndex = end;
    const renamed = pattern.exec(text)?.[1];
    if (renamed !== undefined) return [renamed];
  }
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', start), start - maxLine), start);
  // On a line of its own it goes on with the line above.
  const above = /^\s*[?:|&]*\s*(?:[\w$]+\??\.)*$/.test(line);
  const before = above ? text.slice(Math.max(0, start - maxLine), start) : line;
  if (!before.includes('=')) return [];
  const equals = /[|?&]{0,2}=(?![=>])[^=;{}]*$/.exec(before);
  if (!equals) return [];
  const target = before.slice(0, equals.index);
  const names = [/([\w$]+)\s*$/.exec(target)?.[1], /([\w$]+)\s*:[^=;{}\n]*$/.exec(target)?.[1]];
  return names.filter((name) => name !== undefined);
}

/** How far back the name is looked for that something is given to. */
const maxLine = 200;

/** What closes around a callee before its arguments: `(x.create as any)(…)`, `x.create!(…)` */
const closing = /(?:\s*!(?!=)|\s*(?:(?:as|satisfies)\b[^()]{1,100})?\))*\s*/y;

/** Whether a name is called that ends here: `f(`, `f<T>(`, f`…`, `f?.(`, `(f)(`. */
export function isCalled(text: string, end: number): boolean {
  closing.lastIndex = end;
  const after = text.charCodeAt(closing.test(text) ? closing.lastIndex : end);
  return (
    after === char.openParen || after === char.less || after === char.backtick || after === char.question
  );
}

/** The offset of the dot before a name, or -1: `a.b`, `a?.b`, `a ⏎ .b` */
export function dotBefore(text: string, start: number): number {
  const at = spaceStart(text, start) - 1;
  return text.charCodeAt(at) === char.dot && text.charCodeAt(at - 1) !== char.dot ? at : -1;
}

/** The offset after the last character before `start` that is no space. */
function spaceStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && text.charCodeAt(at - 1) <= char.space) at--;
  return at;
}

/** Whether a name is the key of an object: `{ name: … }`. */
export function isKey(text: string, start: number, end: number): boolean {
  return text.charCodeAt(skipSpace(text, end)) === char.colon && isInPattern(text, start);
}

/** Whether a name stands behind `{` or `,`: it may be taken out of an object. */
export function isInPattern(text: string, start: number): boolean {
  const before = text.charCodeAt(spaceStart(text, start) - 1);
  return before === char.openBrace || before === char.comma;
}

/** `new Name` */
export function isConstructed(text: string, start: number): boolean {
  return /\bnew\s+(?:[\w$.]+\.)?$/.test(text.slice(Math.max(0, start - 60), start));
}

/** Index of the first pair whose end lies behind `value`. */
export function firstPairFrom(pairs: readonly number[], value: number): number {
  let low = 0;
  let high = pairs.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[2 * middle + 1] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
