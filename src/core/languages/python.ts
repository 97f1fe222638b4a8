import type { Language } from './language.ts';

export const python: Language = {
  id: 'python',
  editorIds: ['python'],
  extensions: ['.py', '.pyi', '.pyw'],
  grammar: 'tree-sitter-python.wasm',
  ecosystem: 'pypi',
  lineComment: '#',
};
