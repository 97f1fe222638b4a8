import type { AgentEdit } from '../agentEdit.ts';
import { claudeChange, requestedChange } from '../claudeChange.ts';
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
import { folderAndParents } from '../workspaceFolders.ts';

export const claudeCode: TranscriptTool = {
  id: 'claude-code',
  name: 'Claude Code',
  sources: [
    // `FileEditOutput`, `FileWriteOutput` and `NotebookEditOutput`; how records are written: its program.
    'https://www.npmjs.com/package/@anthropic-ai/claude-code/v/2.1.330?activeTab=code',
    // Recorded sessions, one of a subagent among them.
    'https://github.com/git-ai-project/git-ai/tree/55a1d728fb968fff90c5050470d6bd5d629967c6/tests/fixtures',
  ],
  places({ home, workspace, environment }) {
    const [own = '', ...parents] = folderAndParents(workspace).map(slugOf);
    // Long names are cut, and what follows is a hash.
    const names = [`${own.slice(0, 200)}*`, ...parents];
    const configuration = environment['CLAUDE_CONFIG_DIR'] || `${home}/.claude`;
    const files = names.map((name) => `${name}/**/*.jsonl`);
    return [{ folder: `${configuration}/projects`, files, form: 'lines' }];
  },
  open: () => new ClaudeReader(),
};

/** The folder of a project's sessions: its path, with `-` for all that is no letter and no digit. */
function slugOf(folder: string): string {
  return folder.replace(/[^a-zA-Z0-9]/g, '-');
}

interface Request {
  readonly tool: string;
  readonly input: JsonObject;
  readonly model: string | undefined;
}

const editTools = new Set(['Edit', 'MultiEdit', 'Write', 'NotebookEdit']);

/**
 * An `assistant` record asks for a call, a `user` record answers it: `toolUseResult` is what was done. Of a subagent's
 * calls only the words to the model are recorded; they tell whether what was asked for was done.
 */
class ClaudeReader implements TranscriptReader {
  private readonly requests = new OpenCalls<Request>();

  read(text: string): readonly AgentEdit[] {
    if (!text.includes('"tool_use"') && !text.includes('"tool_result"')) return [];
    const record = parseObject(text);
    const message = objectAt(record, 'message');
    if (record === undefined || message === undefined) return [];
    const blocks = objectsAt(message, 'content');
    if (textAt(record, 'type') === 'assistant') this.ask(message, blocks);
    else if (textAt(record, 'type') === 'user') return this.answer(record, blocks);
    return [];
  }

  private ask(message: JsonObject, blocks: readonly JsonObject[]): void {
    for (const block of blocks) {
      const id = nameAt(block, 'id');
      const tool = nameAt(block, 'name');
      const input = objectAt(block, 'input');
      if (textAt(block, 'type') !== 'tool_use' || !id || !tool || !input || !editTools.has(tool)) continue;
      this.requests.add(id, { tool, input, model: nameAt(message, 'model') });
    }
  }

  private answer(record: JsonObject, blocks: readonly JsonObject[]): readonly AgentEdit[] {
    const answers = blocks.filter((block) => textAt(block, 'type') === 'tool_result');
    return answers.flatMap((answer) => {
      const id = nameAt(answer, 'tool_use_id');
      const request = id === undefined ? undefined : this.requests.take(id);
      if (id === undefined || valueAt(answer, 'is_error') === true) return [];
      const told = answers.length === 1 ? valueAt(record, 'toolUseResult') : undefined;
      const result = objectAt(record, 'toolUseResult');
      const done =
        told === undefined
          ? requestedChange(request?.tool, request?.input, textAt(answer, 'content'))
          : claudeChange(result, request?.input);
      return recordedEdit({
        id,
        tool: claudeCode.id,
        toolVersion: nameAt(record, 'version'),
        model: request?.model,
        session: nameAt(record, 'sessionId'),
        at: timeAt(record, 'timestamp'),
        path: done?.path,
        folder: textAt(record, 'cwd'),
        change: done?.change,
        isEditedByUser: done?.isEditedByUser === true,
      });
    });
  }
}
