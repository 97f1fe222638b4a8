import { readApplyPatch } from '../../transcripts/applyPatch.ts';
import { nameAt, objectAt, textAt, valueAt } from '../../transcripts/json.ts';
import { recordedEdit } from '../../transcripts/recordedEdit.ts';
import { appliedWords, codexEditId, wordsOf } from '../../transcripts/tools/codex.ts';
import type { HookTool } from '../hookTool.ts';

/** Codex asks its user to review a new hook, with `/hooks`, before it runs; that is left to the user. */
export const codexHook: HookTool = {
  id: 'codex',
  name: 'Codex',
  sources: [
    'https://developers.openai.com/codex/hooks',
    'https://github.com/openai/codex/blob/bde5e187f2f45b3e473c213c12cd4f4c5f3bcc47/codex-rs/hooks/schema/generated/post-tool-use.command.input.schema.json',
    'https://github.com/openai/codex/blob/main/codex-rs/core/src/tools/handlers/apply_patch.rs',
  ],
  file: ({ home, environment }) => `${environment['CODEX_HOME'] || `${home}/.codex`}/hooks.json`,
  list: ['hooks', 'PostToolUse'],
  base: {},
  entry: ({ shell }) => ({
    matcher: 'apply_patch',
    // In seconds.
    hooks: [{ type: 'command', command: shell, timeout: 10 }],
  }),
  output: '',
  read(payload, { id, at }) {
    if (nameAt(payload, 'tool_name') !== 'apply_patch') return [];
    if (!wordsOf(valueAt(payload, 'tool_response')).includes(appliedWords)) return [];
    const call = nameAt(payload, 'tool_use_id') ?? id;
    const folder = nameAt(payload, 'cwd');
    const patch = textAt(objectAt(payload, 'tool_input'), 'command') ?? '';
    return readApplyPatch(patch).flatMap(({ path, change }) =>
      recordedEdit({
        id: codexEditId(call, path, folder),
        tool: codexHook.id,
        model: nameAt(payload, 'model'),
        session: nameAt(payload, 'session_id'),
        at,
        path,
        folder,
        change,
      }),
    );
  },
};
