import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { inventoryViewId } from '../contributions.ts';
import type { Folders } from '../folders/folders.ts';
import type { Feature } from '../services.ts';

const { l10n } = vscode;

/** One item: how much there is to decide; a click opens the inventory. */
export const statusBarFeature: Feature = ({ folders }) => {
  const store = new DisposableStore();
  const item = store.add(
    vscode.window.createStatusBarItem('shadowlight.status', vscode.StatusBarAlignment.Right, 90),
  );
  item.name = 'Shadowlight';
  item.command = `${inventoryViewId}.focus`;
  const update = (): void => show(item, folders);
  const soon = store.add(new Debouncer(150, 600, () => performance.now(), update));
  store.add(folders.onDidChange(() => soon.trigger()));
  update();
  return store;
};

function show(item: vscode.StatusBarItem, folders: Folders): void {
  const { sessions } = folders;
  const inventories = sessions.map((session) => ({ session, inventory: session.state.inventory('shown') }));
  const components = inventories.flatMap(({ session, inventory }) =>
    inventory.components.map((component) => session.state.reviewOf(component).state),
  );
  const undeclared = inventories.reduce((sum, { inventory }) => sum + inventory.dependencies.length, 0);
  const unreviewed = components.filter((state) => state !== 'approved').length;
  const isBusy = sessions.some((session) => session.isScanning);
  if (components.length + undeclared === 0 && !isBusy) {
    item.hide();
    return;
  }
  item.text = `$(${isBusy ? 'sync~spin' : 'telescope'}) ${unreviewed + undeclared}`;
  const words = l10n.t('Shadowlight: {0} to review, {1} undeclared packages', unreviewed, undeclared);
  item.tooltip = new vscode.MarkdownString().appendText(
    isBusy ? l10n.t('{0}. Reading the workspace…', words) : words,
  );
  item.accessibilityInformation = { label: words };
  item.show();
}
