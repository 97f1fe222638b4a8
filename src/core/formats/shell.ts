import type { TextFormat } from './textFormat.ts';

export const shell: TextFormat = {
  id: 'shell',
  name: 'shell scripts',
  editorIds: ['shellscript'],
  lineComment: '#',
  matches: (path) => /\.(?:sh|bash|zsh)$/i.test(path),
};
