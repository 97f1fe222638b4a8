import * as vscode from 'vscode';
import type { CommandId } from '../contributions.ts';
import type { InventoryNode } from './node.ts';

const { l10n } = vscode;

/** More rows on one level nobody reads, and the editor takes its time over them. */
export const maxRows = 500;

/** So many rows stand open by themselves. */
export const maxOpenRows = 50;

/** A row each, and in place of those beyond what can be read one that says how many they are. */
export function limited<Item>(
  parent: string,
  items: readonly Item[],
  rowOf: (item: Item) => InventoryNode,
): readonly InventoryNode[] {
  const rows = items.slice(0, maxRows).map(rowOf);
  const left = items.length - rows.length;
  return left <= 0 ? rows : [...rows, moreRow(parent, left)];
}

function moreRow(parent: string, left: number): InventoryNode {
  const label = l10n.t('{0} more', left.toLocaleString());
  const description = l10n.t('filter the inventory to see them');
  return {
    id: `${parent}|more`,
    label,
    description,
    icon: 'ellipsis',
    accessibleLabel: `${label}, ${description}`,
    command: { command: 'shadowlight.filterInventory' satisfies CommandId, title: description },
  };
}
