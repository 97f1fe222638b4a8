import { readFile } from 'node:fs/promises';
import type { GrammarSource } from '../../../src/core/syntax/grammars.ts';
import type { Scheduler } from '../../../src/core/common/scheduler.ts';

/** The grammars that the build put into `syntaxes/`. */
export const grammarFiles: GrammarSource = {
  read: (file) => readFile(new URL(`../../../syntaxes/${file}`, import.meta.url)),
};

export const realScheduler: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setImmediate(resolve)),
};
