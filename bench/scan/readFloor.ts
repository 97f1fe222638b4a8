import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { readOptions, runChild } from '../support/childProcess.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { filesFloor } from './filesFloor.ts';

const { folder } = readOptions() as { folder: string };
const runs = 5;

runChild(async () => {
  const readAll = await filesFloor(new NodeFolder(folder, () => true), folder);
  const timings: Timing[] = [];
  for (let run = -1; run < runs; run++) {
    const end = startTiming();
    readAll();
    // The first round only fills the system's cache.
    if (run >= 0) timings.push(end());
  }
  const { p50: ms, cpu: cpuMs } = summariseTimings(timings);
  return { scan: { ms, cpuMs } };
});
