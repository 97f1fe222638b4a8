import type { Node } from 'web-tree-sitter';
import type { Expression } from '../model/facts.ts';
import type { Span } from '../model/text.ts';

/**
 * Makes the spans of one extraction. They can be moved all at once, when text before them comes or goes: the
 * tree that they were read from keeps its own offsets.
 */
export class Spans {
  private readonly made: { start: number; end: number }[] = [];
  private moved = 0;

  of(node: Node): Span {
    return this.between(node.startIndex, node.endIndex);
  }

  /** From one offset of the tree to another. */
  between(start: number, end: number): Span {
    const span = { start: start + this.moved, end: end + this.moved };
    this.made.push(span);
    return span;
  }

  moveBy(distance: number): void {
    if (distance === 0) return;
    this.moved += distance;
    for (const span of this.made) {
      span.start += distance;
      span.end += distance;
    }
  }
}

export function textOf(node: Node, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

/** The named children without comments and what error recovery put aside. */
export function namedChildren(node: Node): Node[] {
  return node.namedChildren.filter((child): child is Node => child !== null && !child.isExtra);
}

/** The first named child that is no comment. */
export function firstNamed(node: Node): Node | null {
  const first = node.namedChild(0);
  return first?.isExtra ? (namedChildren(node)[0] ?? null) : first;
}

/** The children between commas; a place that is left empty is null. */
export function commaSeparated(node: Node): (Node | null)[] {
  const items: (Node | null)[] = [];
  let item: Node | null = null;
  for (const child of node.children) {
    if (!child || child.isExtra) continue;
    if (child.isNamed) item = child;
    else if (child.type === ',') {
      items.push(item);
      item = null;
    }
  }
  if (item) items.push(item);
  return items;
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
