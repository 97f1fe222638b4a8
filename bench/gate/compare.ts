import { summarise } from '../support/statistics.ts';

/** How many times the processor time of its floor something took. */
export interface Ratio {
  readonly name: string;
  readonly floor: string;
  readonly times: number;
}

/** What the ratios to one floor were when they were stored, and how far they may rise. */
interface StoredFloor {
  readonly factor: number;
  /** Why it is this factor. */
  readonly reason: string;
  readonly times: Readonly<Record<string, number>>;
}

/** By the name of the floor. */
export type StoredRatios = Readonly<Record<string, StoredFloor>>;

export interface Judgement extends Partial<Ratio> {
  readonly name: string;
  readonly floor: string;
  readonly stored?: number;
  readonly limit?: number;
  /** Why it fails; absent where it holds. */
  readonly failure?: string;
  readonly hint?: string;
}

/** Holds what was measured against what is stored. A ratio that only one of them has fails: nobody would watch it. */
export function compareRatios(measured: readonly Ratio[], stored: StoredRatios): readonly Judgement[] {
  const names = new Set(measured.map(keyOf));
  const missing = Object.entries(stored).flatMap(([floor, { times }]) =>
    Object.entries(times)
      .filter(([name]) => !names.has(keyOf({ name, floor })))
      .map(([name, value]) => ({ name, floor, stored: value, failure: 'not measured' })),
  );
  return [...measured.map((ratio) => judge(ratio, stored[ratio.floor])), ...missing];
}

function judge(ratio: Ratio, floor: StoredFloor | undefined): Judgement {
  const stored = floor?.times[ratio.name];
  if (floor === undefined || stored === undefined) return { ...ratio, failure: 'not stored' };
  const limit = stored * floor.factor;
  const known = { ...ratio, stored, limit };
  // Written so that a ratio that is no number fails.
  if (!(ratio.times <= limit)) return { ...known, failure: 'too slow' };
  return ratio.times * floor.factor < stored ? { ...known, hint: 'quicker: store it' } : known;
}

/** What is measured now takes the place of the stored ratios; the factors and their reasons stay. */
export function storeRatios(measured: readonly Ratio[], stored: StoredRatios): StoredRatios {
  const unknown = measured.find(({ floor }) => !(floor in stored));
  if (unknown) throw new Error(`The stored ratios have no factor for the floor '${unknown.floor}'`);
  return Object.fromEntries(
    Object.entries(stored).map(([floor, { factor, reason }]) => {
      const own = measured.filter((ratio) => ratio.floor === floor);
      return [
        floor,
        { factor, reason, times: Object.fromEntries(own.map(({ name, times }) => [name, times])) },
      ];
    }),
  );
}

/** The middle one of each ratio in several runs: one run may have met the machine in a bad moment. */
export function middleOf(runs: readonly (readonly Ratio[])[]): readonly Ratio[] {
  const all = runs.flat();
  const [first = []] = runs;
  return first.map((ratio) => {
    const same = all.filter((each) => keyOf(each) === keyOf(ratio));
    return { ...ratio, times: summarise(same.map(({ times }) => times)).p50 };
  });
}

function keyOf({ name, floor }: Pick<Ratio, 'name' | 'floor'>): string {
  return `${name}\n${floor}`;
}
