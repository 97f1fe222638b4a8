import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

export const crewaiAgents: TextFormat = {
  id: 'crewai-agents',
  name: 'CrewAI agents',
  editorIds: ['yaml'],
  lineComment: '#',
  matches: (path) => /^[\w.-]*agents\.ya?ml$/i.test(fileNameOf(path)),
};
