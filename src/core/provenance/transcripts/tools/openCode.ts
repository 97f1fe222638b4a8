import type { AgentEdit } from '../agentEdit.ts';
import { readApplyPatch } from '../applyPatch.ts';
import type { FileChange } from '../fileChange.ts';
import {
  nameAt,
  objectAt,
  objectsAt,
  parseObject,
  textAt,
  timeAt,
  valueAt,
  type JsonObject,
} from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import { camelCase, replacement } from '../replacement.ts';
import type { TranscriptTool } from '../transcriptTool.ts';

/** Each call is a file of its own. Newer versions keep them in a database, which is not read. */
export const openCode: TranscriptTool = {
  id: 'open-code',
  name: 'OpenCode',
  sources: [
    // `ToolPart` and `ToolState`; what the tools take.
    'https://github.com/anomalyco/opencode/blob/007a9409bafea06d6b9084ff1f6d1fe9f5e3a803/packages/opencode/src/session/message-v2.ts',
    'https://github.com/anomalyco/opencode/blob/00937b92a3d7d378d71a0179c0836235ee882952/packages/opencode/src/tool/edit.ts',
    'https://github.com/anomalyco/opencode/blob/0761b3a14393c8443fe72a81eb87acc2a567c2ab/packages/opencode/src/tool/write.ts',
    // Where they lie.
    'https://github.com/git-ai-project/git-ai/tree/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures/opencode-storage',
  ],
  places({ home, environment }) {
    const data = environment['XDG_DATA_HOME'] || `${home}/.local/share`;
    return [{ folder: `${data}/opencode/storage/part`, files: ['*/*.json'], form: 'document' }];
  },
  open: () => ({ read: (text) => readPart(parseObject(text)) }),
};

function readPart(part: JsonObject | undefined): readonly AgentEdit[] {
  const state = objectAt(part, 'state');
  if (textAt(part, 'type') !== 'tool' || textAt(state, 'status') !== 'completed') return [];
  const id = nameAt(part, 'callID');
  const changes = changesOf(textAt(part, 'tool'), objectAt(state, 'input'), objectAt(state, 'metadata'));
  return changes.flatMap(({ path, change }, index) =>
    recordedEdit({
      id: id !== undefined && changes.length > 1 ? `${id}:${index}` : id,
      tool: openCode.id,
      session: nameAt(part, 'sessionID'),
      at: timeAt(objectAt(state, 'time'), 'end'),
      path,
      change,
    }),
  );
}

function changesOf(
  tool: string | undefined,
  input: JsonObject | undefined,
  metadata: JsonObject | undefined,
): readonly FileChange[] {
  const path = nameAt(input, 'filePath');
  switch (tool ?? '') {
    case 'write': {
      const content = textAt(input, 'content');
      const original = valueAt(metadata, 'exists') === false ? null : undefined;
      return content === undefined ? [] : [{ path, change: { kind: 'write', content, original } }];
    }
    case 'edit':
      return [{ path, change: replacement(input ? [input] : [], camelCase) }];
    case 'multiedit':
      return objectsAt(input, 'edits').map((edit) => ({
        path: nameAt(edit, 'filePath') ?? path,
        change: replacement([edit], camelCase),
      }));
    case 'apply_patch':
      return readApplyPatch(textAt(input, 'patchText') ?? '');
    default:
      return [];
  }
}
