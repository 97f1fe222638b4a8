import type { AgentEdit } from '../transcripts/agentEdit.ts';
import type { JsonObject } from '../transcripts/json.ts';
import type { TranscriptSurroundings } from '../transcripts/transcriptTool.ts';

/** How the tool starts what is to be told. */
export interface HookCommand {
  /** For `sh` and what understands the same; on Windows for any shell. */
  readonly shell: string;
  readonly powershell: string;
}

/** What a payload may not say itself. */
interface HookContext {
  /** Unique. For tools that do not name the call. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * An agent tool that tells others what it did, once it is done: one file each in `tools/`. Only such hooks are used: a
 * hook that is asked before the tool acts could stand in its way.
 */
export interface HookTool {
  /** As that of its transcripts, and as `src/core/assistants/places` spells it. */
  readonly id: string;
  readonly name: string;
  /** Where it was learned: URLs of the tool's own repository or documentation. */
  readonly sources: readonly string[];
  /** The configuration of the user, absolute; it need not be there. */
  file(surroundings: TranscriptSurroundings): string;
  /** Where in it the list of hooks is, key by key. */
  readonly list: readonly string[];
  /** What a new file has to say besides. */
  readonly base: JsonObject;
  /** What is added to the list. */
  entry(command: HookCommand): JsonObject;
  /** What the tool expects to read from a hook that has nothing to say. */
  readonly output: string;
  /** What was done, by what the hook is told. Nothing else of it is kept. */
  read(payload: JsonObject, context: HookContext): readonly AgentEdit[];
}
