import type { AgentChange, AgentEdit } from './agentEdit.ts';
import { toolPath } from './toolPath.ts';

/** What a record says of an edit, as far as it says it. */
export interface RecordedEdit {
  readonly id: string | undefined;
  readonly tool: string;
  readonly path: string | undefined;
  readonly change: AgentChange | undefined;
  /** What a relative path counts from. */
  readonly folder?: string | undefined;
  readonly toolVersion?: string | undefined;
  readonly model?: string | undefined;
  readonly session?: string | undefined;
  readonly at?: number | undefined;
  readonly isEditedByUser?: boolean;
}

/** No edit where the record does not say which call it was, what it did, or to which file. */
export function recordedEdit(recorded: RecordedEdit): readonly AgentEdit[] {
  const { id, tool, change, toolVersion, model, session, at } = recorded;
  const path = toolPath(recorded.path, recorded.folder);
  if (!id || path === undefined || change === undefined) return [];
  return [
    {
      id,
      tool,
      ...(toolVersion !== undefined && { toolVersion }),
      ...(model !== undefined && { model }),
      ...(session !== undefined && { session }),
      ...(at !== undefined && { at }),
      path,
      change,
      ...(recorded.isEditedByUser === true && { isEditedByUser: true }),
    },
  ];
}
