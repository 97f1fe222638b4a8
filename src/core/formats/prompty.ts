import type { TextFormat } from './textFormat.ts';

export const prompty: TextFormat = {
  id: 'prompty',
  name: 'Prompty',
  editorIds: ['prompty'],
  lineComment: '#',
  matches: (path) => /\.prompty$/i.test(path),
};
