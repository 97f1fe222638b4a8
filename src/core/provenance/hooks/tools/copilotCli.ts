import { nameAt, objectAt, parseObject, timeAt, valueAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import { readCopilotCliCall } from '../../transcripts/tools/copilotCli.ts';
import type { HookTool } from '../hookTool.ts';

export const copilotCliHook: HookTool = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  sources: [
    'https://docs.github.com/en/copilot/reference/hooks-reference',
    'https://www.npmjs.com/package/@github/copilot/v/1.0.39?activeTab=code',
  ],
  // Every JSON file in the folder is read: one of our own needs no other changed.
  file: ({ home, environment }) =>
    `${environment['COPILOT_HOME'] || `${home}/.copilot`}/hooks/shadowlight.json`,
  list: ['hooks', 'postToolUse'],
  base: { version: 1 },
  entry: ({ shell, powershell }) => ({ type: 'command', bash: shell, powershell, timeoutSec: 10 }),
  output: '',
  read(payload, { id, at }) {
    if (valueAt(objectAt(payload, 'toolResult'), 'resultType') !== 'success') return [];
    const given = valueAt(payload, 'toolArgs');
    const input = typeof given === 'string' ? (parseObject(given) ?? given) : given;
    return readCopilotCliCall(nameAt(payload, 'toolName') ?? '', input).flatMap(({ path, change }, index) =>
      recordedEdit({
        id: `${id}:${index}`,
        tool: copilotCliHook.id,
        session: nameAt(payload, 'sessionId'),
        at: timeAt(payload, 'timestamp') ?? at,
        path,
        folder: nameAt(payload, 'cwd'),
        change,
      }),
    );
  },
};
