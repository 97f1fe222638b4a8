import type { Language } from './language.ts';
import { extractPython } from './pythonExtraction.ts';
import table from '../../../syntaxes/python.json' with { type: 'json' };

export const python: Language = {
  id: 'python',
  editorIds: ['python'],
  extensions: ['.py', '.pyi', '.pyw'],
  grammar: 'tree-sitter-python.wasm',
  ecosystem: 'pypi',
  commentNode: table.comment,
  lineComment: '#',
  extract: extractPython,
};
