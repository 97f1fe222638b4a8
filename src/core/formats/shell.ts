import type { TextFormat } from './textFormat.ts';

export const shell: TextFormat = {
  id: 'shell',
  name: 'shell scripts',
  editorIds: ['shellscript'],
  matches: (path) => /\.(?:sh|bash|zsh)$/i.test(path),
};
