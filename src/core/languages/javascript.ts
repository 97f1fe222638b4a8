import type { Language } from './language.ts';

export const javascript: Language = {
  id: 'javascript',
  editorIds: ['javascript', 'javascriptreact'],
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  grammar: 'tree-sitter-javascript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
