import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const azurePipelines: TextFormat = {
  id: 'azure-pipelines',
  name: 'Azure Pipelines',
  editorIds: ['yaml', 'azure-pipelines'],
  lineComment: '#',
  matches: (path) => /^\.?azure-pipelines(?:[.-][\w.-]+)?\.ya?ml$/.test(fileNameOf(path)),
};
