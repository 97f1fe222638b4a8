import { outlineJavaScript } from '../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const javascript: Language = {
  id: 'javascript',
  editorIds: ['javascript', 'javascriptreact'],
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  grammar: 'tree-sitter-javascript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
  outline: (text) => outlineJavaScript(text, true),
  extract: extractJavaScript,
};
