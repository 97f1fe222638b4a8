import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const gitlabCi: TextFormat = {
  id: 'gitlab-ci',
  name: 'GitLab CI',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) => /^\.gitlab-ci(?:\.[\w-]+)?\.ya?ml$/.test(fileNameOf(path)),
};
