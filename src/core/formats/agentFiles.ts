import { instructionsAt } from '../assistants/registry.ts';
import type { TextFormat } from './textFormat.ts';

export const agentFiles: TextFormat = {
  id: 'agent-files',
  name: 'Instructions for assistants',
  editorIds: ['chatagent', 'instructions', 'prompt', 'skill'],
  quietIds: ['markdown', 'plaintext', 'toml'],
  lineComment: null,
  matches: (path) => instructionsAt(path) !== undefined,
};
