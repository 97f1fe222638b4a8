import { outlineJavaScript } from '../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const typescript: Language = {
  id: 'typescript',
  editorIds: ['typescript'],
  extensions: ['.ts', '.mts', '.cts'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
  outline: (text) => outlineJavaScript(text, false),
  extract: extractJavaScript,
};
