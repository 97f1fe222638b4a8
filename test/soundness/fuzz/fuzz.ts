import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import { Random } from '../../../bench/generator/random.ts';
import { mutated } from './mutations.ts';
import type { Target } from './targets.ts';

/** Processor time of one reading, in milliseconds: for ten times as much as people write, on a slow machine. */
const maxMs = 5000;
/** What is made of a character, in bytes; and of an empty text. */
const maxBytesPerCharacter = 2000;
const maxBytesAnyway = 200_000;

export interface FuzzResult {
  readonly readings: number;
  readonly slowestMs: number;
  readonly slowest: string;
  /** What went wrong, with the text that it went wrong with. */
  readonly wrong: readonly { readonly what: string; readonly text: string }[];
}

/** Readings one after the other, and what came of them. */
export class Readings implements FuzzResult {
  readonly wrong: { what: string; text: string }[] = [];
  readings = 0;
  slowestMs = 0;
  slowest = '';

  async read(target: Target, text: string): Promise<void> {
    const { problem, ms } = await readOnce(target, text);
    this.readings++;
    if (problem !== undefined) this.wrong.push({ what: `${target.name}: ${problem}`, text });
    if (ms > this.slowestMs) [this.slowestMs, this.slowest] = [ms, target.name];
  }
}

/** Gives each of the targets so many texts that are nearly what it reads: the same ones for the same seed. */
export async function fuzz(targets: readonly Target[], count: number, seed: number): Promise<FuzzResult> {
  const readings = new Readings();
  const all = targets.flatMap(({ seeds }) => seeds);
  for (const [index, target] of targets.entries()) {
    if (target.seeds.length === 0)
      readings.wrong.push({ what: `${target.name}: no sample is such a file`, text: '' });
    const random = new Random(seed + index);
    for (let round = 0; round < count && target.seeds.length > 0; round++)
      await readings.read(target, mutated(random.pick(target.seeds), random.pick(all), random));
  }
  return readings;
}

/** What is wrong with a reading, and how many milliseconds of the processor it took. */
export async function readOnce(
  target: Target,
  text: string,
): Promise<{ readonly problem: string | undefined; readonly ms: number }> {
  const began = process.cpuUsage();
  let made: unknown;
  try {
    made = await target.read(text);
  } catch (error) {
    return {
      problem: `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ms: 0,
    };
  }
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  if (ms > maxMs) return { problem: `took ${Math.round(ms)} ms for ${text.length} characters`, ms };
  // Twice the same: nothing is kept from one reading to the next.
  if (!isDeepStrictEqual(made, await target.read(text)))
    return { problem: 'said another thing the second time', ms };
  const bytes = sizeOf(made);
  const isTooMuch = bytes > maxBytesAnyway + maxBytesPerCharacter * text.length;
  return { problem: isTooMuch ? `made ${bytes} bytes of ${text.length} characters` : undefined, ms };
}

/** Functions and the like take no room. */
function sizeOf(made: unknown): number {
  try {
    return serialize(made).length;
  } catch {
    return JSON.stringify(made)?.length ?? 0;
  }
}
