import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import { foldTemplate, maxDepth, namedChildren, spanOf, textOf, unescape } from './nodes.ts';

const unwrap = new Set(table.unwrap);

/** Turns expression nodes of JavaScript and TypeScript into language-neutral expressions. */
export class JavaScriptExpressions {
  constructor(private readonly text: string) {}

  of(node: Node | null, scope: number, depth = 0): Expression {
    if (!node) return { kind: 'opaque', span: { start: 0, end: 0 } };
    const span = spanOf(node);
    if (depth > maxDepth) return { kind: 'opaque', span };
    const next = depth + 1;
    const field = (name: string): Expression => this.of(node.childForFieldName(name), scope, next);
    const type = node.type;
    if (unwrap.has(type)) return this.of(node.namedChild(0), scope, next);
    switch (type) {
      case 'identifier':
      case 'this':
      case 'type_identifier':
      case 'shorthand_property_identifier':
        return { kind: 'name', name: textOf(node, this.text), span };
      case 'member_expression':
      case 'nested_type_identifier': {
        const [objectField, propertyField] =
          type === 'member_expression' ? ['object', 'property'] : ['module', 'name'];
        const property = node.childForFieldName(propertyField ?? '');
        const object = field(objectField ?? '');
        return { kind: 'member', object, property: property ? textOf(property, this.text) : '', span };
      }
      case 'call_expression':
      case 'new_expression':
        return this.call(node, scope, next);
      case 'subscript_expression':
        return { kind: 'index', object: field('object'), key: field('index'), span };
      case 'string': {
        const raw = textOf(node, this.text);
        return { kind: 'literal', value: unescape(raw.slice(1, -1)), span };
      }
      case 'template_string':
        return this.template(node, scope, next);
      case 'binary_expression':
        return this.binary(node, scope, next);
      case 'ternary_expression':
        return { kind: 'choice', options: [field('consequence'), field('alternative')], span };
      case 'object':
        return { kind: 'record', entries: this.entries(node, scope, next), span };
      case 'array':
        return {
          kind: 'sequence',
          items: namedChildren(node).map((child) => this.of(child, scope, next)),
          span,
        };
      case 'number':
        return { kind: 'literal', value: Number(textOf(node, this.text).replaceAll('_', '')), span };
      case 'true':
      case 'false':
        return { kind: 'literal', value: type === 'true', span };
      case 'null':
      case 'undefined':
        return { kind: 'literal', value: null, span };
      default:
        return { kind: 'opaque', span };
    }
  }

  /** A call or construction; `require('x')` and `import('x')` are the module they load. */
  call(node: Node, scope: number, depth = 0): CallExpression | (Expression & { kind: 'module' }) {
    const isNew = node.type === 'new_expression';
    const callee = node.childForFieldName(isNew ? 'constructor' : 'function');
    const list = node.childForFieldName('arguments');
    const given = list?.type === 'arguments' ? this.arguments(list, scope, depth + 1) : [];
    const module = isNew ? undefined : loadedModule(callee, given, this.text);
    if (module !== undefined) return { kind: 'module', module, span: spanOf(node) };
    const name = callee?.type === 'member_expression' ? callee.childForFieldName('property') : callee;
    return {
      kind: 'call',
      callee: this.of(callee, scope, depth + 1),
      arguments: given,
      span: spanOf(node),
      nameSpan: spanOf(name ?? node),
      scope,
    };
  }

  private binary(node: Node, scope: number, depth: number): Expression {
    const span = spanOf(node);
    const operator = node.childForFieldName('operator')?.type;
    if (operator !== '+' && operator !== '||' && operator !== '??') return { kind: 'opaque', span };
    const sides = ['left', 'right'].map((side) => this.of(node.childForFieldName(side), scope, depth));
    return operator === '+' ? foldTemplate(sides, span) : { kind: 'choice', options: sides, span };
  }

  private template(node: Node, scope: number, depth: number): Expression {
    const parts: Expression[] = [];
    for (const child of namedChildren(node)) {
      if (child.type === 'template_substitution') parts.push(this.of(child.namedChild(0), scope, depth));
      else parts.push({ kind: 'literal', value: unescape(textOf(child, this.text)), span: spanOf(child) });
    }
    return foldTemplate(parts, spanOf(node));
  }

  private arguments(list: Node, scope: number, depth: number): Argument[] {
    const result: Argument[] = [];
    let position = 0;
    for (const child of namedChildren(list)) {
      // What follows a spread has no known position.
      if (child.type === 'spread_element') position = Number.NaN;
      else {
        const value = this.of(child, scope, depth);
        result.push(Number.isNaN(position) ? { value } : { position: position++, value });
      }
    }
    return result;
  }

  private entries(node: Node, scope: number, depth: number): RecordEntry[] {
    const entries: RecordEntry[] = [];
    for (const child of namedChildren(node)) {
      if (child.type === 'shorthand_property_identifier') {
        entries.push({ key: textOf(child, this.text), value: this.of(child, scope, depth) });
      } else if (child.type === 'pair') {
        const key = child.childForFieldName('key');
        if (!key || key.type === 'computed_property_name') continue;
        const name = textOf(key, this.text);
        entries.push({
          key: key.type === 'string' ? unescape(name.slice(1, -1)) : name,
          value: this.of(child.childForFieldName('value'), scope, depth),
        });
      }
    }
    return entries;
  }
}

function loadedModule(callee: Node | null, given: readonly Argument[], text: string): string | undefined {
  const isLoader =
    callee?.type === 'import' || (callee?.type === 'identifier' && textOf(callee, text) === 'require');
  const value = given[0]?.value;
  return isLoader && value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
