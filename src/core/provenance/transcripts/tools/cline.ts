import type { AgentEdit } from '../agentEdit.ts';
import { readApplyPatch } from '../applyPatch.ts';
import type { FileChange } from '../fileChange.ts';
import {
  asObject,
  nameAt,
  numberAt,
  objectAt,
  objectsAt,
  parseObject,
  textAt,
  timeAt,
  valueAt,
  type JsonObject,
} from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import type { TranscriptTool } from '../transcriptTool.ts';

/** A session is one document. Older versions keep calls as text that looks like XML, which is not read. */
export const cline: TranscriptTool = {
  id: 'cline',
  name: 'Cline',
  sources: [
    // A recorded session, what the tools take and answer, and where it lies.
    'https://github.com/cline/cline/blob/21cb8d2525bcedf1f4b6890b27a74a14fe7451e4/sdk/packages/core/fixtures/session/session.messages.json',
    'https://github.com/cline/cline/blob/21cb8d2525bcedf1f4b6890b27a74a14fe7451e4/sdk/packages/core/src/extensions/tools/executors/editor.ts',
    'https://github.com/cline/cline/blob/21cb8d2525bcedf1f4b6890b27a74a14fe7451e4/sdk/packages/shared/src/storage/paths.ts',
  ],
  places({ home, environment }) {
    const data = environment['CLINE_DATA_DIR'] || `${environment['CLINE_DIR'] || `${home}/.cline`}/data`;
    const folder = environment['CLINE_SESSION_DATA_DIR'] || `${data}/sessions`;
    return [{ folder, files: ['**/*.messages.json'], form: 'document' }];
  },
  open: () => ({ read: (text) => readSession(parseObject(text)) }),
};

interface Asked {
  readonly name: string;
  readonly input: unknown;
  readonly model: string | undefined;
}

function readSession(session: JsonObject | undefined): readonly AgentEdit[] {
  const asked = new Map<string, Asked>();
  return objectsAt(session, 'messages').flatMap((message) =>
    objectsAt(message, 'content').flatMap((block) => {
      const id = nameAt(block, 'id');
      const name = nameAt(block, 'name');
      if (textAt(block, 'type') === 'tool_use' && id !== undefined && name !== undefined) {
        const model = nameAt(objectAt(message, 'modelInfo'), 'id');
        asked.set(id, { name, input: valueAt(block, 'input'), model });
        return [];
      }
      const call = nameAt(block, 'tool_use_id');
      const request = asked.get(call ?? '');
      const answer = parseObject(textAt(block, 'content') ?? '');
      if (request === undefined || valueAt(answer, 'success') !== true) return [];
      const changes = changesOf(request, textAt(answer, 'result') ?? '');
      return changes.flatMap(({ path, change }, index) =>
        recordedEdit({
          id: changes.length > 1 ? `${call}:${index}` : call,
          tool: cline.id,
          model: request.model,
          session: nameAt(session, 'sessionId'),
          at: timeAt(message, 'ts'),
          path,
          change,
        }),
      );
    }),
  );
}

/** @param words what the tool says it did: the same input may mean three things */
function changesOf({ name, input }: Asked, words: string): readonly FileChange[] {
  const given = asObject(input);
  if (name === 'apply_patch')
    return readApplyPatch(typeof input === 'string' ? input : (textAt(given, 'input') ?? ''));
  const path = nameAt(given, 'path');
  const after = textAt(given, 'new_text');
  if (name !== 'editor' || after === undefined) return [];
  if (words.startsWith('File created'))
    return [{ path, change: { kind: 'write', content: after, original: null } }];
  const before = textAt(given, 'old_text');
  if (words.startsWith('Edited ') && before)
    return [{ path, change: { kind: 'replace', pairs: [{ before, after }] } }];
  const line = Number(numberAt(given, 'insert_line') ?? textAt(given, 'insert_line'));
  if (!words.startsWith('Inserted ') || !(line >= 1)) return [];
  const lines = after.replace(/\r?\n$/, '').split(/\r?\n/);
  const hunk = { lines: lines.map((text) => ({ kind: 'added' as const, text })), newStart: line - 1 };
  return [{ path, change: { kind: 'patch', hunks: [hunk] } }];
}
