import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const promptfoo: TextFormat = {
  id: 'promptfoo',
  name: 'promptfoo',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) => /^promptfooconfig[\w.-]*\.(?:ya?ml|json)$/i.test(fileNameOf(path)),
};
