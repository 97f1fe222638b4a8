import { parse, parseTree, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';
import { lineEndOf } from './textEdits.ts';

const OPTIONS: ParseOptions = { allowTrailingComma: true };

/** JSON as tools' settings have it, with comments. `hasErrors` when it is not whole; what could be read counts. */
export function readJsonValue(text: string): { readonly value: unknown; readonly hasErrors: boolean } {
  const errors: ParseError[] = [];
  const value = orUndefined((): unknown => parse(text, errors, OPTIONS));
  return { value, hasErrors: value === undefined || errors.length > 0 };
}

/** The same as a tree, which knows where everything stands. */
export function readJsonTree(text: string): { readonly root: Node | undefined; readonly hasErrors: boolean } {
  const errors: ParseError[] = [];
  const root = orUndefined(() => parseTree(text, errors, OPTIONS));
  return { root, hasErrors: root === undefined || errors.length > 0 };
}

/** The parser calls itself for every level, so brackets enough exhaust the stack. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How a JSON text is indented and broken into lines, for what is written into it. */
export function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: lineEndOf(text) };
}
