import * as vscode from 'vscode';
import { noFilter } from '../../core/inventory/listing/filter.ts';
import { registerCommand } from '../commands.ts';
import type { InventoryTree } from '../inventory/inventoryTree.ts';
import type { ListChoice } from '../inventory/listChoice.ts';
import { listingRows } from '../inventory/listingRows.ts';
import type { InventoryNode } from '../inventory/node.ts';
import { rowContextOf } from '../inventory/rowContext.ts';
import type { Services } from '../services.ts';

const { l10n } = vscode;

interface FoundItem extends vscode.QuickPickItem {
  readonly node: InventoryNode;
}

/** Finds something of the inventory by a part of its name, and goes to its row. */
export function inventorySearchCommand(
  { log, folders }: Services,
  tree: InventoryTree,
  view: vscode.TreeView<InventoryNode>,
  choice: ListChoice,
): vscode.Disposable {
  return registerCommand(log, 'shadowlight.findInInventory', async () => {
    const items = folders.sessions.flatMap((session) => {
      const several = folders.sessions.length > 1 ? session.folder.name : undefined;
      const rows = listingRows('', session.state.inventory('shown'), rowContextOf(session));
      return rows.filter(({ target }) => target).map((node) => toItem(node, several));
    });
    const picked = await vscode.window.showQuickPick<FoundItem>(items, {
      title: l10n.t('Find in Inventory'),
      matchOnDescription: true,
      placeHolder: items.length === 0 ? l10n.t('Nothing was found yet.') : l10n.t('A part of its name'),
    });
    if (!picked) return;
    const find = (): InventoryNode | undefined =>
      tree.find(({ target }) => isSame(target, picked.node.target));
    let row = find();
    if (!row) {
      // It was filtered out, and is asked for all the same.
      await choice.setFilter(noFilter);
      row = find();
    }
    if (row) await view.reveal(row, { select: true, focus: true, expand: true });
  });
}

function toItem(node: InventoryNode, folder: string | undefined): FoundItem {
  return {
    label: node.label,
    description: node.description ?? '',
    ...(folder === undefined ? {} : { detail: folder }),
    ...(node.icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(node.icon) }),
    node,
  };
}

function isSame(left: InventoryNode['target'], right: InventoryNode['target']): boolean {
  return left?.componentId === right?.componentId && left?.folder === right?.folder;
}
