import * as vscode from 'vscode';
import { browserScheduler } from './browser/browserHost.ts';
import { browserWorker } from './browser/browserWorker.ts';
import type { ShadowlightApi } from './vscode/provenance/api.ts';
import { start } from './vscode/start.ts';
import { openStoredCache } from './vscode/folders/storedCache.ts';
import { VirtualFolder } from './vscode/folders/virtualFolder.ts';

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Entry point in the browser host, which has neither a disk nor git. */
export function activate(context: vscode.ExtensionContext): ShadowlightApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'analysis.worker.web.cjs');
  return start(context, {
    scheduler: browserScheduler,
    connectWorker: browserWorker(() => vscode.workspace.fs.readFile(script)),
    openFolder: (root) => new VirtualFolder(root),
    // Its file system has no way to add to a file.
    openLog: () => undefined,
    agents: undefined,
    history: undefined,
    commits: undefined,
    // A page that was not loaded over a secure connection has no digests: nothing is kept.
    openCache: (folder) =>
      'subtle' in crypto
        ? openStoredCache(context, folder, { scheduler: browserScheduler, digest: sha256 })
        : undefined,
    sidesOfConflict: () => Promise.resolve(undefined),
    loadSchemaCheck: undefined,
  });
}
