import * as vscode from 'vscode';
import { maxFileBytes } from '../../core/analysis/limits.ts';
import { Debouncer } from '../../core/common/debouncer.ts';
import { manifestFormatOf } from '../../core/manifests/registry.ts';
import { parseScriptMetadata } from '../../core/manifests/scriptMetadata.ts';
import type { Folders } from '../folders/folders.ts';
import type { Platform } from '../platform.ts';

/** Pause in typing, in milliseconds, after which a manifest is read again. */
const quietMs = 200;
const longestMs = 800;

/** Has unsaved manifests count in the editor, so that declaring a package clears its imports at once. */
export class OpenManifests implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly updates = new Map<string, Debouncer>();

  constructor(
    private readonly folders: Folders,
    private readonly platform: Platform,
  ) {
    const { workspace } = vscode;
    this.disposables.push(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.trigger(document);
      }),
      // Saved or closed, the disk says it.
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      // The window may open with unsaved text, and a folder may come to it later.
      folders.onDidChangeFolders(() => {
        for (const document of workspace.textDocuments) if (document.isDirty) this.read(document);
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const update of this.updates.values()) update.dispose();
  }

  private trigger(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    let update = this.updates.get(key);
    if (!update) {
      const { path } = this.folders.placeOf(document.uri);
      if (!manifestFormatOf(path) && !isScript(path)) return;
      update = new Debouncer(quietMs, longestMs, this.platform.scheduler.now, () => this.read(document));
      this.updates.set(key, update);
    }
    update.trigger();
  }

  private read(document: vscode.TextDocument): void {
    const { state, path, session } = this.folders.placeOf(document.uri);
    const format = manifestFormatOf(path);
    if (!session || (!format && !isScript(path))) return;
    const text = document.getText();
    // Too long to be read at every pause: the file on the disk counts.
    const isLong = text.length > maxFileBytes;
    const manifest = isLong ? undefined : format ? format.parse(path, text) : parseScriptMetadata(path, text);
    state.setManifestBuffer(path, manifest);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.updates.get(key)?.dispose();
    this.updates.delete(key);
    const { state, path } = this.folders.placeOf(document.uri);
    state.setManifestBuffer(path, undefined);
  }
}

/** A script may hold its own metadata. */
function isScript(path: string): boolean {
  return path.endsWith('.py');
}
