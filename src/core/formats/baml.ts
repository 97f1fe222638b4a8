import type { TextFormat } from './textFormat.ts';

export const baml: TextFormat = {
  id: 'baml',
  name: 'BAML',
  editorIds: ['baml'],
  lineComment: '//',
  matches: (path) => /\.baml$/i.test(path),
};
