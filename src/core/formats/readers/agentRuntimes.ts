import { declaredRuntimes } from '../../assistants/declaredRuntimes.ts';
import type { FormatReader } from './formatReader.ts';

/** What lets models act by themselves in the program, by the manifest that declares it. */
export const agentRuntimesReader: FormatReader = {
  id: 'agent-runtimes',
  read: ({ path, text }) => declaredRuntimes(path, text),
};
