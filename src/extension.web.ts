import type * as vscode from 'vscode';
import type { Scheduler } from './core/common/scheduler.ts';
import { start } from './vscode/start.ts';
import { openStoredCache } from './vscode/folders/storedCache.ts';
import { VirtualFolder } from './vscode/folders/virtualFolder.ts';

const scheduler: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Entry point in the browser host, which has neither a disk nor git. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    scheduler,
    openFolder: (root) => new VirtualFolder(root),
    // A page that was not loaded over a secure connection has no digests: nothing is kept.
    openCache: (folder) =>
      'subtle' in crypto ? openStoredCache(context, folder, { scheduler, digest: sha256 }) : undefined,
  });
}
