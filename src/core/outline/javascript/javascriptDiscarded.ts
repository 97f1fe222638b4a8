import { char, isWordCode } from '../characters.ts';
import { skipSpace } from './javascriptLexemes.ts';

/** Longer calls are taken to be of use. */
const maxCall = 3000;
const maxChain = 200;
/** What stands before a statement: the end of another, a brace, or a line that can end. */
const beforeStatement = /(?:^|[;{}]\s*|[\w$)\]'"`][ \t]*\n\s*)(?:(?:await|void)\s+)?$/;
const afterStatement = /[ \t]*(?:;|\}|\/\/|\r?\n\s*(?![.?[(`+\-*/%&|,=<>:]))/y;

/**
 * Whether nothing is done with what a call gives, whose last name stands between two offsets: `await log.write(…);`
 *
 * @param dead stretches that hold no code, as start and end by turns, of which the pair `firstDead` gives comes first
 */
export function isDiscarded(
  text: string,
  from: number,
  to: number,
  dead: readonly number[],
  firstDead: (offset: number) => number,
): boolean {
  let start = from;
  for (const limit = Math.max(0, from - maxChain); start > limit; start--) {
    const before = text.charCodeAt(start - 1);
    if (!isWordCode(before) && before !== char.dot && before !== char.question && before !== char.exclamation)
      break;
  }
  if (!beforeStatement.test(text.slice(Math.max(0, start - maxChain), start))) return false;
  const end = closeOf(text, skipSpace(text, to), dead, firstDead);
  if (end < 0) return false;
  afterStatement.lastIndex = end;
  return afterStatement.test(text);
}

/** The offset after the bracket that closes the one at `open`; -1 where that is far away. */
function closeOf(
  text: string,
  open: number,
  dead: readonly number[],
  firstDead: (offset: number) => number,
): number {
  let pair = firstDead(open);
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + maxCall); at++) {
    if (at >= (dead[pair] ?? Infinity)) {
      at = Math.max(at, dead[pair + 1] ?? at) - 1;
      pair += 2;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === char.openParen) depth++;
    else if (code === char.closeParen && --depth === 0) return at + 1;
  }
  return -1;
}
