import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FormatAnalyzer } from '../../src/core/analysis/formatAnalyzer.ts';
import { readGitHistory } from '../../src/node/gitHistory.ts';
import { NodeFolder } from '../../src/node/nodeFolder.ts';
import { scanOnce } from '../scan/scanOnce.ts';
import { readOptions, runBench } from '../support/childProcess.ts';
import { createAnalyzer } from '../support/engine.ts';
import { summarise } from '../support/statistics.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { makeHistory } from './makeHistory.ts';

interface HistoryRun {
  readonly root: string;
  readonly commits: number;
  readonly configurations: number;
  readonly runs: number;
}

const { root, commits, configurations, runs } = readOptions() as HistoryRun;
/** What an issue of the project asks for. */
const target = 2000;

/** What it takes to read what assistants left in git's history, and the files that set them up. */
runBench(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shadowlight-history-'));
  try {
    makeHistory(folder, commits, configurations);
    const floors: Timing[] = [];
    const readings: Timing[] = [];
    const scans: Timing[] = [];
    let found = '';
    for (let run = 0; run < runs; run++) {
      let end = startTiming();
      spawnSync('git', ['log', '--all', '--format=%H'], { cwd: folder, maxBuffer: 1e9 });
      floors.push(end());
      end = startTiming();
      const history = await readGitHistory(folder);
      readings.push(end());
      const analyzer = new FormatAnalyzer(createAnalyzer(root), fail);
      end = startTiming();
      const state = await scanOnce(analyzer, new NodeFolder(folder, () => true), undefined);
      scans.push(end());
      await analyzer.dispose();
      const { components } = state.inventory('committed');
      found = `${history?.commitsRead ?? 0} commits read, ${history?.traces.length ?? 0} tools; ${components.length} components`;
    }
    const floor = summariseTimings(floors);
    // git works in a process of its own: what this one took of the processor says nothing.
    const reading = summarise(readings.map(({ ms }) => ms));
    return {
      rows: [
        {
          name: `history of ${commits} commits`,
          unit: 'ms',
          target,
          timesFloor: reading.p50 / floor.p50,
          ...reading,
        },
        {
          name: `scan with ${configurations} files of assistants`,
          unit: 'ms',
          target,
          ...summariseTimings(scans),
        },
      ],
      notes: [found],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An error ends the bench, because what survives one measures something else. */
function fail(where: string, error: unknown): never {
  throw new Error(`${where} failed`, { cause: error });
}
