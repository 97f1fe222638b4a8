import { char } from '../characters.ts';
import { inside, type Frame, type FrameKind } from './javascriptFrames.ts';
import { token, type TokenKind } from './javascriptTokens.ts';
import type { TokenTrail } from './javascriptTrail.ts';

/** What the brace opens that stands behind these tokens, in `top`. */
export function kindOfBrace(trail: TokenTrail, top: Frame): FrameKind {
  const { last } = trail;
  if (top.expectsBody && endsHead(trail)) return inside.classBody;
  if (last === token.arrow || last === token.closeParen) return inside.functionBody;
  if (last === token.closeHead || last === token.start) {
    return top.kind === inside.brackets ? inside.object : inside.block;
  }
  if (last === token.colon) return inside.object;
  if (last === token.keyword)
    return /^(?:do|else|try|finally)$/.test(trail.word) ? inside.block : inside.object;
  if (last === token.word && isBlockWord(trail.word, top)) return inside.block;
  if (last === token.operator && !trail.endsWith(char.greater)) return inside.object;
  // What a function returns stands before its body.
  if (top.isAfterSignature) return inside.functionBody;
  return last === token.closeBlock ? inside.block : inside.object;
}

/** The token that the end of a frame is; `code` is its bracket. */
export function closingToken(kind: FrameKind, code: number): TokenKind {
  if (kind === inside.head) return token.closeHead;
  if (kind === inside.object) return token.closeObject;
  if (kind !== inside.brackets) return token.closeBlock;
  return code === char.closeParen ? token.closeParen : token.closeBracket;
}

function isBlockWord(word: string, top: Frame): boolean {
  return word === 'catch' || (word === 'static' && top.kind === inside.classBody);
}

/** Whether the head of a class may end here: not within `<T extends {…}>`. */
function endsHead(trail: TokenTrail): boolean {
  if (trail.last === token.operator) return trail.endsWith(char.greater);
  return trail.last !== token.keyword && trail.last !== token.colon;
}
