import { declaredRuntimes } from '../../assistants/declaredRuntimes.ts';
import type { FormatReader } from './formatReader.ts';

export const agentRuntimesJsonReader: FormatReader = {
  id: 'agent-runtimes-json',
  read: ({ path, text }) => declaredRuntimes(path, text),
};
