import type { AgentChange, AgentEdit } from '../agentEdit.ts';
import { pathOfUri } from '../fileUri.ts';
import { nameAt, objectAt, objectsAt, parseObject, textAt, type JsonObject } from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import { replacement, snakeCase } from '../replacement.ts';
import type { TranscriptTool } from '../transcriptTool.ts';

/** A session is one document; it does not say when a call was made, nor by which model. */
export const continueDev: TranscriptTool = {
  id: 'continue-dev',
  name: 'Continue',
  sources: [
    // `Session` and `ToolCallState`; what the tools of the editor and of the command line take.
    'https://github.com/continuedev/continue/blob/d0a3c0b626b5bebc3bef4742eec05a0242be0bab/core/index.d.ts',
    'https://github.com/continuedev/continue/tree/d0a3c0b626b5bebc3bef4742eec05a0242be0bab/core/tools/definitions',
    'https://github.com/continuedev/continue/tree/d0a3c0b626b5bebc3bef4742eec05a0242be0bab/extensions/cli/src/tools',
    // A recorded session.
    'https://github.com/git-ai-project/git-ai/blob/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures/continue-cli-session-simple.json',
  ],
  places({ home, environment }) {
    const folder = environment['CONTINUE_GLOBAL_DIR'] || `${home}/.continue`;
    return [{ folder: `${folder}/sessions`, files: ['*.json'], form: 'document' }];
  },
  open: () => ({ read: (text) => readSession(parseObject(text)) }),
};

function readSession(session: JsonObject | undefined): readonly AgentEdit[] {
  const folder = pathOfUri(nameAt(session, 'workspaceDirectory'));
  return objectsAt(session, 'history').flatMap((item) =>
    objectsAt(item, 'toolCallStates').flatMap((state) => {
      if (textAt(state, 'status') !== 'done') return [];
      const name = nameAt(objectAt(objectAt(state, 'toolCall'), 'function'), 'name');
      const input = objectAt(state, 'parsedArgs');
      return recordedEdit({
        id: nameAt(state, 'toolCallId'),
        tool: continueDev.id,
        session: nameAt(session, 'sessionId'),
        path: pathOfUri(nameAt(input, 'filepath') ?? nameAt(input, 'file_path')),
        folder,
        change: changeOf(name, input),
      });
    }),
  );
}

/** `edit_existing_file` is left out: what it is given is a sketch, from which another model makes the edit. */
function changeOf(name: string | undefined, input: JsonObject | undefined): AgentChange | undefined {
  switch (name ?? '') {
    case 'Write': {
      const content = textAt(input, 'content');
      return content === undefined ? undefined : { kind: 'write', content, original: undefined };
    }
    case 'create_new_file': {
      const content = textAt(input, 'contents');
      // It refuses where there is a file.
      return content === undefined ? undefined : { kind: 'write', content, original: null };
    }
    case 'Edit':
    case 'single_find_and_replace':
      return replacement(input ? [input] : [], snakeCase);
    case 'MultiEdit':
    case 'multi_edit':
      return replacement(objectsAt(input, 'edits'), snakeCase);
    default:
      return undefined;
  }
}
