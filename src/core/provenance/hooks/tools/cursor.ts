import { listAt, nameAt, objectsAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import { replacement, snakeCase } from '../../transcripts/replacement.ts';
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
      change: replacement(objectsAt(payload, 'edits'), snakeCase),
    });
  },
};

/** On Windows paths come as `/c:/…`. */
function onDrive(path: string | undefined): string | undefined {
  return path?.replace(/^\/([A-Za-z]:\/)/, '$1');
}
