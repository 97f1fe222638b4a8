import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const tsx: Language = {
  id: 'tsx',
  editorIds: ['typescriptreact'],
  extensions: ['.tsx'],
  grammar: 'tree-sitter-tsx.wasm',
  ecosystem: 'npm',
  commentNode: table.comment,
  lineComment: '//',
  extract: extractJavaScript,
};
