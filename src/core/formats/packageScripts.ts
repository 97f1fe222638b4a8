import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

/** Nobody opens one for its models: no language of the editor wakes the extension for it. */
export const packageScripts: TextFormat = {
  id: 'package-scripts',
  name: 'Scripts of package.json',
  editorIds: [],
  lineComment: null,
  matches: (path) => fileNameOf(path) === 'package.json',
};
