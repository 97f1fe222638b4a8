import type { Node } from 'web-tree-sitter';
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { spanOf } from './nodes.ts';

/** What a language must be able to convert. */
export interface Converter {
  calleeOf(call: Node): Node | null;
  /** The node of the last name in a callee. */
  nameOf(callee: Node): Node | null;
  argumentsOf(call: Node, scope: number): readonly Argument[];
  objectOf(member: Node): Node | null;
  entriesOf(record: Node, scope: number): readonly RecordEntry[];
  itemsOf(sequence: Node, scope: number): readonly Expression[];
  of(node: Node | null, scope: number): Expression;
}

/**
 * Expressions whose parts are converted when they are first asked for, and then kept: most of a file is never
 * looked into. They read the tree, and are good for as long as it is.
 */
abstract class Lazy {
  readonly span: Span;

  constructor(
    protected readonly converter: Converter,
    protected readonly node: Node,
    readonly scope: number,
  ) {
    this.span = spanOf(node);
  }
}

export class LazyCall extends Lazy implements CallExpression {
  readonly kind = 'call';
  private madeCallee: Expression | undefined;
  private madeArguments: readonly Argument[] | undefined;

  get callee(): Expression {
    return (this.madeCallee ??= this.converter.of(this.converter.calleeOf(this.node), this.scope));
  }

  get arguments(): readonly Argument[] {
    return (this.madeArguments ??= this.converter.argumentsOf(this.node, this.scope));
  }

  get nameSpan(): Span {
    const callee = this.converter.calleeOf(this.node);
    return spanOf((callee && this.converter.nameOf(callee)) ?? callee ?? this.node);
  }
}

export class LazyMember extends Lazy {
  readonly kind = 'member';
  private madeObject: Expression | undefined;

  constructor(
    converter: Converter,
    node: Node,
    scope: number,
    readonly property: string,
  ) {
    super(converter, node, scope);
  }

  get object(): Expression {
    return (this.madeObject ??= this.converter.of(this.converter.objectOf(this.node), this.scope));
  }
}

export class LazyRecord extends Lazy {
  readonly kind = 'record';
  private madeEntries: readonly RecordEntry[] | undefined;

  get entries(): readonly RecordEntry[] {
    return (this.madeEntries ??= this.converter.entriesOf(this.node, this.scope));
  }
}

export class LazySequence extends Lazy {
  readonly kind = 'sequence';
  private madeItems: readonly Expression[] | undefined;

  get items(): readonly Expression[] {
    return (this.madeItems ??= this.converter.itemsOf(this.node, this.scope));
  }
}
