import type * as vscode from 'vscode';
import { hookTools } from '../core/provenance/hooks/tools/index.generated.ts';
import { transcriptTools } from '../core/provenance/transcripts/tools/index.generated.ts';
import type { AgentRecords } from '../vscode/provenance/agentRecords.ts';
import { HookInstallation } from './hooks/hookInstallation.ts';
import { surroundingsOf } from './surroundings.ts';
import { TranscriptClient } from './transcripts/transcriptClient.ts';

/** What agent tools tell of their work on this machine. */
export function agentRecords(context: vscode.ExtensionContext): AgentRecords {
  const storage = { global: context.globalStorageUri.fsPath, ofWorkspace: context.storageUri?.fsPath };
  const hooks = new HookInstallation({
    storage: storage.global,
    script: context.asAbsolutePath('dist/hook.cjs'),
    program: process.execPath,
    surroundings: surroundingsOf('', storage),
  });
  return {
    follow(folder, { since, read, log }) {
      const order = {
        surroundings: surroundingsOf(folder.fsPath, storage),
        tools: transcriptTools.map(({ id }) => id),
        since,
        read,
        spool: hooks.spool,
      };
      return new TranscriptClient(context.asAbsolutePath('dist/transcripts.worker.cjs'), order, log);
    },
    hookTools,
    hooks,
  };
}
