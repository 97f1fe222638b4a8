import { pushTo } from '../../common/multiMap.ts';
import { char } from '../characters.ts';
import type { PythonBlocks } from './pythonBlocks.ts';
import { lineKind, type PythonLines } from './pythonLines.ts';
import { isKeyword, somePythonName } from './pythonNames.ts';
import { targetEndOf } from './pythonTargets.ts';

/** A line that may bind something, before `targetEnd`. */
export interface LineBinding {
  readonly line: number;
  readonly start: number;
  readonly targetEnd: number;
  /** The function around it. */
  readonly around: number;
  /** What it binds can be seen from anywhere, and not only in that function. */
  readonly isSeen: boolean;
}

interface BindingIndex {
  /** Name → the lines that may bind it. */
  readonly names: ReadonlyMap<string, readonly LineBinding[]>;
  /** Attribute → the lines that may give it to an object or a class. */
  readonly attributes: ReadonlyMap<string, readonly LineBinding[]>;
}

/** What the lines of a text bind, apart from those that `isKnown`. */
export function indexBindings(
  text: string,
  lines: PythonLines,
  blocks: PythonBlocks,
  isKnown: (line: number) => boolean,
): BindingIndex {
  const names = new Map<string, LineBinding[]>();
  const attributes = new Map<string, LineBinding[]>();
  for (let line = 0; line < lines.kinds.length; line++) {
    const start = lines.starts[line] ?? 0;
    const targetEnd = targetEndOf(line, text, lines, blocks);
    if (targetEnd <= start || isKnown(line)) continue;
    const around = blocks.functions[line] ?? -1;
    const isInClass = blocks.isInClassBody(line);
    const kind = lines.kinds[line];
    // What a function says to be bound outside of it is seen there.
    const isSeen = around < 0 || isInClass || kind === lineKind.scope;
    const binding = { line, start, targetEnd, around, isSeen };
    const isImport = kind === lineKind.import;
    somePythonName(text, start, targetEnd, (from, to) => {
      if (isKeyword(text, from, to)) return false;
      const name = text.slice(from, to);
      if (text.charCodeAt(from - 1) === char.dot && !isImport) {
        pushTo(attributes, name, binding);
        return false;
      }
      const after = text.charCodeAt(to);
      // `x.y = …` and `x[y] = …` give nothing to x, `x["y"] = …` gives it an entry.
      if (after === char.dot && !isImport) return false;
      if (after === char.openBracket && !isQuote(text.charCodeAt(to + 1))) return false;
      pushTo(names, name, binding);
      if (isInClass) pushTo(attributes, name, binding);
      return false;
    });
  }
  return { names, attributes };
}

function isQuote(code: number): boolean {
  return code === char.singleQuote || code === char.doubleQuote;
}
