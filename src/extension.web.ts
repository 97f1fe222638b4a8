import type * as vscode from 'vscode';
import { start } from './vscode/start.ts';
import { VirtualFolder } from './vscode/folders/virtualFolder.ts';

/** Entry point in the browser host, which has neither a disk nor git. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    scheduler: {
      now: () => performance.now(),
      yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
    openFolder: (root) => new VirtualFolder(root),
  });
}
