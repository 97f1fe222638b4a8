import type * as vscode from 'vscode';
import type { Disposable } from '../../core/common/disposable.ts';
import type { Event } from '../../core/common/emitter.ts';
import type { HookChange } from '../../core/provenance/hooks/hookConfiguration.ts';
import type { HookTool } from '../../core/provenance/hooks/hookTool.ts';
import type { ReadTranscript } from '../../core/provenance/transcripts/readTranscript.ts';
import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';

/** Edits to files of one folder, as agent tools record them. */
export interface AgentEdits extends Disposable {
  readonly onEdits: Event<{ readonly evidence: 'transcript' | 'hook'; readonly edits: readonly AgentEdit[] }>;
  /** To be handed to the next one for that folder. */
  readonly read: readonly ReadTranscript[];
  start(): void;
}

/** What agent tools tell of their work on this machine: their transcripts, and hooks where the user set them up. */
export interface AgentRecords {
  follow(
    folder: vscode.Uri,
    options: {
      /** Records that did not change since then are left alone. Milliseconds since 1970. */
      readonly since: number;
      readonly read: readonly ReadTranscript[];
      readonly log: (message: string) => void;
    },
  ): AgentEdits;
  readonly hookTools: readonly HookTool[];
  readonly hooks: Hooks;
}

/** Sets hooks up in the configuration of agent tools, and takes them away again. */
interface Hooks {
  preview(tool: HookTool): Promise<{ readonly file: string; readonly change: HookChange } | undefined>;
  setUp(tool: HookTool, change: HookChange): Promise<void>;
  isSetUp(tool: HookTool): Promise<boolean>;
  remove(tool: HookTool): Promise<void>;
  prepare(): Promise<void>;
  clear(): Promise<void>;
}
