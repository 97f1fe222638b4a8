import * as vscode from 'vscode';
import { isFiltering } from '../../core/inventory/listing/filter.ts';
import { sizeOf, type Listing } from '../../core/inventory/listing/grouping.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Folders } from '../folders/folders.ts';
import { groupRows } from './groupRows.ts';
import type { ListChoice } from './listChoice.ts';
import { listedInventory } from './listedInventory.ts';
import type { InventoryNode, NodeProvider, RowCounts } from './node.ts';
import { rowContextOf } from './rowContext.ts';
import { sectionRows } from './sectionRows.ts';
import { toTreeItem, tooltipOf } from './treeItem.ts';

/** The rows of the sidebar's inventory, as they are asked for. */
export class InventoryTree implements vscode.TreeDataProvider<InventoryNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly parents = new WeakMap<InventoryNode, InventoryNode>();
  /** Somebody asked for what is not found but looked up, where nothing was found. */
  private isAsideWanted = false;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly folders: Pick<Folders, 'sessions'>,
    private readonly choice: ListChoice,
    private readonly providers: readonly NodeProvider[],
  ) {}

  refresh(): void {
    this.changed.fire();
  }

  /** Lists what can be looked up, although nothing was found. */
  showAside(): void {
    this.isAsideWanted = true;
    this.refresh();
  }

  /** How much is listed, and how much there is. */
  counts(): RowCounts {
    let [listed, all] = [0, 0];
    for (const session of this.folders.sessions) {
      listed += sizeOf(listedInventory(this.choice.filter, rowContextOf(session)));
      all += sizeOf(session.state.inventory('shown'));
    }
    return { listed, all };
  }

  async getChildren(node?: InventoryNode): Promise<InventoryNode[]> {
    const rows = node ? ((await node.children?.()) ?? []) : this.roots();
    if (node) for (const row of rows) this.parents.set(row, node);
    return [...rows];
  }

  getParent(node: InventoryNode): InventoryNode | undefined {
    return this.parents.get(node);
  }

  getTreeItem(node: InventoryNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: InventoryNode): vscode.TreeItem {
    if (node.tooltip !== undefined) item.tooltip = tooltipOf(node.tooltip);
    return item;
  }

  /** The first row that is wanted, among those that need not be looked up. */
  find(isWanted: (node: InventoryNode) => boolean): InventoryNode | undefined {
    const search = (rows: readonly InventoryNode[], parent?: InventoryNode): InventoryNode | undefined => {
      for (const row of rows) {
        if (parent) this.parents.set(row, parent);
        if (isWanted(row)) return row;
        const below = row.isDeferred ? undefined : row.children?.();
        const found = Array.isArray(below) ? search(below, row) : undefined;
        if (found) return found;
      }
      return undefined;
    };
    return search(this.roots());
  }

  private roots(): readonly InventoryNode[] {
    const { sessions } = this.folders;
    if (sessions.length <= 1) return sessions.flatMap((session) => this.rootsOf(session));
    return sessions.flatMap((session) => {
      const roots = this.rootsOf(session);
      return roots.length === 0 ? [] : [folderNode(session, roots)];
    });
  }

  private rootsOf(session: FolderSession): readonly InventoryNode[] {
    const { choice, providers } = this;
    const context = rowContextOf(session);
    const inventory = session.state.inventory('shown');
    const listing: Listing = listedInventory(choice.filter, context);
    const counts = { listed: sizeOf(listing), all: sizeOf(inventory) };
    // Then the list says that nothing matches.
    if (counts.listed === 0 && isFiltering(choice.filter)) return [];
    const id = session.folder.uri.toString();
    const loose = providers.filter(({ section }) => section === undefined);
    const alone = loose.flatMap((provider) => provider.rootsOf(session, counts));
    // An empty list says that nothing was found, and what to do next; a filter knows nothing of what is looked up.
    const hasAside = this.isAsideWanted || (counts.all > 0 && !isFiltering(choice.filter));
    const { grouping } = choice;
    const asides = sectionRows(
      id,
      grouping === 'kind' ? listing : undefined,
      (wanted) =>
        hasAside
          ? providers.flatMap((each) => (each.section === wanted ? each.rootsOf(session, counts) : []))
          : [],
      context,
    );
    const grouped = grouping === 'kind' ? [] : groupRows(id, listing, grouping, context);
    return [
      ...alone.filter(({ isFirst }) => isFirst),
      ...grouped,
      ...asides,
      ...alone.filter(({ isFirst }) => !isFirst),
    ];
  }
}

function folderNode({ folder }: FolderSession, roots: readonly InventoryNode[]): InventoryNode {
  return {
    id: folder.uri.toString(),
    label: folder.name,
    icon: 'root-folder',
    accessibleLabel: vscode.l10n.t('Folder {0}', folder.name),
    isExpanded: true,
    children: () => roots,
  };
}
