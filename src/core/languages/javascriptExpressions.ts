import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { unescapeJavaScript } from './escapes.ts';
import { LazyCall, LazyFunction, LazyMember, LazyRecord, LazySequence } from './lazyExpressions.ts';
import { commaSeparated, firstNamed, foldTemplate, namedChildren, textOf, type Spans } from './nodes.ts';
import { TreeExpressions } from './treeExpressions.ts';

const unwrap = new Set(table.unwrap);

/** Turns expression nodes of JavaScript and TypeScript into language-neutral expressions. */
export class JavaScriptExpressions extends TreeExpressions {
  constructor(text: string, spans: Spans) {
    super(text, spans, unwrap);
  }

  protected convert(node: Node, scope: number, next: number, span: Span): Expression {
    const field = (name: string): Expression => this.of(node.childForFieldName(name), scope, next);
    const type = node.type;
    switch (type) {
      case 'identifier':
      case 'this':
      case 'super':
      case 'shorthand_property_identifier':
        return { kind: 'name', name: textOf(node, this.text), span };
      case 'meta_property':
        return { kind: 'name', name: textOf(node, this.text).replaceAll(/\s+/g, ''), span };
      case 'member_expression':
        return this.member(node, scope);
      case 'call_expression':
      case 'new_expression':
        return this.call(node, scope);
      case 'subscript_expression':
        return { kind: 'index', object: field('object'), key: field('index'), span };
      case 'string':
        return node.hasError
          ? { kind: 'opaque', span }
          : { kind: 'literal', value: this.content(node), span };
      case 'template_string':
        return this.template(node, scope, next);
      case 'binary_expression':
        return this.binary(node, scope, next);
      case 'ternary_expression':
        return { kind: 'choice', options: [field('consequence'), field('alternative')], span };
      case 'type_assertion':
        return this.of(namedChildren(node).at(-1) ?? null, scope, next);
      case 'assignment_expression':
        return field('right');
      case 'object':
        return new LazyRecord(this, node, scope);
      case 'array':
        return new LazySequence(this, node, scope);
      case 'arrow_function':
      case 'function_expression':
        return new LazyFunction(this, node, scope);
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
  call(node: Node, scope: number): CallExpression | (Expression & { kind: 'module' }) {
    const module = this.loadedModule(node);
    return module === undefined
      ? new LazyCall(this, node, scope)
      : { kind: 'module', module, span: this.spans.of(node) };
  }

  calleeOf(call: Node): Node | null {
    return call.childForFieldName('function') ?? call.childForFieldName('constructor');
  }

  valueOf(declarator: Node, scope: number): Expression {
    if (declarator.type === 'arrow_function') return this.of(declarator.childForFieldName('body'), scope);
    if (declarator.type === 'return_statement') return this.of(firstNamed(declarator), scope);
    return this.of(declarator.childForFieldName('value'), scope);
  }

  nameOf(callee: Node): Node | null {
    return callee.type === 'member_expression' ? callee.childForFieldName('property') : callee;
  }

  objectOf(member: Node): Node | null {
    return member.childForFieldName('object');
  }

  itemsOf(array: Node, scope: number): readonly Expression[] {
    return commaSeparated(array).map((child) => this.of(child, scope));
  }

  /** The text of a string without its quotes. */
  content(string: Node): string {
    return unescapeJavaScript(textOf(string, this.text).slice(1, -1));
  }

  entriesOf(object: Node, scope: number): readonly RecordEntry[] {
    const entries: RecordEntry[] = [];
    for (const child of namedChildren(object)) {
      if (child.type === 'spread_element')
        entries.push({ key: undefined, value: this.of(firstNamed(child), scope) });
      else if (child.type === 'method_definition') {
        const key = child.childForFieldName('name');
        const isRead = child.children.some((part) => part?.type === 'get' || part?.type === 'set');
        if (!key || key.type === 'computed_property_name' || isRead) continue;
        entries.push({ key: textOf(key, this.text), value: new LazyFunction(this, child, scope) });
      } else if (child.type === 'shorthand_property_identifier') {
        entries.push({ key: textOf(child, this.text), value: this.of(child, scope) });
      } else if (child.type === 'pair' || child.type === 'enum_assignment') {
        const key = child.childForFieldName(child.type === 'pair' ? 'key' : 'name');
        if (!key || key.type === 'computed_property_name') continue;
        entries.push({
          key: key.type === 'string' ? this.content(key) : textOf(key, this.text),
          value: this.of(child.childForFieldName('value'), scope),
        });
      }
    }
    return entries;
  }

  private member(node: Node, scope: number): Expression {
    const property = node.childForFieldName('property');
    return new LazyMember(this, node, scope, property ? textOf(property, this.text) : '');
  }

  private loadedModule(node: Node): string | undefined {
    // Told from the text: to look into every call of the file would be slow.
    const start = node.startIndex;
    if (!this.text.startsWith('require', start) && !this.text.startsWith('import', start)) return undefined;
    // Error recovery makes a call out of `import a from "b` and the next brackets.
    if (node.hasError) return undefined;
    const callee = node.childForFieldName('function');
    const isLoader =
      callee?.type === 'import' || (callee?.type === 'identifier' && textOf(callee, this.text) === 'require');
    if (!isLoader) return undefined;
    const first = this.argumentsOf(node, 0).find(({ position }) => position === 0);
    const value = first?.value;
    return value?.kind === 'literal' && typeof value.value === 'string' && value.value !== ''
      ? value.value
      : undefined;
  }

  private binary(node: Node, scope: number, depth: number): Expression {
    const span = this.spans.of(node);
    const operator = node.childForFieldName('operator')?.type;
    if (operator !== '+' && operator !== '||' && operator !== '??') return { kind: 'opaque', span };
    const sides = ['left', 'right'].map((side) => this.of(node.childForFieldName(side), scope, depth));
    return operator === '+'
      ? foldTemplate(sides, span)
      : { kind: 'choice', options: sides, span, isOrdered: true };
  }

  private template(node: Node, scope: number, depth: number): Expression {
    // A template that is not closed has swallowed whatever follows it.
    if (node.hasError) return { kind: 'opaque', span: this.spans.of(node) };
    const parts: Expression[] = [];
    let at = node.startIndex + 1;
    const literal = (end: number): void => {
      if (end <= at) return;
      const value = unescapeJavaScript(this.text.slice(at, end));
      parts.push({ kind: 'literal', value, span: this.spans.between(at, end) });
    };
    for (const child of namedChildren(node)) {
      if (child.type !== 'template_substitution') continue;
      literal(child.startIndex);
      parts.push(this.of(firstNamed(child), scope, depth));
      at = child.endIndex;
    }
    literal(node.endIndex - 1);
    return foldTemplate(parts, this.spans.of(node));
  }

  argumentsOf(call: Node, scope: number): readonly Argument[] {
    const result: Argument[] = [];
    const list = call.childForFieldName('arguments');
    if (list?.type !== 'arguments') return result;
    // What follows a spread, or stands in a half-typed list, has no known position.
    let position = list.namedChildren.some((child) => child?.isError) ? Number.NaN : 0;
    for (const child of namedChildren(list)) {
      if (child.type === 'spread_element') position = Number.NaN;
      else if (!child.isError) {
        const value = this.of(child, scope);
        result.push(Number.isNaN(position) ? { value } : { position: position++, value });
      }
    }
    return result;
  }
}
