import type { AgentChange, AgentEdit } from '../agentEdit.ts';
import { readApplyPatch } from '../applyPatch.ts';
import type { FileChange } from '../fileChange.ts';
import {
  nameAt,
  numberAt,
  objectAt,
  objectsAt,
  parseObject,
  textAt,
  timeAt,
  type JsonObject,
} from '../json.ts';
import { recordedEdit } from '../recordedEdit.ts';
import { replacement, snakeCase } from '../replacement.ts';
import { readSearchReplace } from '../searchReplace.ts';
import type { TranscriptPlace, TranscriptReader, TranscriptTool } from '../transcriptTool.ts';

/** A task's messages are one document, which names the folder of the task where it tells the model of it. */
export const rooCode: TranscriptTool = {
  id: 'roo-code',
  name: 'Roo Code',
  sources: [
    'https://github.com/RooCodeInc/Roo-Code/blob/cb836567180a3ff1da6d082f3178b90c3bd22a70/src/core/task-persistence/apiMessages.ts',
    // What its tools take (`NativeToolArgs`) and answer, and what it tells the model of the folder.
    'https://github.com/RooCodeInc/Roo-Code/blob/cb836567180a3ff1da6d082f3178b90c3bd22a70/src/shared/tools.ts',
    'https://github.com/RooCodeInc/Roo-Code/blob/cb836567180a3ff1da6d082f3178b90c3bd22a70/src/integrations/editor/DiffViewProvider.ts',
    'https://github.com/RooCodeInc/Roo-Code/blob/cb836567180a3ff1da6d082f3178b90c3bd22a70/src/core/environment/getEnvironmentDetails.ts',
  ],
  places: ({ editorData }) => taskPlaces(editorData, 'rooveterinaryinc.roo-cline'),
  open: (path) => taskReader('roo-code', path),
};

/** @param extension id of the extension that keeps them */
export function taskPlaces(editorData: readonly string[], extension: string): readonly TranscriptPlace[] {
  return editorData.map((user) => ({
    folder: `${user}/globalStorage/${extension}/tasks`,
    files: ['*/api_conversation_history.json'],
    form: 'document',
  }));
}

/** @param path of the document; the task has the name of its folder */
export function taskReader(tool: string, path: string): TranscriptReader {
  const [, session] = /([^/\\]+)[/\\][^/\\]*$/.exec(path) ?? [];
  return { read: (text) => readTask(text, tool, session) };
}

interface Asked {
  readonly name: string;
  readonly input: JsonObject;
}

function readTask(text: string, tool: string, session: string | undefined): readonly AgentEdit[] {
  // The document is a list.
  const task = parseObject(`{"messages":${text}}`);
  const asked = new Map<string, Asked>();
  let folder: string | undefined;
  return objectsAt(task, 'messages').flatMap((message) =>
    objectsAt(message, 'content').flatMap((block) => {
      folder = folderIn(textAt(block, 'text')) ?? folder;
      const id = nameAt(block, 'id');
      const name = nameAt(block, 'name');
      const input = objectAt(block, 'input');
      if (textAt(block, 'type') === 'tool_use' && id !== undefined && name !== undefined && input)
        asked.set(id, { name, input });
      const call = nameAt(block, 'tool_use_id');
      const request = asked.get(call ?? '');
      const answer = request && answerIn(block);
      if (request === undefined || answer === undefined) return [];
      const changes = changesOf(request, textAt(answer, 'operation') === 'created');
      return changes.flatMap(({ path, change }, index) =>
        recordedEdit({
          id: changes.length > 1 ? `${call}:${index}` : call,
          tool,
          session,
          at: timeAt(message, 'ts'),
          path,
          folder,
          change,
          isEditedByUser: nameAt(answer, 'user_edits') !== undefined,
        }),
      );
    }),
  );
}

function folderIn(text: string | undefined): string | undefined {
  if (!text?.startsWith('<environment_details>')) return undefined;
  return /\n# Current Workspace Directory \((.+)\) Files\n/.exec(text)?.[1];
}

/** What the tool says of a file that it wrote; other answers are of failures, and of what was done in part. */
function answerIn(block: JsonObject): JsonObject | undefined {
  const text = textAt(block, 'content') ?? textAt(objectsAt(block, 'content')[0], 'text');
  // Some tools add words after it.
  const [line = ''] = (text ?? '').split('\n');
  const answer = parseObject(line.replace(/ \(\d+ replacements\)$/, ''));
  const operation = textAt(answer, 'operation');
  return operation === 'created' || operation === 'modified' ? answer : undefined;
}

function changesOf({ name, input }: Asked, isNew: boolean): readonly FileChange[] {
  switch (name) {
    case 'write_to_file': {
      const content = textAt(input, 'content');
      return content === undefined
        ? []
        : [
            {
              path: nameAt(input, 'path'),
              change: { kind: 'write', content, original: isNew ? null : undefined },
            },
          ];
    }
    case 'apply_diff': {
      const pairs = readSearchReplace(textAt(input, 'diff') ?? '');
      return pairs.length === 0 ? [] : [{ path: nameAt(input, 'path'), change: { kind: 'replace', pairs } }];
    }
    case 'apply_patch':
      return readApplyPatch(textAt(input, 'patch') ?? '');
    case 'edit':
    case 'edit_file':
    case 'search_and_replace':
    case 'search_replace':
      return [{ path: nameAt(input, 'file_path'), change: replaced(input, isNew) }];
    default:
      return [];
  }
}

function replaced(input: JsonObject, isNew: boolean): AgentChange | undefined {
  const isEverywhere = (numberAt(input, 'expected_replacements') ?? 1) > 1;
  return replacement([isEverywhere ? { ...input, replace_all: true } : input], snakeCase, isNew);
}
