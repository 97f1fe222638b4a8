import { isWordCode } from './characters.ts';
import type { NameSet } from './nameSet.ts';

const expressions = new WeakMap<NameSet, RegExp>();

/**
 * The offsets at which one of `names` stands as a word, in code or not. An expression is made of the names the first
 * time: the set must not change afterwards.
 */
export function mentionsIn(text: string, names: NameSet): readonly number[] {
  if (names.size === 0) return [];
  let expression = expressions.get(names);
  if (!expression) {
    const all = [...names].map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`));
    expression = new RegExp(String.raw`\b(?:${all.join('|')})\b`, 'g');
    expressions.set(names, expression);
  }
  const offsets: number[] = [];
  for (expression.lastIndex = 0; expression.test(text);) {
    let at = expression.lastIndex - 1;
    while (at > 0 && isWordCode(text.charCodeAt(at - 1))) at--;
    offsets.push(at);
  }
  return offsets;
}
