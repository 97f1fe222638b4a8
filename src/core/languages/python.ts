import type { Language } from './language.ts';
import { outlinePython } from '../outline/python/pythonOutline.ts';
import { extractPython } from './pythonExtraction.ts';

export const python: Language = {
  id: 'python',
  editorIds: ['python'],
  extensions: ['.py', '.pyi', '.pyw'],
  grammar: 'tree-sitter-python.wasm',
  ecosystem: 'pypi',
  lineComment: '#',
  outline: outlinePython,
  extract: extractPython,
};
