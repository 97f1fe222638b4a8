import type { AgentChange, AgentEdit } from '../agentEdit.ts';
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
import { replacement, snakeCase } from '../replacement.ts';
import type { TranscriptReader, TranscriptTool } from '../transcriptTool.ts';
import { readUnifiedDiff } from '../unifiedDiff.ts';
import { folderAndParents } from '../workspaceFolders.ts';
import { isEditedByUser } from './geminiCli.ts';

export const qwenCode: TranscriptTool = {
  id: 'qwen-code',
  name: 'Qwen Code',
  sources: [
    // `ChatRecordingService`, `Storage` and the edit tools.
    'https://www.npmjs.com/package/@qwen-code/qwen-code/v/0.24.4?activeTab=code',
  ],
  places({ home, workspace, environment }) {
    const base = environment['QWEN_RUNTIME_DIR'] || environment['QWEN_HOME'] || `${home}/.qwen`;
    const [own = '', ...parents] = folderAndParents(workspace).map((folder) =>
      folder.replace(/[^a-zA-Z0-9]/g, '-'),
    );
    const files = [`${own}*`, ...parents].map((name) => `${name}/chats/**/*.jsonl`);
    return [{ folder: `${base}/projects`, files, form: 'lines' }];
  },
  open: () => new QwenReader(),
};

interface Asked {
  readonly name: string;
  readonly input: JsonObject | undefined;
  readonly model: string | undefined;
}

/** An `assistant` record asks for calls, a `tool_result` record answers one. */
class QwenReader implements TranscriptReader {
  private readonly asked = new OpenCalls<Asked>();

  read(text: string): readonly AgentEdit[] {
    const record = parseObject(text);
    const type = textAt(record, 'type');
    if (type === 'assistant') this.ask(record);
    return type === 'tool_result' ? this.answer(record) : [];
  }

  private ask(record: JsonObject | undefined): void {
    for (const part of objectsAt(objectAt(record, 'message'), 'parts')) {
      const call = objectAt(part, 'functionCall');
      const id = nameAt(call, 'id');
      const name = nameAt(call, 'name');
      if (id === undefined || (name !== 'edit' && name !== 'write_file')) continue;
      this.asked.add(id, { name, input: objectAt(call, 'args'), model: nameAt(record, 'model') });
    }
  }

  private answer(record: JsonObject | undefined): readonly AgentEdit[] {
    const result = objectAt(record, 'toolCallResult');
    const id = nameAt(result, 'callId');
    const asked = id === undefined ? undefined : this.asked.take(id);
    if (asked === undefined || textAt(result, 'status') !== 'success') return [];
    const shown = objectAt(result, 'resultDisplay');
    return recordedEdit({
      id,
      tool: qwenCode.id,
      toolVersion: nameAt(record, 'version'),
      model: asked.model,
      session: nameAt(record, 'sessionId'),
      at: timeAt(record, 'timestamp'),
      path: nameAt(asked.input, 'file_path'),
      folder: nameAt(record, 'cwd'),
      change: shownChange(shown) ?? askedChange(asked),
      isEditedByUser: isEditedByUser(shown),
    });
  }
}

/** Long contents are cut in their middle, and say so. */
function shownChange(shown: JsonObject | undefined): AgentChange | undefined {
  const content = textAt(shown, 'newContent');
  const original = valueAt(shown, 'originalContent');
  const isWhole =
    valueAt(shown, 'newContentTruncated') !== true && valueAt(shown, 'originalContentTruncated') !== true;
  if (isWhole && content !== undefined && (original === null || typeof original === 'string'))
    return { kind: 'write', content, original };
  if (valueAt(shown, 'fileDiffTruncated') === true) return undefined;
  const hunks = readUnifiedDiff(textAt(shown, 'fileDiff') ?? '');
  return hunks.length === 0 ? undefined : { kind: 'patch', hunks };
}

function askedChange({ name, input }: Asked): AgentChange | undefined {
  const content = textAt(input, 'content');
  if (name === 'write_file')
    return content === undefined ? undefined : { kind: 'write', content, original: undefined };
  // It makes a file only where there is none.
  return replacement(input ? [input] : [], snakeCase, true);
}
