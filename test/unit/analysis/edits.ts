import fc from 'fast-check';
import type { DocumentChange } from '../../../src/core/analysis/analyzer.ts';
import { LineIndex } from '../../../src/core/model/text.ts';

/** An edit that fits any text: where, as fractions of what is there, how much, and what instead. */
export interface EditPlan {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

/** What people and tools type, and what breaks things. */
const pieces = [
  '"',
  "'",
  '`',
  '"""',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '\n',
  '\r\n',
  '\n\n    ',
  '    ',
  '\t',
  '#',
  '//',
  '/*',
  '*/',
  '\\',
  '😀',
  'é',
  '\u2028',
  '<',
  '>',
  '=',
  '.',
  ',',
  ':',
  'x',
  'model="gpt-4.1"',
  'import os\n',
  'from openai import OpenAI\n',
  'import a from "openai";\n',
  'client.responses.create(model=MODEL)\n',
  'client.responses.create({ model: MODEL });\n',
  'MODEL = "gpt-4o"\n',
  'def f():\n',
  'if x:\n        ',
  '${',
];

const edit: fc.Arbitrary<EditPlan> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(4) },
    fc.nat(200),
  ),
  insert: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

/** Scripts of events with one or more changes each. */
export const editScripts = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

/** Edits of a long script are analysed now and then, as they are while somebody types. */
export const pausesWhile = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

/** The changes of an event, each in the coordinates that the one before it left, and the text after them. */
export function planEvent(
  text: string,
  plans: readonly EditPlan[],
): { readonly changes: readonly DocumentChange[]; readonly text: string } {
  const changes: DocumentChange[] = [];
  let current = text;
  for (const plan of plans) {
    const start = Math.floor(plan.at * current.length);
    const end = Math.min(current.length, start + plan.length);
    const lines = new LineIndex(current);
    changes.push({
      span: { start, end },
      text: plan.insert,
      start: lines.positionAt(start),
      end: lines.positionAt(end),
    });
    current = current.slice(0, start) + plan.insert + current.slice(end);
  }
  return { changes, text: current };
}
