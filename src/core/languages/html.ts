import type { Language } from './language.ts';

export const html: Language = {
  id: 'html',
  editorIds: ['html'],
  extensions: ['.html', '.htm'],
  grammar: 'tree-sitter-javascript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
