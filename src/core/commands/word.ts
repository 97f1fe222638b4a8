import type { Resolution } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import type { PlacedText } from './placedText.ts';

/** A word of a command, or a value that is made like one. */
export interface Word {
  readonly pieces: readonly Piece[];
  /** In the file, with its quotes. */
  readonly span: Span;
  /** What stands between its quotes, as long as nothing in there was escaped: it may be a script of its own. */
  readonly inner?: PlacedText | undefined;
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `$NAME`, or `${NAME:-fallback}`. */
  | { readonly kind: 'variable'; readonly name: string; readonly fallback?: Word | undefined }
  /** What only running it would tell. */
  | { readonly kind: 'unknown' };

/** A text that a word or a variable may stand for. */
export interface KnownText {
  readonly text: string;
  readonly resolution: Resolution;
  /** Where it is written, when that is not the word itself. */
  readonly trail: readonly Span[];
}

/** What variables stand for. */
export interface Variables {
  /** Every value that is known; `isAll` when it can have no other. Undefined for a variable that is not set here. */
  valuesOf(name: string): KnownValues | undefined;
}

export interface KnownValues {
  readonly texts: readonly KnownText[];
  readonly isAll: boolean;
}

export const noVariables: Variables = { valuesOf: () => undefined };

const nothing: KnownValues = { texts: [], isAll: false };

/** So many values of one word are worth telling. */
const maxValues = 8;
/** Names are shorter; a variable that is made of itself twice, and so on, is longer. */
const maxLength = 1000;
/** Defaults in defaults in defaults. */
const maxDepth = 8;

/** What a word stands for. */
export function valuesOf(word: Word, variables: Variables, depth = 0): KnownValues {
  if (depth > maxDepth) return nothing;
  let whole: KnownValues = { texts: [{ text: '', resolution: 'literal', trail: [] }], isAll: true };
  for (const piece of word.pieces) {
    const here = valuesOfPiece(piece, variables, depth);
    const joined = whole.texts.flatMap((left) => here.texts.map((right) => join(left, right)));
    if (joined.length > maxValues || joined.some(({ text }) => text.length > maxLength)) return nothing;
    whole = { texts: joined, isAll: whole.isAll && here.isAll };
    if (joined.length === 0) return whole;
  }
  return whole;
}

/** The text of a word without anything to be filled in; undefined for any other. */
export function literalOf(word: Word | undefined): string | undefined {
  if (!word?.pieces.every((piece) => piece.kind === 'text')) return undefined;
  return word.pieces.map((piece) => piece.text).join('');
}

/** `/usr/local/bin/hf` is `hf`. */
export function programOf(word: Word | undefined): string | undefined {
  return literalOf(word)?.split('/').at(-1);
}

function valuesOfPiece(piece: Piece, variables: Variables, depth: number): KnownValues {
  if (piece.kind === 'unknown') return nothing;
  if (piece.kind === 'text')
    return { texts: [{ text: piece.text, resolution: 'literal', trail: [] }], isAll: true };
  const known = variables.valuesOf(piece.name);
  if (known) return known;
  if (!piece.fallback) return nothing;
  const { texts, isAll } = valuesOf(piece.fallback, variables, depth + 1);
  const { span } = piece.fallback;
  return { texts: texts.map((each) => asDefault(each, span)), isAll };
}

/** A value that another may take the place of when it is run. */
export function asDefault({ text, resolution, trail }: KnownText, span: Span): KnownText {
  const isSure = resolution === 'literal' || resolution === 'same-file-constant';
  return { text, resolution: isSure ? 'env-default' : resolution, trail: [...trail, span] };
}

function join(left: KnownText, right: KnownText): KnownText {
  return {
    text: left.text + right.text,
    resolution: isSurer(left.resolution, right.resolution) ? right.resolution : left.resolution,
    trail: [...left.trail, ...right.trail],
  };
}

const bySureness: readonly Resolution[] = [
  'literal',
  'same-file-constant',
  'config-file',
  'env-default',
  'function-parameter-default',
];

function isSurer(left: Resolution, right: Resolution): boolean {
  return bySureness.indexOf(left) < bySureness.indexOf(right);
}
