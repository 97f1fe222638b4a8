import { readApplyPatch } from '../applyPatch.ts';
import { CopilotEventReader } from '../copilotEvents.ts';
import type { FileChange } from '../fileChange.ts';
import { asObject, nameAt, numberAt, textAt, type JsonObject } from '../json.ts';
import type { TranscriptTool } from '../transcriptTool.ts';

export const copilotCli: TranscriptTool = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  sources: [
    // `schemas/session-events.schema.json`, and what its tools take.
    'https://www.npmjs.com/package/@github/copilot/v/1.0.39?activeTab=code',
    'https://www.npmjs.com/package/@github/copilot-sdk/v/1.0.14?activeTab=code',
    'https://github.com/microsoft/vscode-copilot-chat/blob/31acd00a86424e2ee6e980e54919cf31fbf88030/src/extension/chatSessions/copilotcli/common/copilotCLITools.ts',
  ],
  places({ home, environment }) {
    const folder = environment['COPILOT_HOME'] || `${home}/.copilot`;
    return [{ folder: `${folder}/session-state`, files: ['*/events.jsonl'], form: 'lines' }];
  },
  open: () => new CopilotEventReader(copilotCli.id, readCopilotCliCall),
};

export function readCopilotCliCall(name: string, input: unknown): readonly FileChange[] {
  const told = asObject(input);
  switch (name) {
    case 'apply_patch':
      return readApplyPatch(
        typeof input === 'string' ? input : (textAt(told, 'input') ?? textAt(told, 'patch') ?? ''),
      );
    case 'str_replace_editor': {
      const command = nameAt(told, 'command');
      return command === undefined ? [] : editorCall(command, told);
    }
    default:
      return editorCall(name, told);
  }
}

function editorCall(name: string, input: JsonObject | undefined): readonly FileChange[] {
  const path = nameAt(input, 'path');
  const after = textAt(input, 'new_str');
  switch (name) {
    case 'create': {
      const content = textAt(input, 'file_text');
      // It refuses where there is a file.
      return content === undefined ? [] : [{ path, change: { kind: 'write', content, original: null } }];
    }
    case 'edit':
    case 'str_replace': {
      const before = textAt(input, 'old_str');
      if (!before || after === undefined) return [];
      return [{ path, change: { kind: 'replace', pairs: [{ before, after }] } }];
    }
    case 'insert': {
      const newStart = numberAt(input, 'insert_line');
      if (after === undefined || newStart === undefined || newStart < 0) return [];
      const lines = after.replace(/\r?\n$/, '').split(/\r?\n/);
      const hunk = { lines: lines.map((text) => ({ kind: 'added' as const, text })), newStart };
      return [{ path, change: { kind: 'patch', hunks: [hunk] } }];
    }
    default:
      return [];
  }
}
