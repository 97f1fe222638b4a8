import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const modelfile: TextFormat = {
  id: 'modelfile',
  name: 'Modelfile of Ollama',
  editorIds: ['dockerfile'],
  lineComment: '#',
  matches: (path) => /^modelfile(?:[.-][\w.-]+)?$|\.modelfile$/i.test(fileNameOf(path)),
};
