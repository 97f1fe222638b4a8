import type { Language } from './language.ts';

export const astro: Language = {
  id: 'astro',
  editorIds: ['astro'],
  extensions: ['.astro'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
