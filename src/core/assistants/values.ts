import type { DataNode } from '../dataFiles/dataNode.ts';
import type { Keys } from './assistant.ts';

/** More values of one kind in a file, nobody wrote. */
const maxValues = 500;

/** Every value that these keys lead to. */
export function valuesAt(root: DataNode, keys: Keys): readonly DataNode[] {
  let nodes: readonly DataNode[] = [root];
  for (const key of keys) nodes = nodes.flatMap((node) => below(node, key)).slice(0, maxValues);
  return nodes;
}

function below(node: DataNode, key: string): readonly DataNode[] {
  if (key === '*' && node.kind === 'list') return node.items.slice(0, maxValues);
  if (node.kind !== 'table') return [];
  const keys = key === '*' ? node.keys().slice(0, maxValues) : [key];
  return keys.flatMap((each) => node.child(each) ?? []);
}

/** What a text, a number or a truth value says. */
export function textOf(node: DataNode | undefined): string | undefined {
  if (node?.kind === 'text') return node.text;
  return node?.kind === 'literal' && node.value !== null ? String(node.value) : undefined;
}

/** The texts of a list. Undefined where one is no text: then it is not known. */
export function textsOf(node: DataNode | undefined): readonly (DataNode & { kind: 'text' })[] | undefined {
  if (node?.kind !== 'list') return undefined;
  const texts = node.items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  return texts.length === node.items.length ? texts : undefined;
}
