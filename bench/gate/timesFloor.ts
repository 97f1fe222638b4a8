import { summarise } from '../support/statistics.ts';
import { startTiming } from '../support/timing.ts';

type Work = () => unknown;

const rounds = 5;
/** Until V8 has compiled what runs often: how long that takes is another bench's business. */
const warmUp = { runs: 4, cpuMs: 500 };
/** Something short is done so often that a stretch takes this long: clocks of processor time are coarse. */
const stretchMs = 60;

/**
 * How many times the processor time of `floor` the `subject` takes. The two take turns, so that each round is held
 * against the floor just before and just after it: whatever slows the machine down slows both. The median of the
 * rounds leaves out those in which it slowed down in between. No garbage collection is asked for: it throws away
 * compiled code, and what came after it took up to three times as long.
 */
export async function timesFloor(subject: Work, floor: Work): Promise<number> {
  const subjectRuns = await runsPerStretch(subject);
  const floorRuns = await runsPerStretch(floor);
  const ratios: number[] = [];
  let before = await cpuOf(floor, floorRuns);
  for (let round = 0; round < rounds; round++) {
    const taken = await cpuOf(subject, subjectRuns);
    const after = await cpuOf(floor, floorRuns);
    ratios.push((2 * taken) / (before + after));
    before = after;
  }
  return summarise(ratios).p50;
}

async function runsPerStretch(work: Work): Promise<number> {
  let last = 0;
  for (let run = 0, total = 0; run < warmUp.runs || total < warmUp.cpuMs; run++) {
    // Some clocks do not see a short run at all.
    last = Math.max(await cpuOf(work, 1), 0.1);
    total += last;
  }
  return Math.ceil(stretchMs / last);
}

/** Milliseconds for one run. */
async function cpuOf(work: Work, runs: number): Promise<number> {
  const end = startTiming();
  for (let run = 0; run < runs; run++) await work();
  return end().cpuMs / runs;
}
