import type { DataNode } from '../../../src/core/dataFiles/dataNode.ts';

/** Aliases of aliases may stand for more than anybody looks at. */
const maxNodes = 10_000;

/** What a data file says as a value that can be compared: looked into as far as anybody would. */
export function plainData(root: DataNode | undefined): unknown {
  let left = maxNodes;
  const look = (node: DataNode | undefined): unknown => {
    if (--left < 0) return 'more';
    if (node?.kind === 'table') return node.keys().map((key) => [key, look(node.child(key))]);
    return node?.kind === 'list' ? node.items.map(look) : node;
  };
  return look(root);
}
