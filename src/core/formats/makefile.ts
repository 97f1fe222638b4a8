import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const makefile: TextFormat = {
  id: 'makefile',
  name: 'Makefile',
  editorIds: ['makefile'],
  lineComment: '#',
  matches: (path) => /^(?:gnu)?makefile$|\.mk$/i.test(fileNameOf(path)),
};
