import type { AgentChange } from './agentEdit.ts';

/** What a call of a tool did to one file. */
export interface FileChange {
  readonly path: string | undefined;
  readonly change: AgentChange | undefined;
}
