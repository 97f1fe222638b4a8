import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const litellmConfig: TextFormat = {
  id: 'litellm-config',
  name: 'LiteLLM proxy',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) => /\.ya?ml$/i.test(path) && /litellm|^(?:proxy[_-])?config\./i.test(fileNameOf(path)),
};
