import { claudeChange, inputChange } from '../../transcripts/claudeChange.ts';
import { nameAt, objectAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import type { HookTool } from '../hookTool.ts';

export const claudeCodeHook: HookTool = {
  id: 'claude-code',
  name: 'Claude Code',
  sources: [
    'https://code.claude.com/docs/en/hooks',
    'https://www.npmjs.com/package/@anthropic-ai/claude-code/v/2.1.330?activeTab=code',
  ],
  file: ({ home, environment }) => `${environment['CLAUDE_CONFIG_DIR'] || `${home}/.claude`}/settings.json`,
  list: ['hooks', 'PostToolUse'],
  base: {},
  entry: ({ shell }) => ({
    matcher: 'Edit|MultiEdit|Write|NotebookEdit',
    // In seconds.
    hooks: [{ type: 'command', command: shell, timeout: 10 }],
  }),
  output: '',
  read(payload, { id, at }) {
    if (nameAt(payload, 'hook_event_name') !== 'PostToolUse') return [];
    // VS Code runs the hooks of Claude Code for its own agent, too.
    if (nameAt(payload, 'tool_use_id')?.includes('__vscode')) return [];
    const input = objectAt(payload, 'tool_input');
    const response = objectAt(payload, 'tool_response');
    const done =
      claudeChange(response, input) ??
      // It is told of what succeeded; some versions shorten the response.
      (response === undefined ? inputChange(nameAt(payload, 'tool_name'), input, undefined) : undefined);
    return recordedEdit({
      id: nameAt(payload, 'tool_use_id') ?? id,
      tool: claudeCodeHook.id,
      session: nameAt(payload, 'session_id'),
      at,
      path: done?.path,
      folder: nameAt(payload, 'cwd'),
      change: done?.change,
      isEditedByUser: done?.isEditedByUser === true,
    });
  },
};
