import type { Node } from 'web-tree-sitter';
import type { Expression } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { Origin } from '../outline/origin.ts';

/**
 * Makes the spans of one extraction. They can be placed in the text that the parsed stretch was taken from: the tree
 * keeps its own offsets.
 */
export class Spans {
  private readonly made: { start: number; end: number }[] = [];
  /** As in the tree. */
  private readonly own: Span[] = [];
  private origin: Origin | undefined;

  of(node: Node): Span {
    return this.between(node.startIndex, node.endIndex);
  }

  /** From one offset of the tree to another. */
  between(start: number, end: number): Span {
    const own = { start, end };
    const span = { start, end };
    this.own.push(own);
    this.made.push(span);
    this.origin?.place(own, span);
    return span;
  }

  /** Moves all spans, also those made later, to where they are in the whole text. */
  place(origin: Origin): void {
    this.origin = origin;
    for (const [index, span] of this.made.entries()) {
      const own = this.own[index];
      if (own) origin.place(own, span);
    }
  }
}

/**
 * Types of nodes to look for. The runtime asks this list about each type of the grammar at each search, hundreds of
 * times: it answers from a set.
 */
export class NodeTypes extends Array<string> {
  private readonly all: ReadonlySet<string>;

  constructor(types: readonly string[]) {
    super(...types);
    this.all = new Set(types);
  }

  override includes(type: string): boolean {
    return this.all.has(type);
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
