import { WholeOutline } from '../outline/wholeOutline.ts';
import { extractJavaScript } from './javascriptExtraction.ts';
import type { Language } from './language.ts';

export const typescript: Language = {
  id: 'typescript',
  editorIds: ['typescript'],
  extensions: ['.ts', '.mts', '.cts'],
  grammar: 'tree-sitter-typescript.wasm',
  ecosystem: 'npm',
  lineComment: '//',
  outline: (text) => new WholeOutline(text, new Set(), () => undefined),
  extract: extractJavaScript,
};
