import type { Node } from 'web-tree-sitter';
import type { Argument, CallExpression, Expression, LastName, RecordEntry } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { Spans } from './nodes.ts';

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
  /** What an assignment or declarator gives to its name, or a function returns. */
  valueOf(giving: Node, scope: number): Expression;
  /** Scopes of functions, by the offset in the tree at which they begin. */
  readonly functions: ReadonlyMap<number, number>;
  readonly text: string;
  readonly spans: Spans;
}

/**
 * Expressions whose parts are converted when they are first asked for, and then kept: most of a file is never
 * looked into. They read the tree, and are good for as long as it is.
 */
abstract class Lazy {
  private madeSpan: Span | undefined;

  constructor(
    protected readonly converter: Converter,
    protected readonly node: Node,
    readonly scope: number,
  ) {}

  get span(): Span {
    return (this.madeSpan ??= this.converter.spans.of(this.node));
  }
}

/** What a name is bound to. */
export class LazyValue extends Lazy {
  readonly kind = 'value';
  private made: Expression | undefined;

  get value(): Expression {
    return (this.made ??= this.converter.valueOf(this.node, this.scope));
  }
}

export class LazyCall extends Lazy implements CallExpression {
  readonly kind = 'call';
  private madeCallee: Expression | undefined;
  /** Null where there is none. */
  private madeLastName: LastName | null | undefined;
  private madeArguments: readonly Argument[] | undefined;

  get lastName(): LastName | undefined {
    if (this.madeLastName === undefined) {
      const list = this.node.childForFieldName('arguments');
      this.madeLastName = (list && lastNameBefore(this.converter.text, list.startIndex)) ?? null;
    }
    return this.madeLastName ?? undefined;
  }

  get callee(): Expression {
    return (this.madeCallee ??= this.converter.of(this.converter.calleeOf(this.node), this.scope));
  }

  get arguments(): readonly Argument[] {
    return (this.madeArguments ??= this.converter.argumentsOf(this.node, this.scope));
  }

  get nameSpan(): Span {
    const callee = this.converter.calleeOf(this.node);
    return this.converter.spans.of((callee && this.converter.nameOf(callee)) ?? callee ?? this.node);
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

export class LazyFunction extends Lazy {
  readonly kind = 'function';

  get function(): number | undefined {
    return this.converter.functions.get(this.node.startIndex);
  }
}

const nameCharacter = /[\w$\u0080-\uffff]/;

/** The name right before the arguments of a call; undefined where something else stands between them. */
function lastNameBefore(text: string, argumentsStart: number): LastName | undefined {
  let end = argumentsStart;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && nameCharacter.test(text[start - 1] ?? '')) start--;
  if (start === end) return undefined;
  let before = start;
  while (before > 0 && /\s/.test(text[before - 1] ?? '')) before--;
  return { name: text.slice(start, end), isMember: text[before - 1] === '.' };
}
