import type { AgentChange } from '../../transcripts/agentEdit.ts';
import { listAt, nameAt, objectsAt, textAt, type JsonObject } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import type { HookTool } from '../hookTool.ts';

export const cursorHook: HookTool = {
  id: 'cursor',
  name: 'Cursor',
  sources: ['https://cursor.com/docs/hooks', 'https://blog.gitbutler.com/cursor-hooks-deep-dive'],
  file: ({ home }) => `${home}/.cursor/hooks.json`,
  list: ['hooks', 'afterFileEdit'],
  base: { version: 1 },
  entry: ({ shell }) => ({ command: shell }),
  output: '{}',
  read(payload, { id, at }) {
    if (nameAt(payload, 'hook_event_name') !== 'afterFileEdit') return [];
    const [root] = listAt(payload, 'workspace_roots');
    return recordedEdit({
      id,
      tool: cursorHook.id,
      toolVersion: nameAt(payload, 'cursor_version'),
      model: nameAt(payload, 'model'),
      session: nameAt(payload, 'conversation_id'),
      at,
      path: onDrive(nameAt(payload, 'file_path')),
      folder: typeof root === 'string' ? onDrive(root) : undefined,
      change: replacedIn(payload),
    });
  },
};

/** `edits` as Cursor and Windsurf list them. */
export function replacedIn(told: JsonObject | undefined): AgentChange | undefined {
  const pairs = objectsAt(told, 'edits').flatMap((edit) => {
    const before = textAt(edit, 'old_string');
    const after = textAt(edit, 'new_string');
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  return pairs.length === 0 ? undefined : { kind: 'replace', pairs };
}

/** On Windows paths come as `/c:/…`. */
function onDrive(path: string | undefined): string | undefined {
  return path?.replace(/^\/([A-Za-z]:\/)/, '$1');
}
