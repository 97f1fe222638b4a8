import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import { unescapeJavaScript } from './escapes.ts';
import { commaSeparated, firstNamed, foldTemplate, maxDepth, namedChildren, once, spanOf, textOf } from './nodes.ts';

const unwrap = new Set(table.unwrap);

/**
 * Turns expression nodes of JavaScript and TypeScript into language-neutral expressions. What calls, members and
 * collections consist of is converted when it is first asked for: most of a file is never looked into.
 */
export class JavaScriptExpressions {
  constructor(private readonly text: string) {}

  of(node: Node | null, scope: number, depth = 0): Expression {
    if (!node) return { kind: 'opaque', span: { start: 0, end: 0 } };
    const span = spanOf(node);
    if (depth > maxDepth) return { kind: 'opaque', span };
    const next = depth + 1;
    const field = (name: string): Expression => this.of(node.childForFieldName(name), scope, next);
    const type = node.type;
    if (unwrap.has(type)) return this.of(firstNamed(node), scope, next);
    switch (type) {
      case 'identifier':
      case 'this':
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
        return node.hasError ? { kind: 'opaque', span } : { kind: 'literal', value: this.content(node), span };
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
      case 'object': {
        const entries = once(() => this.entries(node, scope));
        return {
          kind: 'record',
          get entries() {
            return entries();
          },
          span,
        };
      }
      case 'array': {
        const items = once(() => commaSeparated(node).map((child) => this.of(child, scope)));
        return {
          kind: 'sequence',
          get items() {
            return items();
          },
          span,
        };
      }
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
    const span = spanOf(node);
    const module = this.loadedModule(node, span.start);
    if (module !== undefined) return { kind: 'module', module, span };
    const calleeNode = (): Node | null =>
      node.childForFieldName('function') ?? node.childForFieldName('constructor');
    const callee = once(() => this.of(calleeNode(), scope));
    const given = once(() => this.arguments(node.childForFieldName('arguments'), scope));
    return {
      kind: 'call',
      get callee() {
        return callee();
      },
      get arguments() {
        return given();
      },
      span,
      get nameSpan() {
        const name = calleeNode();
        return spanOf((name?.type === 'member_expression' ? name.childForFieldName('property') : name) ?? node);
      },
      scope,
    };
  }

  /** The text of a string without its quotes. */
  content(string: Node): string {
    return unescapeJavaScript(textOf(string, this.text).slice(1, -1));
  }

  entries(object: Node, scope: number): RecordEntry[] {
    const entries: RecordEntry[] = [];
    for (const child of namedChildren(object)) {
      if (child.type === 'shorthand_property_identifier') {
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
    const object = once(() => this.of(node.childForFieldName('object'), scope));
    return {
      kind: 'member',
      get object() {
        return object();
      },
      property: property ? textOf(property, this.text) : '',
      span: spanOf(node),
    };
  }

  private loadedModule(node: Node, start: number): string | undefined {
    // Told from the text: to look into every call of the file would be slow.
    if (!this.text.startsWith('require', start) && !this.text.startsWith('import', start)) return undefined;
    const callee = node.childForFieldName('function');
    const isLoader =
      callee?.type === 'import' || (callee?.type === 'identifier' && textOf(callee, this.text) === 'require');
    if (!isLoader) return undefined;
    const first = this.arguments(node.childForFieldName('arguments'), 0).find(({ position }) => position === 0);
    const value = first?.value;
    return value?.kind === 'literal' && typeof value.value === 'string' && value.value !== ''
      ? value.value
      : undefined;
  }

  private binary(node: Node, scope: number, depth: number): Expression {
    const span = spanOf(node);
    const operator = node.childForFieldName('operator')?.type;
    if (operator !== '+' && operator !== '||' && operator !== '??') return { kind: 'opaque', span };
    const sides = ['left', 'right'].map((side) => this.of(node.childForFieldName(side), scope, depth));
    return operator === '+' ? foldTemplate(sides, span) : { kind: 'choice', options: sides, span };
  }

  private template(node: Node, scope: number, depth: number): Expression {
    // A template that is not closed has swallowed whatever follows it.
    if (node.hasError) return { kind: 'opaque', span: spanOf(node) };
    const parts: Expression[] = [];
    let at = node.startIndex + 1;
    const literal = (end: number): void => {
      if (end <= at) return;
      const value = unescapeJavaScript(this.text.slice(at, end));
      parts.push({ kind: 'literal', value, span: { start: at, end } });
    };
    for (const child of namedChildren(node)) {
      if (child.type !== 'template_substitution') continue;
      literal(child.startIndex);
      parts.push(this.of(firstNamed(child), scope, depth));
      at = child.endIndex;
    }
    literal(node.endIndex - 1);
    return foldTemplate(parts, spanOf(node));
  }

  private arguments(list: Node | null, scope: number): Argument[] {
    const result: Argument[] = [];
    if (list?.type !== 'arguments') return result;
    // What follows a spread, or stands in a half-typed list, has no known position.
    let position = list.hasError && namedChildren(list).some((child) => child.isError) ? Number.NaN : 0;
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
