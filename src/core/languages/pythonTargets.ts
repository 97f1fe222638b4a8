import type { Node } from 'web-tree-sitter';
import type { FactsBuilder } from '../facts/factsBuilder.ts';
import type { BindingSource, Expression } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { firstNamed, maxDepth, namedChildren, textOf, type Spans } from './nodes.ts';

/** Binds what Python assigns to: names, attributes of the object, and patterns of those. */
export class PythonTargets {
  /** Scopes of comprehensions: a walrus in them binds outside of them. */
  private readonly comprehensions = new Set<number>();
  /** Function scope → name of its first parameter, where that is the object. */
  private readonly objects = new Map<number, string>();
  /** Scope → names that it declares to be those of another scope. */
  private readonly foreign = new Map<number, Map<string, number>>();

  constructor(
    private readonly text: string,
    private readonly spans: Spans,
    private readonly builder: FactsBuilder,
  ) {}

  openComprehension(span: Span): void {
    this.comprehensions.add(this.builder.openScope('function', span));
  }

  nameObject(scope: number, name: string): void {
    this.objects.set(scope, name);
  }

  /** Without a value the target stands for nothing known. */
  bind(target: Node | null, value: Expression | undefined, depth = 0): void {
    if (!target || depth > maxDepth) return;
    switch (target.type) {
      case 'identifier':
        return this.bindName(target, sourceOf(value));
      case 'attribute':
        return this.bindAttribute(target, value);
      case 'subscript':
        return this.bindEntry(target, value);
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
      // What stands behind `as` in a `with` is parsed as a value.
      case 'tuple':
      case 'list':
        return this.bindPattern(target, value, depth);
      case 'as_pattern_target':
      case 'parenthesized_expression':
        return this.bind(firstNamed(target), value, depth + 1);
      case 'list_splat_pattern':
        return this.bind(firstNamed(target), undefined, depth + 1);
      default:
    }
  }

  bindName(target: Node, source: BindingSource, scope: number = this.builder.scope): void {
    const name = textOf(target, this.text);
    const owner = this.foreign.get(scope)?.get(name) ?? scope;
    this.builder.bind(name, this.spans.of(target), source, owner);
  }

  bindWalrus(target: Node | null, value: Expression): void {
    let scope = this.builder.scope;
    while (this.comprehensions.has(scope)) scope = this.builder.scopeAt(scope)?.parent ?? 0;
    if (target) this.bindName(target, sourceOf(value), scope);
  }

  /** `global` and `nonlocal` */
  declare(statement: Node, isGlobal: boolean): void {
    const { scope } = this.builder;
    const parent = this.builder.scopeAt(scope)?.parent ?? 0;
    const owner = isGlobal ? 0 : (this.builder.enclosing('function', parent) ?? 0);
    const names = this.foreign.get(scope) ?? new Map<string, number>();
    for (const name of namedChildren(statement)) names.set(textOf(name, this.text), owner);
    this.foreign.set(scope, names);
  }

  /** The names that the patterns of a `case` capture. */
  bindCase(clause: Node): void {
    for (const pattern of namedChildren(clause)) {
      if (pattern.type !== 'case_pattern') continue;
      for (const node of pattern.descendantsOfType(capturing)) {
        const name = node && capturedName(node);
        if (name) this.bindName(name, sourceOf(undefined));
      }
    }
  }

  private bindAttribute(target: Node, value: Expression | undefined): void {
    const object = target.childForFieldName('object');
    const property = target.childForFieldName('attribute');
    if (object?.type !== 'identifier' || !property) return;
    const name = textOf(object, this.text);
    const owner = this.classOf(name);
    const key = textOf(property, this.text);
    if (owner === undefined)
      return this.builder.assignEntry(name, key, this.spans.of(target), sourceOf(value));
    this.builder.bind(`.${key}`, this.spans.of(target), sourceOf(value), owner);
  }

  /** `record["key"] = value` */
  private bindEntry(target: Node, value: Expression | undefined): void {
    const object = target.childForFieldName('value');
    const [key, ...others] = target.childrenForFieldName('subscript');
    if (object?.type !== 'identifier' || key?.type !== 'string' || others.length > 0 || key.hasError) return;
    const written = /^(["'])([^"'\\{}]*)\1$/.exec(textOf(key, this.text))?.[2];
    if (written === undefined) return;
    this.builder.assignEntry(textOf(object, this.text), written, this.spans.of(target), sourceOf(value));
  }

  private bindPattern(target: Node, value: Expression | undefined, depth: number): void {
    const targets = namedChildren(target);
    // With a `*` on either side nobody knows which item goes where.
    const isEven = targets.every(({ type }) => type !== 'list_splat_pattern');
    for (const [index, child] of targets.entries())
      this.bind(child, isEven && value ? itemOf(value, index, targets.length) : undefined, depth + 1);
  }

  /** The class whose object `name` is here, or undefined. */
  private classOf(name: string): number | undefined {
    const { builder } = this;
    for (let scope = builder.scope; scope > 0; scope = builder.scopeAt(scope)?.parent ?? 0) {
      if (this.objects.get(scope) === name) return builder.enclosing('class', scope);
    }
    return undefined;
  }
}

/** The item at a place of what is unpacked into so many names. */
function itemOf(value: Expression, index: number, count: number): Expression | undefined {
  if (value.kind === 'sequence') {
    const isEven = value.items.length === count && value.items.every((item) => item.kind !== 'opaque');
    return isEven ? value.items[index] : undefined;
  }
  const { span } = value;
  return value.kind === 'opaque'
    ? undefined
    : { kind: 'index', object: value, key: { kind: 'literal', value: index, span }, span };
}

/** Patterns of `case` that may bind the last name in them. */
const capturing = ['case_pattern', 'keyword_pattern', 'as_pattern', 'splat_pattern'];

function sourceOf(value: Expression | undefined): BindingSource {
  return value ? { kind: 'value', value } : { kind: 'definition' };
}

/** `case name`, `case A(b=name)`, `case … as name`, `case [*name]` and `case {**name}` */
function capturedName(pattern: Node): Node | undefined {
  const children = namedChildren(pattern);
  const last = children.at(-1);
  if (pattern.type === 'as_pattern' || pattern.type === 'splat_pattern') {
    return last?.type === 'identifier' ? last : undefined;
  }
  if (last?.type !== 'dotted_name') return undefined;
  const names = namedChildren(last);
  return names.length === 1 ? names[0] : undefined;
}
