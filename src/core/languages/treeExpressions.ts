import type { Node } from 'web-tree-sitter';
import type { Argument, Expression, RecordEntry } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { Converter } from './lazyExpressions.ts';
import { firstNamed, maxDepth, type Spans } from './nodes.ts';

/** What converting expressions has in common in all languages: a bounded depth, and wrappers that mean nothing. */
export abstract class TreeExpressions implements Converter {
  readonly functions = new Map<number, number>();

  constructor(
    readonly text: string,
    readonly spans: Spans,
    /** Types of nodes that stand for the first node in them, such as brackets. */
    private readonly unwrap: ReadonlySet<string>,
  ) {}

  of(node: Node | null, scope: number, depth = 0): Expression {
    if (!node) return { kind: 'opaque', span: { start: 0, end: 0 } };
    const span = this.spans.of(node);
    if (depth > maxDepth) return { kind: 'opaque', span };
    if (this.unwrap.has(node.type)) return this.of(firstNamed(node), scope, depth + 1);
    return this.convert(node, scope, depth + 1, span);
  }

  abstract calleeOf(call: Node): Node | null;
  abstract nameOf(callee: Node): Node | null;
  abstract argumentsOf(call: Node, scope: number): readonly Argument[];
  abstract objectOf(member: Node): Node | null;
  abstract entriesOf(record: Node, scope: number): readonly RecordEntry[];
  abstract itemsOf(sequence: Node, scope: number): readonly Expression[];
  abstract valueOf(giving: Node, scope: number): Expression;

  /** `depth` is that of the node's parts. */
  protected abstract convert(node: Node, scope: number, depth: number, span: Span): Expression;
}
