import type { AgentEdit } from '../agentEdit.ts';
import { nameAt, objectAt, objectsAt, parseObject, textAt, timeAt, type JsonObject } from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import type { TranscriptTool } from '../transcriptTool.ts';
import { readUnifiedDiff } from '../unifiedDiff.ts';

/** A thread is one document. What `edit_file` did is told by the diff of its result. */
export const amp: TranscriptTool = {
  id: 'amp',
  name: 'Amp',
  sources: [
    // Recorded threads.
    'https://github.com/git-ai-project/git-ai/tree/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures/amp-threads',
  ],
  places({ home, environment }) {
    const data = environment['XDG_DATA_HOME'] || `${home}/.local/share`;
    return [{ folder: `${data}/amp/threads`, files: ['*.json'], form: 'document' }];
  },
  open: () => ({ read: (text) => readThread(parseObject(text)) }),
};

interface Asked {
  readonly path: string | undefined;
  readonly model: string | undefined;
  readonly at: number | undefined;
}

function readThread(thread: JsonObject | undefined): readonly AgentEdit[] {
  const asked = new Map<string, Asked>();
  return objectsAt(thread, 'messages').flatMap((message) => {
    const usage = objectAt(message, 'usage');
    return objectsAt(message, 'content').flatMap((block) => {
      const id = nameAt(block, 'id');
      if (textAt(block, 'type') === 'tool_use' && id !== undefined && nameAt(block, 'name') === 'edit_file') {
        const path = nameAt(objectAt(block, 'input'), 'path');
        asked.set(id, { path, model: nameAt(usage, 'model'), at: timeAt(usage, 'timestamp') });
      }
      return textAt(block, 'type') === 'tool_result' ? answered(thread, block, asked) : [];
    });
  });
}

function answered(
  thread: JsonObject | undefined,
  block: JsonObject,
  asked: ReadonlyMap<string, Asked>,
): readonly AgentEdit[] {
  const id = nameAt(block, 'toolUseID');
  const call = asked.get(id ?? '');
  const run = objectAt(block, 'run');
  if (call === undefined || textAt(run, 'status') !== 'done') return [];
  const hunks = readUnifiedDiff(textAt(objectAt(run, 'result'), 'diff') ?? '');
  return recordedEdit({
    id,
    tool: amp.id,
    model: call.model,
    session: nameAt(thread, 'id'),
    at: call.at,
    path: call.path,
    change: hunks.length === 0 ? undefined : { kind: 'patch', hunks },
  });
}
