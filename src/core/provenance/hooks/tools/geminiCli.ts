import { nameAt, objectAt, timeAt, valueAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import { geminiChange, isEditedByUser } from '../../transcripts/tools/geminiCli.ts';
import type { HookTool } from '../hookTool.ts';

export const geminiCliHook: HookTool = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  sources: [
    'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/docs/hooks/reference.md',
  ],
  file: ({ home, environment }) => `${environment['GEMINI_CLI_HOME'] || home}/.gemini/settings.json`,
  list: ['hooks', 'AfterTool'],
  base: {},
  entry: ({ shell }) => ({
    matcher: 'write_file|replace',
    // In milliseconds.
    hooks: [{ type: 'command', name: 'shadowlight', command: shell, timeout: 10_000 }],
  }),
  output: '{}',
  read(payload, { id, at }) {
    const response = objectAt(payload, 'tool_response');
    if (nameAt(payload, 'hook_event_name') !== 'AfterTool' || valueAt(response, 'error')) return [];
    const input = objectAt(payload, 'tool_input');
    const shown = objectAt(response, 'returnDisplay');
    return recordedEdit({
      id,
      tool: geminiCliHook.id,
      session: nameAt(payload, 'session_id'),
      at: timeAt(payload, 'timestamp') ?? at,
      path: nameAt(shown, 'filePath') ?? nameAt(input, 'file_path'),
      folder: nameAt(payload, 'cwd'),
      change: geminiChange(nameAt(payload, 'tool_name'), input, shown),
      isEditedByUser: valueAt(input, 'modified_by_user') === true || isEditedByUser(shown),
    });
  },
};
