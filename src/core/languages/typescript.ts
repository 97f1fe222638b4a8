import type { Language } from './language.ts';

export const typescript: Language = {
  id: 'typescript',
  editorIds: ['typescript'],
  extensions: ['.ts', '.mts', '.cts'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
