import type { Node } from 'web-tree-sitter';
import type { Expression } from '../model/facts.ts';
import type { Span } from '../model/text.ts';

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

export function textOf(node: Node, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

/** The named children without comments. */
export function namedChildren(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && !child.isExtra);
}

/**
 * Deeper than this an expression is `opaque`: no real name needs it, and hostile input must not overflow the
 * stack.
 */
export const maxDepth = 48;

/** A template whose pieces are all known text is that text. */
export function foldTemplate(parts: readonly Expression[], span: Span): Expression {
  let value = '';
  for (const part of parts) {
    if (part.kind !== 'literal' || typeof part.value !== 'string') return { kind: 'template', parts, span };
    value += part.value;
  }
  return { kind: 'literal', value, span };
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** Undoes the escapes that Python and JavaScript share; an unknown one is left as it stands. */
export function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (whole, braced?: string, four?: string, two?: string, single?: string) => {
      const code = braced ?? four ?? two;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      if (single === '\r\n') return '';
      if (single === '\\' || single === '"' || single === "'" || single === '`') return single;
      return simpleEscapes[single ?? ''] ?? whole;
    },
  );
}
