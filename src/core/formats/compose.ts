import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const compose: TextFormat = {
  id: 'compose',
  name: 'Docker Compose',
  editorIds: ['yaml', 'dockercompose'],
  lineComment: '#',
  matches: (path) => /^(?:docker-|podman-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i.test(fileNameOf(path)),
};
