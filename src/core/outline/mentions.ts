import { endOfRun, wordCharacters, wordEnd } from './characters.ts';
import type { NameSet } from './nameSet.ts';

/** Expressions by the names they look for: files of one folder ask for the same names. */
const expressions = new Map<string, RegExp>();
const maxExpressions = 500;

/** The offsets at which one of `names` stands as a word, in code or not. */
export function mentionsIn(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  if (names.size === 0) return offsets;
  const expression = expressionFor(names);
  for (expression.lastIndex = 0; expression.test(text);) {
    let at = expression.lastIndex - 1;
    while (at > 0 && wordCharacters[text.charCodeAt(at - 1)] === 1) at--;
    offsets.push(at);
  }
  return offsets;
}

function expressionFor(names: NameSet): RegExp {
  const { key } = names;
  let expression = expressions.get(key);
  if (!expression) {
    const all = [...names].map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`));
    expression = new RegExp(String.raw`\b(?:${all.join('|')})\b`, 'g');
    if (expressions.size >= maxExpressions) expressions.clear();
    expressions.set(key, expression);
  }
  return expression;
}

/** The same, for names that no other text asks for: an expression made of them would not pay. */
export function wordsAmong(text: string, names: NameSet): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; ;) {
    at = endOfRun(text, at, wordCharacters, 0);
    if (at >= text.length) return offsets;
    const end = wordEnd(text, at + 1);
    if (names.hasAt(text, at, end)) offsets.push(at);
    at = end;
  }
}
