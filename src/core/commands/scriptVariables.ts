import type { Command } from './shellScript.ts';
import { valuesOf, type KnownText, type Variables } from './word.ts';

/** Values of one variable that are worth telling. */
const maxValues = 8;

/** What the variables of a script stand for, besides those it is run with. A script is read as if all its lines were run. */
export function scriptVariables(commands: readonly Command[], outer: Variables): Variables {
  const known = new Map<string, { texts: KnownText[]; isAll: boolean }>();
  const variables: Variables = { valuesOf: (name) => known.get(name) ?? outer.valuesOf(name) };
  for (const { words, assignments } of commands) {
    // Before a command it is set for that command alone.
    if (words.length > 0) continue;
    for (const { name, value, isOneOfMany } of assignments) {
      const { texts, isAll } = valuesOf(value, variables);
      const before = known.get(name) ?? { texts: [], isAll: true };
      const isSame = value.pieces.length === 1 && isDefaultOfItself(name, value.pieces[0]);
      const values = texts.map((each) => (isSame ? each : asConstant(each, value.span)));
      const all = isSame ? values : [...before.texts, ...values];
      known.set(name, {
        texts: all.slice(0, maxValues),
        isAll: before.isAll && isAll && isOneOfMany !== true && all.length <= 1,
      });
    }
  }
  return variables;
}

/** `NAME=${NAME:-fallback}` */
function isDefaultOfItself(
  name: string,
  piece: { readonly kind: string; readonly name?: string } | undefined,
): boolean {
  return piece?.kind === 'variable' && piece.name === name;
}

function asConstant(known: KnownText, span: { readonly start: number; readonly end: number }): KnownText {
  const resolution = known.resolution === 'literal' ? 'same-file-constant' : known.resolution;
  return { text: known.text, resolution, trail: [...known.trail, span] };
}
