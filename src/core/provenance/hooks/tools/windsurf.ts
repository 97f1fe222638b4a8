import { nameAt, objectAt, objectsAt, timeAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import { replacement, snakeCase } from '../../transcripts/replacement.ts';
import type { HookTool } from '../hookTool.ts';

export const windsurfHook: HookTool = {
  id: 'windsurf',
  name: 'Windsurf',
  sources: [
    'https://docs.windsurf.com/windsurf/cascade/hooks.md',
    'https://github.com/git-ai-project/git-ai/blob/55a1d728fb968fff90c5050470d6bd5d629967c6/src/mdm/agents/windsurf.rs',
  ],
  file: ({ home }) => `${home}/.codeium/windsurf/hooks.json`,
  list: ['hooks', 'post_write_code'],
  base: {},
  entry: ({ shell }) => ({ command: shell, show_output: false }),
  output: '',
  read(payload, { id, at }) {
    if (nameAt(payload, 'agent_action_name') !== 'post_write_code') return [];
    const told = objectAt(payload, 'tool_info');
    return recordedEdit({
      id,
      tool: windsurfHook.id,
      model: nameAt(payload, 'model_name'),
      session: nameAt(payload, 'trajectory_id'),
      at: timeAt(payload, 'timestamp') ?? at,
      path: nameAt(told, 'file_path'),
      change: replacement(objectsAt(told, 'edits'), snakeCase),
    });
  },
};
