import { Random } from '../../../bench/generator/random.ts';
import { Coverage } from './coverage.ts';
import { Readings, type FuzzResult } from './fuzz.ts';
import { mutated } from './mutations.ts';
import type { Target } from './targets.ts';

/** Texts that are kept for a target because they led somewhere new. */
const maxKept = 200;

export interface GuidedResult {
  readonly result: FuzzResult;
  /** Blocks of code that were reached: by the samples as they are, and in the end. */
  readonly blocksBefore: number;
  readonly blocks: number;
}

/**
 * The same as `fuzz`, but led by V8's block coverage: a text that reaches code that none before it reached is kept, and
 * changed further.
 */
export async function fuzzGuided(
  targets: readonly Target[],
  count: number,
  seed: number,
): Promise<GuidedResult> {
  const coverage = new Coverage((url) => url.includes('/src/core/'));
  await coverage.start();
  const readings = new Readings();
  const read = async (target: Target, text: string): Promise<number> => {
    await readings.read(target, text);
    return coverage.fresh();
  };
  for (const target of targets) for (const text of target.seeds) await read(target, text);
  const blocksBefore = coverage.blocks;
  const all = targets.flatMap(({ seeds }) => seeds);
  for (const [index, target] of targets.entries()) {
    const random = new Random(seed + index);
    const kept = [...target.seeds];
    for (let round = 0; round < count && kept.length > 0; round++) {
      // What was found last leads on.
      const from = random.chance(0.5) ? kept.slice(-10) : kept;
      const text = mutated(random.pick(from), random.pick(all), random);
      const isNew = (await read(target, text)) > 0;
      if (isNew && kept.length < maxKept) kept.push(text);
    }
  }
  await coverage.stop();
  return { result: readings, blocksBefore, blocks: coverage.blocks };
}
