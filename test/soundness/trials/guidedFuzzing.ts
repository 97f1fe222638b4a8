import { fuzzGuided } from '../fuzz/guided.ts';
import { outcomeOf } from '../fuzz/outcome.ts';
import { targets } from '../fuzz/targets.ts';
import type { Trial } from '../trial.ts';

export const guidedFuzzing: Trial = {
  id: 'guidedFuzzing',
  title: 'The same, led by which code the texts reach',
  counts: { short: 8, long: 150 },
  async run(count, seed) {
    const { result, blocksBefore, blocks } = await fuzzGuided(targets(), count, seed);
    return outcomeOf(result, `from ${blocksBefore} to ${blocks} blocks of code reached`);
  },
};
