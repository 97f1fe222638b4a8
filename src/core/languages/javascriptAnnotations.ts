import type { Node } from 'web-tree-sitter';
import type { Expression } from '../model/facts.ts';
import { firstNamed, maxDepth, namedChildren, textOf, type Spans } from './nodes.ts';

export interface AnnotationSource {
  readonly text: string;
  readonly spans: Spans;
}

/** Turns a type of TypeScript into the classes that a value of the type may be an instance of. */
export function annotationOf(node: Node | null, source: AnnotationSource, depth = 0): Expression {
  const { text, spans } = source;
  const span = node ? spans.of(node) : { start: 0, end: 0 };
  if (!node || depth > maxDepth) return { kind: 'opaque', span };
  switch (node.type) {
    case 'type_annotation':
    case 'parenthesized_type':
    case 'readonly_type':
      return annotationOf(firstNamed(node), source, depth + 1);
    case 'identifier':
    case 'type_identifier':
      return { kind: 'name', name: textOf(node, text), span };
    case 'nested_type_identifier':
    case 'nested_identifier': {
      const [module, name] = namedChildren(node);
      const object = annotationOf(module ?? null, source, depth + 1);
      return { kind: 'member', object, property: name ? textOf(name, text) : '', span };
    }
    case 'generic_type':
      return annotationOf(node.childForFieldName('name'), source, depth + 1);
    case 'union_type':
      return {
        kind: 'choice',
        options: namedChildren(node).map((child) => annotationOf(child, source, depth + 1)),
        span,
      };
    case 'literal_type': {
      const literal = firstNamed(node);
      const isMissing = literal?.type === 'null' || literal?.type === 'undefined';
      return isMissing ? { kind: 'literal', value: null, span } : { kind: 'opaque', span };
    }
    default:
      return { kind: 'opaque', span };
  }
}
