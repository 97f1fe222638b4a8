import { fuzz } from '../fuzz/fuzz.ts';
import { targets } from '../fuzz/targets.ts';
import type { Trial } from '../trial.ts';
import { outcomeOf } from '../fuzz/outcome.ts';

export const fuzzing: Trial = {
  id: 'fuzzing',
  title:
    'Texts that are nearly what each reader reads: it never throws, and takes and makes no more than it may',
  counts: { short: 40, long: 1000 },
  async run(count, seed) {
    const all = targets();
    return outcomeOf(await fuzz(all, count, seed), `${all.length} readers`);
  },
};
