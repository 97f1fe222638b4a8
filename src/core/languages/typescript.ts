import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const typescript: Language = {
  id: 'typescript',
  editorIds: ['typescript'],
  extensions: ['.ts', '.mts', '.cts'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  commentNode: table.comment,
  lineComment: '//',
  extract: extractJavaScript,
};
