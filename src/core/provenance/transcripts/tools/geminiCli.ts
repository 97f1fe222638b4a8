import type { AgentChange, AgentEdit } from '../agentEdit.ts';
import {
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
import { replacement, snakeCase } from '../replacement.ts';
import type { TranscriptReader, TranscriptTool } from '../transcriptTool.ts';

export const geminiCli: TranscriptTool = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  sources: [
    'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/packages/core/src/services/chatRecordingTypes.ts',
    'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/packages/core/src/services/chatRecordingService.ts',
    // What a result shows: `FileDiff`.
    'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/packages/core/src/tools/tools.ts',
    'https://github.com/google-gemini/gemini-cli/blob/5411f113cafae26161b4969b0237b8e1e024e2c2/packages/core/src/tools/edit.ts',
  ],
  places({ home, environment }) {
    // A project's folder has a short name, which only a registry of the tool knows.
    const folder = `${environment['GEMINI_CLI_HOME'] || home}/.gemini/tmp`;
    return [
      { folder, files: ['*/chats/**/*.jsonl'], form: 'lines' },
      { folder, files: ['*/chats/*.json'], form: 'document' },
    ];
  },
  open: () => new GeminiReader(),
};

/**
 * A message with its calls is written again whenever one of them has moved on. Older versions keep one document for
 * all messages; newer ones a line each.
 */
class GeminiReader implements TranscriptReader {
  private session: string | undefined;

  read(text: string): readonly AgentEdit[] {
    const record = parseObject(text);
    this.session =
      nameAt(record, 'sessionId') ?? nameAt(objectAt(record, '$set'), 'sessionId') ?? this.session;
    const messages = [
      ...objectsAt(record, 'messages'),
      ...objectsAt(objectAt(record, '$set'), 'messages'),
      ...(record ? [record] : []),
    ];
    return messages.flatMap((message) =>
      objectsAt(message, 'toolCalls').flatMap((call) => this.edit(message, call)),
    );
  }

  private edit(message: JsonObject, call: JsonObject): readonly AgentEdit[] {
    if (textAt(call, 'status') !== 'success') return [];
    const input = objectAt(call, 'args');
    const shown = objectAt(call, 'resultDisplay');
    return recordedEdit({
      id: nameAt(call, 'id'),
      tool: geminiCli.id,
      model: nameAt(message, 'model'),
      session: this.session,
      at: timeAt(call, 'timestamp') ?? timeAt(message, 'timestamp'),
      path: nameAt(shown, 'filePath') ?? nameAt(input, 'file_path'),
      change: geminiChange(textAt(call, 'name'), input, shown),
      isEditedByUser: valueAt(input, 'modified_by_user') === true || isEditedByUser(shown),
    });
  }
}

/** @param shown what the result shows to people: the file before and after */
export function geminiChange(
  tool: string | undefined,
  input: JsonObject | undefined,
  shown: JsonObject | undefined,
): AgentChange | undefined {
  if (tool !== 'replace' && tool !== 'write_file') return undefined;
  const content = textAt(shown, 'newContent');
  if (content !== undefined) {
    const isNew = valueAt(shown, 'isNewFile') === true;
    return { kind: 'write', content, original: isNew ? null : textAt(shown, 'originalContent') };
  }
  if (tool === 'write_file') {
    const written = textAt(input, 'content');
    return written === undefined ? undefined : { kind: 'write', content: written, original: undefined };
  }
  // It makes a file only where there is none.
  return replacement(input ? [input] : [], { ...snakeCase, everywhere: 'allow_multiple' }, true);
}

export function isEditedByUser(shown: JsonObject | undefined): boolean {
  const counts = objectAt(shown, 'diffStat');
  return [numberAt(counts, 'user_added_lines'), numberAt(counts, 'user_removed_lines')].some(
    (count) => (count ?? 0) > 0,
  );
}
