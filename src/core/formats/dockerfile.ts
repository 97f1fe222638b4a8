import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const dockerfile: TextFormat = {
  id: 'dockerfile',
  name: 'Dockerfile',
  editorIds: ['dockerfile'],
  lineComment: '#',
  matches: (path) => {
    const name = fileNameOf(path).toLowerCase();
    return (
      /^(?:docker|container)file(?:[.-][\w.-]+)?$/.test(name) || /\.(?:docker|container)file$/.test(name)
    );
  },
};
