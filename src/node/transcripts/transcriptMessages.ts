import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';
import type { TranscriptSurroundings } from '../../core/provenance/transcripts/transcriptTool.ts';
import type { ReadTranscript } from '../../core/provenance/transcripts/readTranscript.ts';

/** What the worker is told at its start; there is nothing else to tell it. */
export interface TranscriptOrder {
  readonly surroundings: TranscriptSurroundings;
  /** Ids of the tools whose records may be read. */
  readonly tools: readonly string[];
  /** Records that did not change since then are left alone. Milliseconds since 1970. */
  readonly since: number;
  /** What was read to its end before. */
  readonly read: readonly ReadTranscript[];
  /** Where hooks leave what they are told; undefined when no hook is set up. */
  readonly spool: string | undefined;
}

/** Edits to files of the workspace, by what they are known. */
export interface EditBatch {
  readonly evidence: 'transcript' | 'hook';
  readonly edits: readonly AgentEdit[];
}

export type TranscriptMessage =
  | { readonly kind: 'edits'; readonly batch: EditBatch }
  /** All that is there was read: what to hand to the next worker of this workspace. */
  | { readonly kind: 'read'; readonly read: readonly ReadTranscript[] };
