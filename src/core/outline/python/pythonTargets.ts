import { char, lineEnd } from '../characters.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { pythonStringEnd } from './pythonStrings.ts';

/** A stretch whose names matter where one of those before `targetEnd` does. */
export interface Part {
  readonly start: number;
  readonly targetEnd: number;
  readonly end: number;
}

/** Where the part of a line ends that can bind names seen from other lines; its start where there is none. */
export function targetEndOf(line: number, text: string, lines: PythonLines, blocks: PythonBlocks): number {
  const start = lines.starts[line] ?? 0;
  const end = lines.ends[line] ?? 0;
  const written = lines.targetEnds[line] ?? start;
  // The block of a head may stand behind its colon.
  const withBlock = blocks.isHeader(line) ? written : end;
  switch (lines.kinds[line] as number) {
    case lineKind.function:
    case lineKind.class: {
      // A walrus in a default binds outside of the function.
      if (!blocks.isHeader(line) || written === end) return end;
      const paren = text.indexOf('(', start);
      const colon = text.indexOf(':', start);
      return Math.min(end, paren < 0 ? end : paren, colon < 0 ? end : colon);
    }
    case lineKind.binder:
    case lineKind.except:
    case lineKind.import:
    case lineKind.scope:
      return end;
    case lineKind.branch:
    case lineKind.clause:
    case lineKind.decorator:
      return withBlock;
    default:
      return written;
  }
}

/** The parameters with a default or an annotation of the function whose head stands between two offsets. */
export function parametersIn(text: string, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = start;
  let targetEnd = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === char.singleQuote || code === char.doubleQuote) {
      at = pythonStringEnd(text, at, false) - 1;
    } else if (code === char.hash) {
      at = lineEnd(text, at);
    } else if (code === char.openParen || code === char.openBracket || code === char.openBrace) {
      if (++depth === 1) from = at + 1;
    } else if (code === char.closeParen || code === char.closeBracket || code === char.closeBrace) {
      depth--;
    }
    const isEnd = depth === 0 && code === char.closeParen;
    if (depth === 1 && targetEnd < 0 && (code === char.colon || code === char.equals)) targetEnd = at;
    if (!isEnd && !(depth === 1 && code === char.comma)) continue;
    if (targetEnd >= 0) parts.push({ start: from, targetEnd, end: at });
    if (isEnd) break;
    from = at + 1;
    targetEnd = -1;
  }
  return parts;
}

/**
 * Whether a name of a line, which begins at `start` and stands before the character `after`, may get another name
 * there: `load = Model.from_pretrained`, `def f(load=Model.from_pretrained)`.
 */
export function isHandedOn(
  line: number,
  start: number,
  after: number,
  text: string,
  lines: PythonLines,
): boolean {
  // Who extends a class is called in its place.
  if (lines.kinds[line] === lineKind.class) return after !== char.dot && after !== char.equals;
  const isPart = after === char.openParen || after === char.equals;
  if (isPart || after === char.dot || after === char.openBracket) return false;
  if (lines.kinds[line] === lineKind.function) {
    const before = text.charCodeAt(start - 1);
    return before === char.dot || before === char.equals || text.charCodeAt(start - 2) === char.equals;
  }
  return start >= (lines.targetEnds[line] ?? 0) && mayHandOn(line, text, lines);
}

/** Whether a line may give a name to something that is called elsewhere. */
function mayHandOn(line: number, text: string, lines: PythonLines): boolean {
  const kind = lines.kinds[line];
  if (kind === lineKind.function || kind === lineKind.binder) return true;
  const targetEnd = lines.targetEnds[line] ?? 0;
  const binds = kind === lineKind.simple && targetEnd > (lines.starts[line] ?? 0);
  return binds && mayBeFunction(text.slice(targetEnd + 1, lines.ends[line]));
}

/** Whether an expression may stand for a function of another name: names alone, or one of several. */
function mayBeFunction(expression: string): boolean {
  return /^[\w\s.,=()[\]]*$/.test(expression) ? !/\w\s*\(/.test(expression) : / (?:if|or) /.test(expression);
}

/** The offset of the next character that is no space. */
/** Whether what ends here is called: `f(…)`, `(f)(…)`. */
export function isCalledAt(text: string, end: number): boolean {
  let at = skipSpaces(text, end);
  while (text.charCodeAt(at) === char.closeParen) at = skipSpaces(text, at + 1);
  return text.charCodeAt(at) === char.openParen;
}

export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === char.space) at++;
  return at;
}
