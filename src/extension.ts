import type * as vscode from 'vscode';
import { agentRecords } from './node/agentRecords.ts';
import { commits } from './node/commits.ts';
import { sidesInIndex } from './node/gitConflict.ts';
import { readGitHistory } from './node/gitHistory.ts';
import { NodeFolder } from './node/nodeFolder.ts';
import { nodeScheduler } from './node/nodeHost.ts';
import { nodeWorker } from './node/nodeWorker.ts';
import { loadSchemaCheck } from './node/schemaCheck.ts';
import { sha256 } from './node/sha256.ts';
import { placeOfUserFile, readUserFileAt, settingsFolderOf } from './node/userFiles.ts';
import { gitHistory } from './node/provenance/gitHistory.ts';
import { openLogFolder } from './node/provenance/openLogFolder.ts';
import type { ShadowlightApi } from './vscode/provenance/api.ts';
import { start } from './vscode/start.ts';
import { openStoredCache } from './vscode/folders/storedCache.ts';
import { VirtualFolder } from './vscode/folders/virtualFolder.ts';

/** Entry point in the Node host: a folder on the disk is read directly, any other through the editor. */
export function activate(context: vscode.ExtensionContext): ShadowlightApi {
  return start(context, {
    scheduler: nodeScheduler,
    connectWorker: nodeWorker(context.asAbsolutePath('dist/analysis.worker.cjs'), {
      syntaxes: context.asAbsolutePath('syntaxes'),
    }),
    openFolder: (root, mayRunGit) =>
      root.scheme === 'file' ? new NodeFolder(root.fsPath, mayRunGit) : new VirtualFolder(root),
    agents: agentRecords(context),
    history: gitHistory,
    commits,
    openLog: (folder, choices) => openLogFolder(context, folder, choices),
    readHistory: async (folder) => (folder.scheme === 'file' ? readGitHistory(folder.fsPath) : undefined),
    readUserFile: async (path) =>
      readUserFileAt(placeOfUserFile(path, settingsFolderOf(context.globalStorageUri.fsPath))),
    openCache: (folder) => openStoredCache(context, folder, { scheduler: nodeScheduler, digest: sha256 }),
    sidesOfConflict: async (folder, path) =>
      folder.scheme === 'file' ? sidesInIndex(folder.fsPath, path) : undefined,
    loadSchemaCheck: () => loadSchemaCheck(context.asAbsolutePath('dist')),
  });
}
