import type { Node } from 'jsonc-parser';
import { readJsonTree } from '../../manifests/json.ts';
import type { Span } from '../../model/text.ts';
import type { DataFormat } from '../dataFormat.ts';
import { scalarOf, type DataNode } from '../dataNode.ts';

/** JSON, with the comments and trailing commas that many loaders allow. */
export const json: DataFormat = {
  id: 'json',
  matches: (path) => /\.(?:json|jsonc|json5)$/i.test(path),
  parse(text) {
    const { root, hasErrors } = readJsonTree(text.replace(/^\uFEFF/, ' '));
    return root && !hasErrors ? nodeOf(root) : undefined;
  },
};

function nodeOf(node: Node): DataNode {
  const span: Span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'object':
      return { kind: 'table', child: (key) => valueUnder(node, key), keys: () => keysOf(node), span };
    case 'array':
      return {
        kind: 'list',
        get items() {
          return (node.children ?? []).map(nodeOf);
        },
        span,
      };
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return scalarOf(node.value, span);
    case 'property':
      return { kind: 'unknown', span };
  }
}

function keysOf(object: Node): readonly string[] {
  return (object.children ?? []).map(({ children }) => String(children?.[0]?.value));
}

/** Of a key that stands twice the last counts. */
function valueUnder(object: Node, key: string): DataNode | undefined {
  const property = object.children?.findLast(({ children }) => children?.[0]?.value === key);
  const value = property?.children?.[1];
  return value && nodeOf(value);
}
