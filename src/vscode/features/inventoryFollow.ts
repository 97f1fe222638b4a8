import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { InventoryTree } from '../inventory/inventoryTree.ts';
import type { InventoryNode } from '../inventory/node.ts';
import type { Services } from '../services.ts';
import { settings } from '../settings.ts';

/** Selects the use that the cursor stands in, where somebody asked for that and the list is open. */
export function followEditor(
  { documents, folders }: Services,
  tree: InventoryTree,
  view: vscode.TreeView<InventoryNode>,
): vscode.Disposable {
  const store = new DisposableStore();
  const follow = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !view.visible || !settings.isEditorFollowed()) return;
    const { document, selection } = editor;
    const file = documents.fileOf(document);
    const { path, session } = folders.placeOf(file);
    const folder = session?.folder.uri.toString();
    const row = tree.find(({ place }) => {
      if (place?.path !== path || place.folder !== folder) return false;
      const { uri, range } = documents.locate(file, place.range);
      return uri.toString() === document.uri.toString() && range.contains(selection.active);
    });
    if (row) await view.reveal(row, { select: true, focus: false });
  };
  const soon = store.add(
    new Debouncer(
      250,
      1000,
      () => performance.now(),
      () => void follow(),
    ),
  );
  store.add(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) soon.trigger();
    }),
  );
  store.add(vscode.window.onDidChangeActiveTextEditor(() => soon.trigger()));
  return store;
}
