import { ecosystems } from '../../src/core/ecosystems/registry.ts';
import { serializeBom } from '../../src/core/sbom/canonicalBom.ts';
import { FolderState } from '../../src/core/workspace/folderState.ts';
import { fragmentOf } from '../../src/core/workspace/fragmentOf.ts';
import { Random } from '../generator/random.ts';
import { readOptions, runBench } from '../support/childProcess.ts';
import type { Row } from '../support/row.ts';
import { startTiming, summariseTimings, type Timing } from '../support/timing.ts';
import { fill, makeFolder, model, rootRequirements, type BenchFolder } from './folder.ts';

const { sizes, runs } = readOptions() as { sizes: readonly number[]; runs: number };

/** What a change of one file costs a folder of this size: each is one stretch on the host's thread. */
runBench(async () => {
  const rows: Row[] = [];
  for (const size of sizes) {
    const folder = makeFolder(new Random(1), size);
    const first: Timing[] = [];
    for (let run = 0; run < runs; run++) first.push(judgeAll(folder).timing);
    rows.push({ name: `${size} files: judge all, first time`, unit: 'ms', ...summariseTimings(first) });
    const { state } = judgeAll(folder);
    for (const [what, change] of changes(state, folder)) {
      const timings: Timing[] = [];
      for (let run = 0; run < runs; run++) {
        const end = startTiming();
        change(run);
        state.inventory('shown');
        timings.push(end());
      }
      rows.push({ name: `${size} files: ${what}`, unit: 'ms', ...summariseTimings(timings) });
    }
  }
  return { rows, notes: [] };
});

function judgeAll(folder: BenchFolder): { readonly state: FolderState; readonly timing: Timing } {
  const state = new FolderState(ecosystems);
  fill(state, folder);
  const end = startTiming();
  state.inventory('shown');
  return { state, timing: end() };
}

type Change = readonly [what: string, make: (run: number) => unknown];

function changes(state: FolderState, { analyses, rootManifest }: BenchFolder): readonly Change[] {
  const [[path, analysis] = ['', undefined]] = analyses;
  if (!analysis) throw new Error('a folder has files');
  const { paths } = state;
  return [
    [
      'a keystroke in one',
      (run) => state.setBuffer(path, { ...analysis, models: [model(`own-${run}`, run)] }),
    ],
    [
      'a line more in the root manifest',
      (run) =>
        state.setManifest(
          rootManifest,
          rootRequirements(Array.from({ length: 101 + run }, (_, index) => `library_${index}`)),
        ),
    ],
    [
      'another root manifest',
      (run) =>
        state.setManifest(
          rootManifest,
          rootRequirements(run % 2 === 0 ? [] : ['library-1', 'library-2', 'other']),
        ),
    ],
    [
      'a new manifest in the root',
      (run) =>
        state.setManifest(
          'setup.py',
          run % 2 === 0 ? { ...rootRequirements(['library-7']), path: 'setup.py' } : undefined,
        ),
    ],
    [
      'a new file',
      (run) => state.setListing({ paths: [...paths, `packages/part0/src/new${run}.py`], tracked: null }),
    ],
    [
      'a new package of modules',
      (run) =>
        state.setListing({
          paths: [...paths, `packages/part0/src/area${run % 5}/__init__.py`],
          tracked: null,
        }),
    ],
    ['the fragment of it', () => serializeBom(fragmentOf(state, undefined))],
  ];
}
