import type { Node } from 'web-tree-sitter';
import type { Expression } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { firstNamed, maxDepth, namedChildren, textOf, type Spans } from './nodes.ts';
import type { PythonExpressions } from './pythonExpressions.ts';

/** Of `typing`: one of several types, and a type with something said about it. */
const unions = new Set(['Optional', 'Union']);
const qualifiers = new Set([
  'Annotated',
  'Final',
  'ClassVar',
  'Required',
  'NotRequired',
  'ReadOnly',
  'InitVar',
]);

/** Turns a type annotation of Python into the classes that a value of the type may be an instance of. */
export class PythonAnnotations {
  constructor(
    private readonly text: string,
    private readonly spans: Spans,
    private readonly expressions: PythonExpressions,
  ) {}

  of(node: Node | null, scope: number, depth = 0): Expression {
    const opaque: Expression = { kind: 'opaque', span: node ? this.spans.of(node) : { start: 0, end: 0 } };
    if (!node || depth > maxDepth) return opaque;
    switch (node.type) {
      case 'type':
      case 'parenthesized_expression':
        return this.of(firstNamed(node), scope, depth + 1);
      case 'identifier':
      case 'attribute':
      case 'none':
        return this.expressions.of(node, scope);
      case 'binary_operator':
        return node.childForFieldName('operator')?.type === '|' ? this.choice(node, scope, depth) : opaque;
      case 'union_type':
        return this.choice(node, scope, depth);
      case 'generic_type': {
        const [name, parameters] = namedChildren(node);
        return this.generic(name, parameters ? namedChildren(parameters) : [], scope, depth) ?? opaque;
      }
      case 'subscript': {
        const [name, ...parameters] = namedChildren(node);
        return this.generic(name, parameters, scope, depth) ?? opaque;
      }
      case 'string':
        return this.quoted(node) ?? opaque;
      default:
        return opaque;
    }
  }

  private choice(node: Node, scope: number, depth: number): Expression {
    const options = namedChildren(node).map((child) => this.of(child, scope, depth + 1));
    return { kind: 'choice', options, span: this.spans.of(node) };
  }

  private generic(
    name: Node | undefined,
    parameters: readonly Node[],
    scope: number,
    depth: number,
  ): Expression | undefined {
    if (!name) return undefined;
    const last = textOf(name, this.text).split('.').at(-1)?.trim() ?? '';
    if (qualifiers.has(last)) return this.of(parameters[0] ?? null, scope, depth + 1);
    if (!unions.has(last)) return undefined;
    const options = parameters.map((parameter) => this.of(parameter, scope, depth + 1));
    return { kind: 'choice', options, span: this.spans.of(name) };
  }

  /** `"OpenAI"`, `"openai.OpenAI | None"`: a name written before it is known. */
  private quoted(node: Node): Expression | undefined {
    const content = namedChildren(node).find((child) => child.type === 'string_content');
    if (!content || node.hasError) return undefined;
    const written = textOf(content, this.text).replace(/^\s*Optional\[(.*)\]\s*$/, '$1');
    const names = written.split('|').map((part) => part.trim());
    if (!names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name)))
      return undefined;
    const span = this.spans.of(content);
    const options = names.filter((name) => name !== 'None').map((name) => dotted(name, span));
    return { kind: 'choice', options, span };
  }
}

function dotted(name: string, span: Span): Expression {
  const [first = '', ...rest] = name.split('.');
  let expression: Expression = { kind: 'name', name: first, span };
  for (const property of rest) expression = { kind: 'member', object: expression, property, span };
  return expression;
}
