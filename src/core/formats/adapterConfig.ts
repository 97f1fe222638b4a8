import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const adapterConfig: TextFormat = {
  id: 'adapter-config',
  name: 'adapter_config.json of PEFT',
  editorIds: [],
  lineComment: null,
  matches: (path) => fileNameOf(path) === 'adapter_config.json',
};
