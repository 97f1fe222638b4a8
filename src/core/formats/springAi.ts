import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const springAi: TextFormat = {
  id: 'spring-ai',
  name: 'Spring AI',
  editorIds: ['yaml', 'spring-boot-properties', 'spring-boot-properties-yaml'],
  lineComment: '#',
  matches: (path) => /^(?:application|bootstrap)(?:-[\w.-]+)?\.(?:ya?ml|properties)$/i.test(fileNameOf(path)),
};
