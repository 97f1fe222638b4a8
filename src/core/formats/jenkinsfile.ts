import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const jenkinsfile: TextFormat = {
  id: 'jenkinsfile',
  name: 'Jenkinsfile',
  editorIds: ['jenkinsfile'],
  quietIds: ['groovy'],
  lineComment: '//',
  matches: (path) => /^jenkinsfile(?:[.-][\w.-]+)?$|\.jenkinsfile$/i.test(fileNameOf(path)),
};
