import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { Range } from '../../core/model/text.ts';
import { registerCommand } from '../commands.ts';
import { inventoryViewId } from '../contributions.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { componentNodes } from '../inventory/componentNodes.ts';
import { unseenNodes } from '../inventory/unseenNodes.ts';
import { dependencyNodes } from '../inventory/dependencyNodes.ts';
import type { InventoryNode, NodeProvider } from '../inventory/node.ts';
import { ProductFilter } from './productFilter.ts';
import { provenanceNodes } from '../inventory/provenanceNodes.ts';
import { tracesNodes } from '../inventory/tracesNodes.ts';
import { trackingNode } from '../inventory/trackingNode.ts';
import { vendoredNodes } from '../inventory/vendoredNodes.ts';
import type { Feature, Services } from '../services.ts';

/** In the order in which their rows stand. */
function providersOf({ recording }: Services): readonly NodeProvider[] {
  return [
    trackingNode,
    componentNodes,
    dependencyNodes,
    vendoredNodes,
    unseenNodes,
    tracesNodes,
    provenanceNodes(recording),
  ];
}

/** The sidebar's inventory. */
export const inventoryViewFeature: Feature = (services) => {
  const store = new DisposableStore();
  const filter = store.add(new ProductFilter(services));
  const data = new InventoryData(services, filter);
  const view = store.add(
    vscode.window.createTreeView(inventoryViewId, {
      treeDataProvider: data,
      showCollapseAll: true,
      canSelectMany: true,
    }),
  );
  const refresh = store.add(
    new Debouncer(
      100,
      500,
      () => performance.now(),
      () => {
        if (view.visible) data.refresh();
      },
    ),
  );
  // Said above the rows: what is left out is not forgotten, and an empty list is not taken for nothing found.
  const tell = (): void => {
    view.message = filter.isOn
      ? vscode.l10n.t('Tests, examples, documentation and benchmarks are hidden.')
      : '';
  };
  tell();
  store.add(
    filter.onDidChange(() => {
      tell();
      data.refresh();
    }),
  );
  store.add(services.folders.onDidChange(() => refresh.trigger()));
  store.add(services.recording.onDidChange(() => refresh.trigger()));
  store.add(view.onDidChangeVisibility(({ visible }) => visible && data.refresh()));
  store.add(
    registerCommand(services.log, 'shadowlight.revealOccurrence', (...given) =>
      reveal(services, ...placeIn(given)),
    ),
  );
  return store;
};

class InventoryData implements vscode.TreeDataProvider<InventoryNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly providers: readonly NodeProvider[];

  constructor(
    private readonly services: Services,
    private readonly filter: ProductFilter,
  ) {
    this.providers = providersOf(services);
  }

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: InventoryNode): Promise<InventoryNode[]> {
    return [...(node ? ((await node.children?.()) ?? []) : this.roots())];
  }

  getTreeItem(node: InventoryNode): vscode.TreeItem {
    const { TreeItemCollapsibleState } = vscode;
    const open = node.isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(node.label, node.children ? open : TreeItemCollapsibleState.None);
    item.id = node.id;
    item.accessibilityInformation = { label: node.accessibleLabel };
    if (node.description !== undefined) item.description = node.description;
    if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.contextValue !== undefined) item.contextValue = node.contextValue;
    if (node.command) item.command = node.command;
    return item;
  }

  private roots(): readonly InventoryNode[] {
    const { sessions } = this.services.folders;
    const rootsOf = (session: FolderSession): readonly InventoryNode[] => {
      const listed = this.filter.of(session.state.inventory('shown'));
      return this.providers.flatMap((provider) => provider.rootsOf(session, listed));
    };
    if (sessions.length <= 1) return sessions.flatMap(rootsOf);
    return sessions.flatMap((session) => {
      const roots = rootsOf(session);
      return roots.length === 0 ? [] : [folderNode(session, roots)];
    });
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

/** A click hands over the place, the context menu the row. */
function placeIn(given: readonly unknown[]): readonly [unknown, unknown] {
  const [first, second] = given;
  const row = typeof first === 'object' && first !== null && 'command' in first ? first.command : undefined;
  const isCommand = typeof row === 'object' && row !== null && 'arguments' in row;
  return isCommand && Array.isArray(row.arguments) ? [row.arguments[0], row.arguments[1]] : [first, second];
}

async function reveal({ documents }: Services, uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !isRange(range)) return;
  if (uri.path.endsWith('.ipynb')) {
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
  }
  const location = documents.locate(uri, range);
  if (location.uri.path.endsWith('.ipynb') && location.uri.scheme === uri.scheme) return;
  // Not by `openTextDocument`: that would keep the document, and its problems, long after it is closed.
  await vscode.commands.executeCommand('vscode.open', location.uri, { selection: location.range });
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  return isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value))
    return false;
  return Number.isInteger(value.line) && Number.isInteger(value.character);
}
