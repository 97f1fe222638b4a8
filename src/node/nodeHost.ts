import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scheduler } from '../core/common/scheduler.ts';
import type { GrammarSource } from '../core/syntax/grammars.ts';

export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setImmediate(resolve)),
};

/** Grammar files in the `syntaxes/` folder of the installed package. */
export function grammarsIn(folder: string): GrammarSource {
  return { read: (file) => readFile(path.join(folder, file)) };
}
