import { outlineJavaScript } from '../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const tsx: Language = {
  id: 'tsx',
  editorIds: ['typescriptreact'],
  extensions: ['.tsx'],
  grammar: 'tree-sitter-tsx.wasm',
  ecosystem: 'npm',
  lineComment: '//',
  outline: (text) => outlineJavaScript(text, true),
  extract: extractJavaScript,
};
