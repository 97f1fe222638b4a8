import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/python.json' with { type: 'json' };
import type { Argument, CallExpression, Expression, RecordEntry } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { unescapePython } from './escapes.ts';
import { LazyCall, LazyFunction, LazyMember, LazyRecord, LazySequence } from './lazyExpressions.ts';
import { firstNamed, foldTemplate, namedChildren, textOf, type Spans } from './nodes.ts';
import { TreeExpressions } from './treeExpressions.ts';

const unwrap = new Set(table.unwrap);
const brackets = new Set(table.bracket);
/** How far up brackets are looked for: to ask for a parent takes the longer the deeper it is. */
const maxLevels = 16;

/** Turns expression nodes of Python into language-neutral expressions. */
export class PythonExpressions extends TreeExpressions {
  constructor(text: string, spans: Spans) {
    super(text, spans, unwrap);
  }

  protected convert(node: Node, scope: number, next: number, span: Span): Expression {
    const field = (name: string): Expression => this.of(node.childForFieldName(name), scope, next);
    const type = node.type;
    switch (type) {
      case 'identifier':
        return { kind: 'name', name: textOf(node, this.text), span };
      case 'attribute':
        return this.attribute(node, scope);
      case 'call':
        return this.call(node, scope);
      case 'subscript':
        return this.subscript(node, scope, next);
      case 'string':
        return this.string(node, scope, next);
      case 'concatenated_string':
        return foldTemplate(
          namedChildren(node).map((child) => this.of(child, scope, next)),
          span,
        );
      case 'binary_operator':
        return this.binary(node, field, span);
      case 'boolean_operator':
        if (node.childForFieldName('operator')?.type !== 'or') return { kind: 'opaque', span };
        return { kind: 'choice', options: [field('left'), field('right')], span, isOrdered: true };
      case 'conditional_expression': {
        const [whenTrue, , whenFalse] = namedChildren(node);
        const options = [whenTrue, whenFalse].map((option) => this.of(option ?? null, scope, next));
        return { kind: 'choice', options, span };
      }
      case 'named_expression':
        return field('value');
      case 'as_pattern':
        return this.of(firstNamed(node), scope, next);
      case 'assignment':
        // In `a = b = value` the right side is an assignment, whose value is the value.
        return field('right');
      case 'dictionary':
        return new LazyRecord(this, node, scope);
      case 'list':
      case 'tuple':
      case 'expression_list':
        return new LazySequence(this, node, scope);
      case 'lambda':
        return new LazyFunction(this, node, scope);
      case 'unary_operator':
        return this.negative(node, span);
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

  call(node: Node, scope: number): CallExpression {
    return new LazyCall(this, node, scope);
  }

  calleeOf(call: Node): Node | null {
    return call.childForFieldName('function');
  }

  valueOf(assignment: Node, scope: number): Expression {
    if (assignment.type === 'lambda') return this.of(assignment.childForFieldName('body'), scope);
    if (assignment.type !== 'assignment') return this.of(firstNamed(assignment), scope);
    const right = assignment.childForFieldName('right');
    const isUnknown = !right || isHalfTyped(assignment, right, this.text);
    return isUnknown ? { kind: 'opaque', span: this.spans.of(assignment) } : this.of(right, scope);
  }

  nameOf(callee: Node): Node | null {
    return callee.type === 'attribute' ? callee.childForFieldName('attribute') : callee;
  }

  objectOf(attribute: Node): Node | null {
    return attribute.childForFieldName('object');
  }

  itemsOf(sequence: Node, scope: number): readonly Expression[] {
    return namedChildren(sequence).map((child) => this.of(child, scope));
  }

  private binary(node: Node, field: (name: string) => Expression, span: Span): Expression {
    const sides = (): Expression[] => [field('left'), field('right')];
    const operator = node.childForFieldName('operator')?.type;
    if (operator === '+') return foldTemplate(sides(), span);
    if (operator === '/') return { kind: 'joined', parts: sides(), span };
    return operator === '%' ? this.filled(sides(), span) : { kind: 'opaque', span };
  }

  /** `"%s/%s" % ("a", b)` */
  private filled([pattern, given]: readonly Expression[], span: Span): Expression {
    if (pattern?.kind !== 'literal' || typeof pattern.value !== 'string' || !given)
      return { kind: 'opaque', span };
    const values = given.kind === 'sequence' ? given.items : [given];
    const texts = pattern.value.split('%s');
    if (texts.length !== values.length + 1 || texts.some((text) => text.includes('%')))
      return { kind: 'opaque', span };
    const parts = texts.flatMap((value, index): Expression[] => {
      const filling = values[index];
      return [{ kind: 'literal', value, span: pattern.span }, ...(filling ? [filling] : [])];
    });
    return foldTemplate(parts, span);
  }

  private negative(node: Node, span: Span): Expression {
    const value = Number(textOf(node, this.text).replaceAll('_', ''));
    return Number.isNaN(value) ? { kind: 'opaque', span } : { kind: 'literal', value, span };
  }

  private attribute(node: Node, scope: number): Expression {
    const property = node.childForFieldName('attribute');
    if (!property || isHalfTyped(node, property, this.text))
      return { kind: 'opaque', span: this.spans.of(node) };
    return new LazyMember(this, node, scope, textOf(property, this.text));
  }

  private subscript(node: Node, scope: number, depth: number): Expression {
    const span = this.spans.of(node);
    const keys = node.childrenForFieldName('subscript');
    const [key = null] = keys;
    if (keys.length !== 1) return { kind: 'opaque', span };
    const object = this.of(node.childForFieldName('value'), scope, depth);
    return { kind: 'index', object, key: this.of(key, scope, depth), span };
  }

  argumentsOf(call: Node, scope: number): readonly Argument[] {
    const result: Argument[] = [];
    const list = call.childForFieldName('arguments');
    if (list?.type !== 'argument_list') return result;
    // What follows a splat, or stands in a half-typed list, has no known position.
    let position = list.namedChildren.some((child) => child?.isError) ? Number.NaN : 0;
    for (const child of namedChildren(list)) {
      switch (child.type) {
        case 'keyword_argument': {
          const keyword = child.childForFieldName('name');
          const value = this.of(child.childForFieldName('value'), scope);
          if (keyword) result.push({ keyword: textOf(keyword, this.text), value });
          break;
        }
        case 'list_splat':
          position = Number.NaN;
          break;
        case 'dictionary_splat': {
          const value = this.of(firstNamed(child), scope);
          result.push({ isSpread: true, value });
          break;
        }
        case 'ERROR':
          break;
        default: {
          const value = this.of(child, scope);
          result.push(Number.isNaN(position) ? { value } : { position: position++, value });
        }
      }
    }
    return result;
  }

  private string(node: Node, scope: number, depth: number): Expression {
    const span = this.spans.of(node);
    const opening = node.child(0);
    const prefix = opening ? textOf(opening, this.text).toLowerCase() : '';
    // A string that is not closed has swallowed whatever follows it.
    if (prefix.includes('b') || node.hasError) return { kind: 'opaque', span };
    const plain = (content: string): string => {
      const text = prefix.includes('f') ? content.replaceAll('{{', '{').replaceAll('}}', '}') : content;
      return prefix.includes('r') ? text : unescapePython(text);
    };
    const parts: Expression[] = [];
    for (const child of namedChildren(node)) {
      if (child.type === 'interpolation') parts.push(this.interpolation(child, scope, depth));
      else if (child.type === 'string_content') {
        parts.push({ kind: 'literal', value: plain(textOf(child, this.text)), span: this.spans.of(child) });
      }
    }
    return foldTemplate(parts, span);
  }

  /** `{name}`; with a format, as in `{name!r:>10}` or `{name=}`, the text is not that of the value. */
  private interpolation(node: Node, scope: number, depth: number): Expression {
    const value = node.childForFieldName('expression');
    const isPlain = node.childCount === 3 && node.child(2)?.type === '}';
    return isPlain ? this.of(value, scope, depth) : { kind: 'opaque', span: this.spans.of(node) };
  }

  entriesOf(node: Node, scope: number): readonly RecordEntry[] {
    const entries: RecordEntry[] = [];
    for (const pair of namedChildren(node)) {
      if (pair.type === 'dictionary_splat')
        entries.push({ key: undefined, value: this.of(firstNamed(pair), scope) });
      if (pair.type !== 'pair') continue;
      const key = this.of(pair.childForFieldName('key'), scope);
      if (key.kind !== 'literal') continue;
      entries.push({ key: String(key.value), value: this.of(pair.childForFieldName('value'), scope) });
    }
    return entries;
  }
}

/**
 * Whether a line break separates `part` from what stands before it in `node`, where Python ends the statement:
 * the parser goes on with the next line after a half-typed `client.` or `MODEL =`.
 */
export function isHalfTyped(node: Node, part: Node, text: string): boolean {
  if (part.startPosition.row === node.startPosition.row) return false;
  const before = text.slice(node.startIndex, part.startIndex).trimEnd();
  const gap = text.slice(node.startIndex + before.length, part.startIndex);
  if (!gap.includes('\n') || before.endsWith('\\')) return false;
  let around = node.parent;
  for (let level = 0; around && level < maxLevels; level++) {
    if (brackets.has(around.type)) return false;
    around = around.parent;
  }
  return true;
}
