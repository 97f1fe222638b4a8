import type { Language } from './language.ts';

export const vue: Language = {
  id: 'vue',
  editorIds: ['vue'],
  extensions: ['.vue'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
