import { Random } from '../../../bench/generator/random.ts';
import { kill } from '../kills/kills.ts';
import { victims } from '../kills/victims.ts';
import type { Trial } from '../trial.ts';

export const kills: Trial = {
  id: 'kills',
  title:
    'Writers that are killed at random moments: each file is the old one or the new one, and nothing accepted is lost',
  counts: { short: 5, long: 170 },
  async run(count, seed) {
    const wrong: string[] = [];
    let killed = 0;
    let hits = 0;
    for (const [index, victim] of victims.entries()) {
      const result = await kill(victim, count, new Random(seed + index));
      killed += result.kills;
      hits += result.hits;
      wrong.push(...result.wrong);
    }
    return {
      did: `${killed} kills of ${victims.length} writers, ${hits} of them before the writer was done`,
      wrong,
    };
  },
};
