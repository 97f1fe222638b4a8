import * as vscode from 'vscode';
import { browserScheduler } from './browser/browserHost.ts';
import { browserWorker } from './browser/browserWorker.ts';
import { start } from './vscode/start.ts';
import { VirtualFolder } from './vscode/folders/virtualFolder.ts';

/** Entry point in the browser host, which has neither a disk nor git. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'analysis.worker.web.cjs');
  start(context, {
    scheduler: browserScheduler,
    connectWorker: browserWorker(() => vscode.workspace.fs.readFile(script)),
    openFolder: (root) => new VirtualFolder(root),
  });
}
