import type { AgentEdit } from '../agentEdit.ts';
import { readApplyPatch } from '../applyPatch.ts';
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
import { OpenCalls } from '../openCalls.ts';
import { recordedEdit } from '../recordedEdit.ts';
import type { TranscriptReader, TranscriptTool } from '../transcriptTool.ts';

/** Of its tools only `ApplyPatch` is read: what the others record was not seen. */
export const droid: TranscriptTool = {
  id: 'droid',
  name: 'Droid',
  sources: [
    // A recorded session.
    'https://github.com/git-ai-project/git-ai/blob/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures/droid-session.jsonl',
  ],
  places: ({ home }) => [{ folder: `${home}/.factory/sessions`, files: ['**/*.jsonl'], form: 'lines' }],
  open: () => new DroidReader(),
};

class DroidReader implements TranscriptReader {
  private readonly patches = new OpenCalls<string>();
  private session: string | undefined;
  private folder: string | undefined;

  read(text: string): readonly AgentEdit[] {
    const record = parseObject(text);
    if (textAt(record, 'type') === 'session_start') {
      this.session = nameAt(record, 'id');
      this.folder = nameAt(record, 'cwd');
    }
    const at = timeAt(record, 'timestamp');
    return objectsAt(objectAt(record, 'message'), 'content').flatMap((block) => this.block(block, at));
  }

  private block(block: JsonObject, at: number | undefined): readonly AgentEdit[] {
    const id = nameAt(block, 'id');
    if (textAt(block, 'type') === 'tool_use' && nameAt(block, 'name') === 'ApplyPatch' && id !== undefined) {
      this.patches.add(id, textAt(objectAt(block, 'input'), 'input') ?? '');
      return [];
    }
    const call = nameAt(block, 'tool_use_id');
    const patch = call === undefined ? undefined : this.patches.take(call);
    if (patch === undefined || valueAt(parseObject(textAt(block, 'content') ?? ''), 'success') !== true)
      return [];
    const files = readApplyPatch(patch);
    return files.flatMap(({ path, change }, index) =>
      recordedEdit({
        id: files.length > 1 ? `${call}:${index}` : call,
        tool: droid.id,
        session: this.session,
        at,
        path,
        folder: this.folder,
        change,
      }),
    );
  }
}
