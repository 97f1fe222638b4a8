import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { isFiltering } from '../../core/inventory/listing/filter.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKeys.ts';
import { inventoryViewId } from '../contributions.ts';
import { filterWords, groupingWords } from '../inventory/choiceWords.ts';
import { InventoryTree } from '../inventory/inventoryTree.ts';
import { ListChoice } from '../inventory/listChoice.ts';
import type { InventoryNode, NodeProvider } from '../inventory/node.ts';
import { ownSettingsNodes } from '../inventory/ownSettingsNodes.ts';
import { provenanceNodes } from '../inventory/provenanceNodes.ts';
import { toDecide } from '../inventory/toDecide.ts';
import { tracesNodes } from '../inventory/tracesNodes.ts';
import { trackingNode } from '../inventory/trackingNode.ts';
import { unseenNodes } from '../inventory/unseenNodes.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings } from '../settings.ts';
import { inventoryChoiceCommands } from './inventoryChoice.ts';
import { followEditor } from './inventoryFollow.ts';
import { inventorySearchCommand } from './inventorySearch.ts';

const { l10n } = vscode;

/** What stands in the list besides what is found, in the order in which its rows stand. */
function providersOf({ recording, ownSettings }: Services): readonly NodeProvider[] {
  return [trackingNode, unseenNodes, tracesNodes, ownSettingsNodes(ownSettings), provenanceNodes(recording)];
}

/** The sidebar's inventory. */
export const inventoryViewFeature: Feature = (services) => {
  const store = new DisposableStore();
  const { folders, log, recording, ownSettings, context } = services;
  const choice = store.add(new ListChoice(context.workspaceState));
  const tree = new InventoryTree(folders, choice, providersOf(services));
  const view = store.add(
    vscode.window.createTreeView(inventoryViewId, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    }),
  );
  const refresh = (): void => {
    if (view.visible) tree.refresh();
    tell(view, tree, choice);
    showBadge(view, services);
    setContextKey('shadowlight.isNothingReadable', isNothingReadable(services));
  };
  const soon = store.add(new Debouncer(100, 500, () => performance.now(), refresh));
  refresh();
  store.add(choice.onDidChange(refresh));
  store.add(folders.onDidChange(() => soon.trigger()));
  store.add(recording.onDidChange(() => soon.trigger()));
  store.add(ownSettings.onDidChange(refresh));
  store.add(view.onDidChangeVisibility(({ visible }) => visible && tree.refresh()));
  store.add(onDidChangeSettings(['shadowlight.inventory.badge'], refresh));
  store.add(inventoryChoiceCommands(log, choice));
  store.add(inventorySearchCommand(services, tree, view, choice));
  store.add(followEditor(services, tree, view));
  store.add(
    registerCommand(log, 'shadowlight.showUnseen', async () => {
      tree.showAside();
      const row = tree.find(({ id }) => id.endsWith('|unseen'));
      if (row) await view.reveal(row, { select: true, focus: true, expand: true });
    }),
  );
  return store;
};

/** Said above the rows: what is left out is not forgotten, and an empty list is not taken for nothing found. */
function tell(view: vscode.TreeView<InventoryNode>, tree: InventoryTree, choice: ListChoice): void {
  const { filter, grouping } = choice;
  const counts = isFiltering(filter) ? tree.counts() : undefined;
  // A message would hide what the empty list says by itself.
  const message = counts && counts.listed > 0 ? filterWords(filter, counts) : '';
  if (view.message !== message) view.message = message;
  const description = grouping === 'kind' ? '' : groupingWords(grouping);
  if (view.description !== description) view.description = description;
}

/** How much there is to decide, beside the icon. */
function showBadge(view: vscode.TreeView<InventoryNode>, { folders }: Services): void {
  const { unreviewed, undeclared } = toDecide(folders.sessions);
  const value = settings.isBadgeShown() ? unreviewed + undeclared : 0;
  if (view.badge?.value === value) return;
  view.badge =
    value === 0
      ? undefined
      : { value, tooltip: l10n.t('{0} to review, {1} undeclared', unreviewed, undeclared) };
}

/** Every folder was read, and no file in them is of a kind that is understood. */
function isNothingReadable({ folders: { sessions } }: Services): boolean {
  return (
    sessions.length > 0 &&
    sessions.every(({ isScanned, state }) => isScanned && state.inventory('shown').coverage.filesRead === 0)
  );
}
