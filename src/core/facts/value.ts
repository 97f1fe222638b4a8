import type { DataFormatId } from '../dataFiles/dataFormat.ts';
import type { DataFile, FileStage } from '../model/dataFile.ts';
import type { CallExpression, Expression } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import type { ForeignStep, TextRole } from '../model/portable.ts';
import type { Span } from '../model/text.ts';

/** A step on the way to a value: in this file, or in another. */
export type Step = Span | ForeignStep;

/** What an expression stands for, as far as the text tells. */
export type Value =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly origin: Resolution;
      readonly trail: readonly Step[];
      readonly role?: TextRole;
    }
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  /** A qualified name that begins at an import (or, in JavaScript, at a global). */
  | {
      readonly kind: 'path';
      readonly path: QualifiedName;
      /** The last call that the path goes through: the construction of a client, for instance. */
      readonly call?: CallExpression;
      readonly origin: Resolution;
      readonly trail: readonly Step[];
    }
  | FileValue
  | { readonly kind: 'record'; readonly record: Expression & { kind: 'record' }; readonly scope: number }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[]; readonly scope: number }
  /** The object of a class in this file; the number is the class's scope, the call its construction. */
  | { readonly kind: 'object'; readonly scope: number; readonly call?: CallExpression }
  /** Such a class itself. */
  | { readonly kind: 'class'; readonly scope: number }
  /** A function of this file. */
  | { readonly kind: 'function'; readonly scope: number }
  /** `written` are the pieces of a string that are known, with {@link unknownPiece} for the others. */
  | {
      readonly kind: 'unknown';
      readonly written?: string;
      /** What is known beside it is no more likely: other calls give it. */
      readonly isRival?: true;
    };

/** A file that the code names, opens or loads. */
export interface FileValue {
  readonly kind: 'file';
  readonly file: DataFile;
  readonly stage: FileStage;
  readonly format?: DataFormatId | undefined;
  /** Where in the data; before that is loaded, the method that is about to be called. */
  readonly keys: readonly string[];
  /** What it is where the file has nothing there. */
  readonly otherwise?: readonly Value[];
  readonly origin: Resolution;
  readonly trail: readonly Step[];
}

/**
 * Segments of a qualified name. A call is the segment `()`, a constant key is `[key]`. In JavaScript the
 * first segment is the module specifier with a `#`: `['openai#', 'OpenAI', '()', 'chat']`; in Python a module
 * is as many segments as it has names: `['google', 'genai', 'Client', '()']`.
 */
export type QualifiedName = readonly string[];

/** First segment of names that no import or definition in the file explains. */
export const globalSegment = '<global>';

/** First segment of names of which only the end is known: what `env` in `env.AI.run` is, only the host knows. */
export const anySegment = '<any>';

export const unknownValue: Value = { kind: 'unknown' };

/** Stands for a piece of a string that is not known. */
export const unknownPiece = '\u0000';

/** From the surest to the least sure way to know a text; a chain is as sure as its weakest link. */
const surest: readonly Resolution[] = [
  'literal',
  'same-file-constant',
  'cross-file-constant',
  'config-file',
  'env-default',
  'function-parameter-default',
];

export function weaker(a: Resolution, b: Resolution): Resolution {
  return surest.indexOf(a) >= surest.indexOf(b) ? a : b;
}

/** More steps than this nobody would read. */
const maxTrail = 16;

/** The same value, known through one more step. */
export function through(value: Value, origin: Resolution, step: Step): Value {
  return after(value, origin, [step]);
}

/** The same value, known through some more steps. */
export function after(value: Value, origin: Resolution, steps: readonly Step[]): Value {
  if (value.kind !== 'text' && value.kind !== 'path' && value.kind !== 'file') return value;
  const all = [...steps, ...value.trail];
  // Of a long trail the middle is left out: its end says where the name is written.
  const trail = all.length <= maxTrail ? all : [...all.slice(0, maxTrail - 1), ...all.slice(-1)];
  return { ...value, origin: weaker(value.origin, origin), trail };
}

/** Writes a qualified name for people: `openai.OpenAI().chat`, `openai#OpenAI().chat`. */
export function formatName(path: QualifiedName): string {
  let text = '';
  for (const segment of path) {
    const needsDot = text !== '' && !text.endsWith('#') && segment !== '()' && !segment.startsWith('[');
    text += needsDot ? `.${segment}` : segment;
  }
  const [first = ''] = path;
  return first === globalSegment || first === anySegment ? text.slice(first.length + 1) : text;
}
