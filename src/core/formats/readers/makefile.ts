import { findInScript } from '../../commands/findInScript.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { readValue } from '../../commands/shellWord.ts';
import {
  asDefault,
  valuesOf,
  type KnownText,
  type KnownValues,
  type Variables,
  type Word,
} from '../../commands/word.ts';
import type { FormatReader } from './formatReader.ts';

const assignment = /^(?:(?:export|override)[ \t]+)*([A-Za-z_][\w.-]*)[ \t]*(\?|::?|:::)?=[ \t]*([^\n#]*)/;

/** A logical line of the file: what is continued with a backslash is one. */
interface Line {
  readonly text: string;
  readonly offset: number;
}

export const makefileReader: FormatReader = {
  id: 'makefile',
  read: ({ text }) => {
    const lines = linesOf(text);
    const variables = variablesOf(lines);
    return lines.flatMap(({ text: line, offset }) => {
      const start = recipeIn(line);
      if (start < 0) return [];
      return findInScript(PlacedText.of(line.slice(start), offset + start), variables, 'make');
    });
  },
};

/** Where the command begins on a line of a recipe, or behind the `;` of a rule; -1 for any other line. */
function recipeIn(line: string): number {
  if (line.startsWith('\t')) return /^\t[ \t]*[@+-]*/.exec(line)?.[0].length ?? -1;
  const colon = line.indexOf(':');
  const semicolon = colon < 1 || line.startsWith('#') ? -1 : line.indexOf(';', colon);
  const equals = line.indexOf('=');
  return semicolon < 0 || (equals >= 0 && equals < semicolon) ? -1 : semicolon + 1;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length;) {
    let end = endOfLine(text, at);
    while (end < text.length && /\\\r?$/.test(text.slice(Math.max(at, end - 2), end)))
      end = endOfLine(text, end + 1);
    lines.push({ text: text.slice(at, end), offset: at });
    at = end + 1;
  }
  return lines;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function variablesOf(lines: readonly Line[]): Variables {
  const words = new Map<string, { word: Word; isDefault: boolean }[]>();
  for (const { text, offset } of lines) {
    const match = text.startsWith('\t') ? null : assignment.exec(text);
    const [whole, name, operator, value] = match ?? [];
    if (whole === undefined || name === undefined || value === undefined) continue;
    const start = offset + whole.length - value.length;
    const word = readValue(PlacedText.of(value.trimEnd(), start), 'make');
    const all = words.get(name) ?? [];
    all.push({ word, isDefault: operator === '?' });
    words.set(name, all);
  }
  const known = new Map<string, KnownValues | undefined>();
  const variables: Variables = {
    valuesOf: (name) => {
      const given = words.get(name);
      if (!given || known.has(name)) return known.get(name);
      // One that is made of itself is not known.
      known.set(name, undefined);
      const values = together(given, variables);
      known.set(name, values);
      return values;
    },
  };
  return variables;
}

function together(
  given: readonly { readonly word: Word; readonly isDefault: boolean }[],
  variables: Variables,
): KnownValues {
  const each = given
    .slice(0, 8)
    .map(({ word, isDefault }) => ({ word, isDefault, ...valuesOf(word, variables) }));
  const texts = each.flatMap(({ texts: known, word, isDefault }) =>
    known.map((text): KnownText => {
      if (isDefault) return asDefault(text, word.span);
      const resolution = text.resolution === 'literal' ? 'same-file-constant' : text.resolution;
      return { ...text, resolution, trail: [...text.trail, word.span] };
    }),
  );
  return { texts: texts.slice(0, 8), isAll: given.length === 1 && each.every(({ isAll }) => isAll) };
}
