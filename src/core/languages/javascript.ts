import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const javascript: Language = {
  id: 'javascript',
  editorIds: ['javascript', 'javascriptreact'],
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  grammar: 'tree-sitter-javascript.wasm',
  ecosystem: 'npm',
  commentNode: table.comment,
  lineComment: '//',
  extract: extractJavaScript,
};
