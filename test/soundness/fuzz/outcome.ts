import type { Outcome } from '../trial.ts';
import type { FuzzResult } from './fuzz.ts';

/** @param what was tried, for people */
export function outcomeOf({ readings, slowestMs, slowest, wrong }: FuzzResult, what: string): Outcome {
  return {
    did: `${what}, ${readings} texts; the slowest took ${Math.round(slowestMs)} ms of the processor (${slowest})`,
    wrong: wrong.map(({ what: problem, text }) => `${problem}\n${JSON.stringify(text.slice(0, 2000))}`),
  };
}
