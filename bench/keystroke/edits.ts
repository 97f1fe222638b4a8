import type { DocumentChange } from '../../src/core/analysis/analyzer.ts';
import { LineIndex } from '../../src/core/model/text.ts';
import type { Random } from '../generator/random.ts';

export type BenchLanguage = 'python' | 'typescript';

/** An insertion; nothing here needs more. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

export interface EditClass {
  readonly name: string;
  make(text: string, random: Random, language: BenchLanguage): Insertion;
}

/** A place where `pattern` matches, `offset` code units into the match. */
function placeOf(text: string, random: Random, pattern: RegExp, offset: number): number {
  const from = random.int(0, text.length - 1);
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  if (!match) {
    pattern.lastIndex = 0;
    match = pattern.exec(text);
  }
  if (!match) throw new Error(`the text has no ${pattern.source}`);
  return match.index + offset;
}

/** Names of at least six letters; those of calls, so that strings and comments are left out. */
const callName = /(?<=[\s.(])[a-z_]{6,}(?=\()/gi;
const modelId = /(?<=["'])(?:gpt|claude|o4)-[\w.-]+(?=["'])/g;
const lineEnd = /[;,)\]}](?=\n)/g;
const statementStart = /(?<=\n {4,8})(?=[a-z])/g;

export const identifierEdit: EditClass = {
  name: 'character in an identifier',
  make: (text, random) => ({ at: placeOf(text, random, callName, 3), text: 'x' }),
};

export const editClasses: readonly EditClass[] = [
  identifierEdit,
  {
    name: 'character in a model id',
    make: (text, random) => ({ at: placeOf(text, random, modelId, 2), text: '1' }),
  },
  {
    name: 'newline',
    make: (text, random) => ({ at: placeOf(text, random, lineEnd, 1), text: '\n    ' }),
  },
  {
    name: 'unclosed bracket',
    make: (text, random) => ({ at: placeOf(text, random, statementStart, 0), text: 'run(' }),
  },
  {
    name: 'unclosed quote',
    make: (text, random) => ({ at: placeOf(text, random, statementStart, 0), text: 'x = "' }),
  },
  {
    name: 'unclosed triple quote or backtick',
    make: (text, random, language) => ({
      at: placeOf(text, random, statementStart, 0),
      text: language === 'python' ? 'x = """' : 'x = `',
    }),
  },
  {
    name: 'paste of 20 lines',
    make(text, random) {
      const lines = text.split('\n');
      const from = random.int(0, lines.length - 21);
      const at = placeOf(text, random, /\n(?=\n)/g, 1);
      return { at, text: `${lines.slice(from, from + 20).join('\n')}\n` };
    },
  },
];

/** The insertion as the editor tells of it, and the one that takes it back. */
export function changesOf(
  text: string,
  { at, text: inserted }: Insertion,
): { do: DocumentChange; undo: DocumentChange } {
  const after = text.slice(0, at) + inserted + text.slice(at);
  const start = new LineIndex(text).positionAt(at);
  const end = new LineIndex(after).positionAt(at + inserted.length);
  return {
    do: { span: { start: at, end: at }, start, end: start, text: inserted },
    undo: { span: { start: at, end: at + inserted.length }, start, end, text: '' },
  };
}
