import { WholeOutline } from '../outline/wholeOutline.ts';
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const javascript: Language = {
  id: 'javascript',
  editorIds: ['javascript', 'javascriptreact'],
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  grammar: 'tree-sitter-javascript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
  outline: (text) => new WholeOutline(text, new Set(), () => undefined),
  extract: extractJavaScript,
};
