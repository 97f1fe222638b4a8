import type { Language } from './language.ts';

export const svelte: Language = {
  id: 'svelte',
  editorIds: ['svelte'],
  extensions: ['.svelte'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
};
