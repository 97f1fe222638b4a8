import type { Language } from './language.ts';

export const tsx: Language = {
  id: 'tsx',
  editorIds: ['typescriptreact'],
  extensions: ['.tsx'],
  grammar: 'tree-sitter-tsx.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
