import { readApplyPatch } from '../applyPatch.ts';
import { CopilotEventReader } from '../copilotEvents.ts';
import type { FileChange } from '../fileChange.ts';
import { asObject, nameAt, objectsAt, textAt, type JsonObject } from '../json.ts';
import { camelCase, replacement } from '../replacement.ts';
import type { TranscriptTool } from '../transcriptTool.ts';

export const githubCopilot: TranscriptTool = {
  id: 'github-copilot',
  name: 'GitHub Copilot in VS Code',
  sources: [
    'https://github.com/microsoft/vscode-copilot-chat/blob/31acd00a86424e2ee6e980e54919cf31fbf88030/src/platform/chat/common/sessionTranscriptService.ts',
    'https://github.com/microsoft/vscode-copilot-chat/blob/31acd00a86424e2ee6e980e54919cf31fbf88030/src/extension/chat/vscode-node/sessionTranscriptService.ts',
    // What its tools take.
    'https://github.com/microsoft/vscode-copilot-chat/blob/31acd00a86424e2ee6e980e54919cf31fbf88030/src/extension/tools/common/toolNames.ts',
    'https://github.com/microsoft/vscode-copilot-chat/tree/31acd00a86424e2ee6e980e54919cf31fbf88030/src/extension/tools/node',
  ],
  places({ workspaceStorage }) {
    if (workspaceStorage === undefined) return [];
    const folder = `${workspaceStorage}/GitHub.copilot-chat/transcripts`;
    return [{ folder, files: ['*.jsonl'], form: 'lines' }];
  },
  open: () => new CopilotEventReader(githubCopilot.id, readCopilotChatCall),
};

/**
 * `insert_edit_into_file` is left out: what it is given is a sketch, from which another model makes the edit.
 */
function readCopilotChatCall(name: string, given: unknown): readonly FileChange[] {
  const input = asObject(given);
  switch (name) {
    case 'apply_patch':
      return readApplyPatch(textAt(input, 'input') ?? '');
    case 'create_file': {
      const content = textAt(input, 'content');
      // It refuses where there is a file with something in it.
      return content === undefined
        ? []
        : [{ path: nameAt(input, 'filePath'), change: { kind: 'write', content, original: null } }];
    }
    case 'replace_string_in_file':
      return replaced(input);
    case 'multi_replace_string_in_file':
      return objectsAt(input, 'replacements').flatMap(replaced);
    default:
      return [];
  }
}

function replaced(input: JsonObject | undefined): readonly FileChange[] {
  const change = replacement(input ? [input] : [], camelCase);
  return change ? [{ path: nameAt(input, 'filePath'), change }] : [];
}
