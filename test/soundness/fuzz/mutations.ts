import type { Random } from '../../../bench/generator/random.ts';

/** Names, marks and numbers: what all of the grammars are made of. */
const token = /[\p{L}\p{N}_$]+|\s+|[^\s\p{L}\p{N}_$]/gu;

/** What parsers stumble over. */
const strange = [
  '',
  '\0',
  '\uFEFF',
  '\u2028',
  '\u202E',
  '😀',
  '\uD800',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  ',',
  ':',
  ';',
  '=',
  '#',
  '//',
  '/*',
  '"""',
  "'''",
  '${',
  '{{',
  '<<',
  '- ',
  '---\n',
  '&a ',
  '*a',
  '!!x ',
  '| ',
  '> ',
  '__proto__',
  'constructor',
  'null',
  'true',
  '-1',
  '1e999',
  '0x',
  '1970-01-01',
  '../../x',
  'C:\\x',
  'a'.repeat(5000),
  '[['.repeat(500),
  '{"a":'.repeat(500),
  '('.repeat(1000),
  '\n'.repeat(1000),
] as const;

type Mutation = (tokens: string[], random: Random, other: readonly string[]) => void;

const at = (tokens: readonly string[], random: Random): number =>
  random.int(0, Math.max(0, tokens.length - 1));

const mutations: readonly Mutation[] = [
  (tokens, random) => void tokens.splice(at(tokens, random), random.int(1, 8)),
  (tokens, random) => void tokens.splice(at(tokens, random), 0, random.pick(strange)),
  (tokens, random) => void tokens.splice(at(tokens, random), 1, random.pick(strange)),
  // A part once more, there or elsewhere.
  (tokens, random) => {
    const from = at(tokens, random);
    tokens.splice(at(tokens, random), 0, ...tokens.slice(from, from + random.int(1, 60)));
  },
  (tokens, random) => {
    const [left, right] = [at(tokens, random), at(tokens, random)];
    [tokens[left], tokens[right]] = [tokens[right] ?? '', tokens[left] ?? ''];
  },
  (tokens, random) => void tokens.splice(at(tokens, random)),
  // A part of another file.
  (tokens, random, other) => {
    const from = at(other, random);
    tokens.splice(at(tokens, random), 0, ...other.slice(from, from + random.int(1, 80)));
  },
  // Deeper and deeper.
  (tokens, random) => {
    const from = at(tokens, random);
    const part = tokens.slice(from, from + random.int(1, 30)).join('');
    tokens.splice(from, 0, part.repeat(random.int(2, 40)));
  },
];

/** No text grows longer than this by what is done to it, in characters. */
const maxLength = 200_000;

/** Another text of nearly the same grammar. @param other what parts are taken from */
export function mutated(text: string, other: string, random: Random): string {
  const tokens = text.match(token) ?? [];
  const foreign = other.match(token) ?? [];
  for (let left = random.int(1, 6); left > 0; left--) random.pick(mutations)(tokens, random, foreign);
  return tokens.join('').slice(0, maxLength);
}
