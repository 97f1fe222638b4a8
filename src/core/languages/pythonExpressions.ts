import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/python.json' with { type: 'json' };
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import { foldTemplate, maxDepth, namedChildren, spanOf, textOf, unescape } from './nodes.ts';

const unwrap = new Set(table.unwrap);

/** Turns expression nodes of Python into language-neutral expressions. */
export class PythonExpressions {
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
        return { kind: 'name', name: textOf(node, this.text), span };
      case 'attribute': {
        const property = node.childForFieldName('attribute');
        return {
          kind: 'member',
          object: field('object'),
          property: property ? textOf(property, this.text) : '',
          span,
        };
      }
      case 'call':
        return this.call(node, scope, next);
      case 'subscript':
        return { kind: 'index', object: field('value'), key: field('subscript'), span };
      case 'string':
        return this.string(node, scope, next);
      case 'concatenated_string':
        return foldTemplate(
          namedChildren(node).map((child) => this.of(child, scope, next)),
          span,
        );
      case 'binary_operator':
        if (node.childForFieldName('operator')?.type !== '+') return { kind: 'opaque', span };
        return foldTemplate([field('left'), field('right')], span);
      case 'boolean_operator':
        if (node.childForFieldName('operator')?.type !== 'or') return { kind: 'opaque', span };
        return { kind: 'choice', options: [field('left'), field('right')], span };
      case 'conditional_expression': {
        const [whenTrue, , whenFalse] = namedChildren(node);
        return {
          kind: 'choice',
          options: [this.of(whenTrue ?? null, scope, next), this.of(whenFalse ?? null, scope, next)],
          span,
        };
      }
      case 'named_expression':
        return field('value');
      case 'as_pattern':
        return this.of(node.namedChild(0), scope, next);
      case 'assignment':
        return field('right');
      case 'dictionary':
        return { kind: 'record', entries: this.entries(node, scope, next), span };
      case 'list':
      case 'tuple':
      case 'expression_list':
        return {
          kind: 'sequence',
          items: namedChildren(node).map((child) => this.of(child, scope, next)),
          span,
        };
      case 'integer':
      case 'float':
        return { kind: 'literal', value: Number(textOf(node, this.text).replaceAll('_', '')), span };
      case 'true':
      case 'false':
        return { kind: 'literal', value: type === 'true', span };
      case 'none':
        return { kind: 'literal', value: null, span };
      default:
        return { kind: 'opaque', span };
    }
  }

  call(node: Node, scope: number, depth = 0): CallExpression {
    const callee = node.childForFieldName('function');
    const name = callee?.type === 'attribute' ? callee.childForFieldName('attribute') : callee;
    const list = node.childForFieldName('arguments');
    return {
      kind: 'call',
      callee: this.of(callee, scope, depth + 1),
      arguments: list?.type === 'argument_list' ? this.arguments(list, scope, depth + 1) : [],
      span: spanOf(node),
      nameSpan: spanOf(name ?? node),
      scope,
    };
  }

  private arguments(list: Node, scope: number, depth: number): Argument[] {
    const result: Argument[] = [];
    let position = 0;
    for (const child of namedChildren(list)) {
      switch (child.type) {
        case 'keyword_argument': {
          const keyword = child.childForFieldName('name');
          const value = this.of(child.childForFieldName('value'), scope, depth);
          if (keyword) result.push({ keyword: textOf(keyword, this.text), value });
          break;
        }
        case 'list_splat':
          // What follows a splat has no known position.
          position = Number.NaN;
          break;
        case 'dictionary_splat': {
          const value = this.of(child.namedChild(0), scope, depth);
          if (value.kind === 'record') {
            for (const entry of value.entries) result.push({ keyword: entry.key, value: entry.value });
          }
          break;
        }
        default: {
          const value = this.of(child, scope, depth);
          result.push(Number.isNaN(position) ? { value } : { position: position++, value });
        }
      }
    }
    return result;
  }

  private string(node: Node, scope: number, depth: number): Expression {
    const span = spanOf(node);
    const opening = node.child(0);
    const prefix = opening ? textOf(opening, this.text).toLowerCase() : '';
    if (prefix.includes('b')) return { kind: 'opaque', span };
    const raw = prefix.includes('r');
    const parts: Expression[] = [];
    for (const child of namedChildren(node)) {
      if (child.type === 'interpolation') {
        parts.push(this.of(child.childForFieldName('expression'), scope, depth));
      } else if (child.type === 'string_content') {
        const content = textOf(child, this.text);
        // `{{` in an f-string is one brace; a model name has neither, so the plain text will do.
        parts.push({ kind: 'literal', value: raw ? content : unescape(content), span: spanOf(child) });
      }
    }
    if (parts.length === 0) return { kind: 'literal', value: '', span };
    return foldTemplate(parts, span);
  }

  private entries(node: Node, scope: number, depth: number): RecordEntry[] {
    const entries: RecordEntry[] = [];
    for (const pair of namedChildren(node)) {
      if (pair.type !== 'pair') continue;
      const key = this.of(pair.childForFieldName('key'), scope, depth);
      if (key.kind !== 'literal') continue;
      entries.push({ key: String(key.value), value: this.of(pair.childForFieldName('value'), scope, depth) });
    }
    return entries;
  }
}
