import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const agentRuntimesJson: TextFormat = {
  id: 'agent-runtimes-json',
  name: 'package.json that declares agent runtimes',
  editorIds: [],
  lineComment: null,
  matches: (path) => fileNameOf(path) === 'package.json',
};
