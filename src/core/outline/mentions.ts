import { endOfRun, wordCharacters, wordEnd } from './characters.ts';
import type { NameSet } from './nameSet.ts';

const expressions = new WeakMap<NameSet, RegExp>();

/**
 * The offsets at which one of `names` stands as a word, in code or not. An expression is made of the names the first
 * time, for sets that are asked for in many texts: they must not change afterwards.
 */
export function mentionsIn(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  if (names.size === 0) return offsets;
  let expression = expressions.get(names);
  if (!expression) {
    const all = [...names].map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`));
    expression = new RegExp(String.raw`\b(?:${all.join('|')})\b`, 'g');
    expressions.set(names, expression);
  }
  for (expression.lastIndex = 0; expression.test(text);) {
    let at = expression.lastIndex - 1;
    while (at > 0 && wordCharacters[text.charCodeAt(at - 1)] === 1) at--;
    offsets.push(at);
  }
  return offsets;
}

/** The same for a set that is asked for in this text alone. */
export function wordsAmong(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  if (names.size === 0) return offsets;
  for (let at = 0; ;) {
    at = endOfRun(text, at, wordCharacters, 0);
    if (at >= text.length) return offsets;
    const end = wordEnd(text, at + 1);
    if (names.hasAt(text, at, end)) offsets.push(at);
    at = end;
  }
}
