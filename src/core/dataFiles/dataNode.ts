import type { Span } from '../model/text.ts';

/** A value of a data file, with its place. Collections are looked into on demand. */
export type DataNode =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'literal'; readonly value: number | boolean | null; readonly span: Span }
  | {
      readonly kind: 'table';
      /** The value under a key; undefined where the table has none. */
      child(key: string): DataNode | undefined;
      /** Those that stand in it, and not in what it is merged with. */
      keys(): readonly string[];
      readonly span: Span;
    }
  | { readonly kind: 'list'; readonly items: readonly DataNode[]; readonly span: Span }
  /** There is a value, but only the program that loads it knows which: a placeholder, a date, a custom tag. */
  | { readonly kind: 'unknown'; readonly span: Span };

/** More keys than this lead nowhere a person would write. */
const maxKeys = 32;

/** Follows keys down; an item of a list has its index as key. */
export function nodeAt(root: DataNode, keys: readonly string[]): DataNode | undefined {
  if (keys.length > maxKeys) return undefined;
  let node: DataNode | undefined = root;
  for (const key of keys) {
    if (node?.kind === 'table') node = node.child(key);
    else if (node?.kind === 'list') node = /^\d+$/.test(key) ? node.items[Number(key)] : undefined;
    else if (node?.kind !== 'unknown') return undefined;
  }
  return node;
}

/** A table whose values are all there. */
export function tableOf(entries: ReadonlyMap<string, DataNode>, span: Span): DataNode {
  return { kind: 'table', child: (key) => entries.get(key), keys: () => [...entries.keys()], span };
}

export function scalarOf(value: unknown, span: Span): DataNode {
  if (typeof value === 'string') return { kind: 'text', text: value, span };
  const isLiteral = value === null || typeof value === 'number' || typeof value === 'boolean';
  return isLiteral ? { kind: 'literal', value, span } : { kind: 'unknown', span };
}
