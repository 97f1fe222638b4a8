import type { Node } from 'web-tree-sitter';
import type { FactsBuilder } from '../facts/factsBuilder.ts';
import type { BindingSource, Expression } from '../model/facts.ts';
import type { JavaScriptExpressions } from './javascriptExpressions.ts';
import { commaSeparated, firstNamed, maxDepth, namedChildren, textOf, type Spans } from './nodes.ts';

/** How a name comes to be: declared in its block or its function, as a parameter of a scope, or assigned to. */
export type Declaration =
  | { readonly kind: 'block' | 'function' | 'assignment' }
  | {
      readonly kind: 'parameter';
      readonly scope: number;
      readonly position?: number;
      readonly property?: string;
    };

/** Binds what JavaScript declares and assigns to: names, attributes of `this`, and patterns of those. */
export class JavaScriptTargets {
  constructor(
    private readonly text: string,
    private readonly spans: Spans,
    private readonly builder: FactsBuilder,
    private readonly expressions: JavaScriptExpressions,
  ) {}

  /** Without a value the target stands for nothing known, or for its default. */
  bind(target: Node | null, value: Expression | undefined, how: Declaration, depth = 0): void {
    if (!target || depth > maxDepth) return;
    switch (target.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        return this.bindName(target, value ? { kind: 'value', value } : unknownSource(how), how);
      case 'member_expression':
        return this.bindAttribute(target, value);
      case 'subscript_expression':
        return this.bindEntry(target, value);
      case 'object_pattern':
        for (const part of namedChildren(target)) this.bindProperty(part, value, how, depth + 1);
        return;
      case 'array_pattern':
        return this.bindItems(target, value, how, depth + 1);
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        return this.bindWithDefault(target, value, how, depth + 1);
      case 'rest_pattern':
      case 'parenthesized_expression':
      case 'non_null_expression':
        return this.bind(firstNamed(target), undefined, withoutPlace(how), depth + 1);
      default:
    }
  }

  bindName(name: Node, source: BindingSource, how: Declaration): void {
    const text = textOf(name, this.text);
    const span = this.spans.of(name);
    switch (how.kind) {
      case 'block':
        return this.builder.bindInBlock(text, span, source);
      case 'function':
        return this.builder.bind(text, span, source);
      case 'assignment':
        return this.builder.assign(text, span, source);
      case 'parameter':
        return this.builder.bindParameter(text, span, source, how.scope);
    }
  }

  private bindAttribute(target: Node, value: Expression | undefined): void {
    const property = target.childForFieldName('property');
    const object = target.childForFieldName('object');
    const source: BindingSource = value ? { kind: 'value', value } : { kind: 'definition' };
    if (object?.type === 'identifier' && property) {
      const name = textOf(object, this.text);
      return this.builder.assignEntry(name, textOf(property, this.text), this.spans.of(target), source);
    }
    const owner = object?.type === 'this' && property ? this.classOfThis() : undefined;
    if (owner === undefined || !property) return;
    this.builder.bind(`.${textOf(property, this.text)}`, this.spans.of(target), source, owner);
  }

  /** `record["key"] = value` */
  private bindEntry(target: Node, value: Expression | undefined): void {
    const object = target.childForFieldName('object');
    const key = target.childForFieldName('index');
    if (object?.type !== 'identifier' || key?.type !== 'string' || key.hasError) return;
    const source: BindingSource = value ? { kind: 'value', value } : { kind: 'definition' };
    const name = textOf(object, this.text);
    this.builder.assignEntry(name, this.expressions.content(key), this.spans.of(target), source);
  }

  private bindProperty(part: Node, of: Expression | undefined, how: Declaration, depth: number): void {
    const isPair = part.type === 'pair_pattern';
    const keyNode = isPair ? part.childForFieldName('key') : (part.childForFieldName('left') ?? part);
    const target = isPair ? part.childForFieldName('value') : part;
    if (part.type === 'rest_pattern' || !keyNode || keyNode.type === 'computed_property_name') {
      return this.bind(target, undefined, how, depth);
    }
    const property =
      keyNode.type === 'string' ? this.expressions.content(keyNode) : textOf(keyNode, this.text);
    const value: Expression | undefined = of && { kind: 'member', object: of, property, span: of.span };
    // Only one step into a parameter is followed.
    const inside = how.kind === 'parameter' ? stepInto(how, property) : how;
    this.bind(target, value, inside, depth);
  }

  private bindItems(target: Node, value: Expression | undefined, how: Declaration, depth: number): void {
    const inside = how.kind === 'parameter' ? ({ kind: 'parameter', scope: how.scope } as const) : how;
    if (value && value.kind !== 'sequence' && value.kind !== 'opaque') {
      const { span } = value;
      for (const [index, part] of commaSeparated(target).entries()) {
        const key = { kind: 'literal', value: index, span } as const;
        this.bind(part, { kind: 'index', object: value, key, span }, inside, depth);
      }
      return;
    }
    const items = value?.kind === 'sequence' ? value.items : [];
    // From a spread on nobody knows which item goes where.
    const spread = items.findIndex((item) => item.kind === 'opaque');
    const known = spread < 0 ? items : items.slice(0, spread);
    for (const [index, part] of commaSeparated(target).entries())
      this.bind(part, known[index], inside, depth);
  }

  private bindWithDefault(
    target: Node,
    value: Expression | undefined,
    how: Declaration,
    depth: number,
  ): void {
    const left = target.childForFieldName('left');
    const fallback = this.expressions.of(target.childForFieldName('right'), this.builder.scope);
    if (value) {
      return this.bind(
        left,
        { kind: 'choice', options: [value, fallback], span: fallback.span, isOrdered: true },
        how,
        depth,
      );
    }
    if (left?.type === 'identifier' || left?.type === 'shorthand_property_identifier_pattern') {
      return this.bindName(left, { ...unknownSource(how), kind: 'parameter', default: fallback }, how);
    }
    this.bind(left, undefined, how, depth);
  }

  /** The class whose object `this` is here: an arrow function sees the `this` around it. */
  private classOfThis(): number | undefined {
    const { builder } = this;
    for (let id = builder.scope; id > 0;) {
      const scope = builder.scopeAt(id);
      if (!scope || scope.kind === 'class') return scope ? id : undefined;
      if (!scope.inheritsThis)
        return builder.scopeAt(scope.parent)?.kind === 'class' ? scope.parent : undefined;
      id = scope.parent;
    }
    return undefined;
  }
}

function unknownSource(how: Declaration): BindingSource {
  if (how.kind !== 'parameter') return { kind: 'definition' };
  const { position, property } = how;
  return {
    kind: 'parameter',
    ...(position === undefined ? {} : { position }),
    ...(property === undefined ? {} : { property }),
  };
}

/** A property of what is given for a parameter; of what is deeper in it nothing is known. */
function stepInto(how: Declaration & { kind: 'parameter' }, property: string): Declaration {
  return how.property === undefined ? { ...how, property } : withoutPlace(how);
}

function withoutPlace(how: Declaration): Declaration {
  return how.kind === 'parameter' ? { kind: 'parameter', scope: how.scope } : how;
}
