// @ts-check
// Scans of ever more small files: whether a file costs the same in a large repository as in a small one.
import { rmSync } from 'node:fs';
import { root } from '../../scripts/vscode/paths.mjs';
import { makeCorpora } from '../scan/scan.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure } from '../support/child.mjs';
import { summarise } from '../support/statistics.ts';
import { summariseTimings } from '../support/timing.ts';

/** @typedef {import('../support/row.ts').Row} Row */
/** @typedef {import('../support/row.ts').BenchResult} BenchResult */

const sizes = [1000, 10_000, 100_000];
/** A larger folder takes some 400 MB of the disk, a block for each file: it is deleted when it was measured. */
const maxKept = 10_000;

/** What is measured of each size, by the field that the measuring processes give. */
const parts = [
  ['scan', 'scan, with its listing'],
  ['list', 'listing'],
  ['fragment', 'inventory and fragment'],
];

/**
 * @param {import('../run.mjs').BenchOptions} options
 * @returns {Promise<BenchResult>}
 */
export async function growth({ quick, runs }) {
  const scripts = { floor: await bundle('scan/readFloor.ts'), engine: await bundle('scan/engineScan.ts') };
  const measured = [];
  for (const files of quick ? sizes.slice(0, 2) : sizes) {
    const [folder = ''] = await makeCorpora([{ kind: 'small', files }]);
    measured.push({ files, ...(await measureSize(folder, scripts, runs)) });
    if (files <= maxKept) continue;
    rmSync(`${folder}.stamp`);
    rmSync(folder, { recursive: true });
  }
  return {
    rows: measured.flatMap((size, index) => [...rowsOf(size), ...growthRows(size, measured[index - 1])]),
    notes: measured.flatMap((size, index) => notesOf(size, measured[index - 1])),
  };
}

/** @typedef {{ files: number, runs: any[], floors: any[] }} Size */

/**
 * @param {string} folder
 * @param {{ floor: string, engine: string }} scripts
 * @param {number} count
 * @returns {Promise<Omit<Size, 'files'>>}
 */
async function measureSize(folder, scripts, count) {
  const runs = [];
  const floors = [];
  for (let run = 0; run < count; run++) {
    floors.push(await measure(scripts.floor, { folder }));
    runs.push(await measure(scripts.engine, { root, folder }));
  }
  return { runs, floors };
}

/** @param {Size} size */
function rowsOf({ files, runs, floors }) {
  const floor = summariseTimings(floors.map((run) => run.scan));
  /** @type {Row[]} */
  const rows = [{ name: `${files} files: read floor`, unit: 'ms', ...floor, timesFloor: 1 }];
  for (const [field = '', what] of parts) {
    const summary = summariseTimings(runs.map((run) => run[field]));
    rows.push({
      name: `${files} files: ${what}`,
      unit: 'ms',
      ...summary,
      timesFloor: summary.cpu / floor.cpu,
    });
  }
  const peaks = runs.map((run) => run.peakMegabytes);
  rows.push({ name: `${files} files: peak memory`, unit: 'MB', ...summarise(peaks) });
  return rows;
}

/**
 * How many times as much processor time a file takes as in the size before: 1 where time grows as the folder does.
 * @param {Size} size
 * @param {Size | undefined} before
 * @returns {Row[]}
 */
function growthRows(size, before) {
  if (!before) return [];
  const ratio = (/** @type {number[]} */ [now = NaN, then = NaN]) =>
    summarise([now / size.files / (then / before.files)]);
  const cpuOf = (/** @type {any[]} */ runs, /** @type {string} */ field) =>
    summariseTimings(runs.map((run) => run[field])).cpu;
  /** @type {(what: string, pair: number[]) => Row} */
  const row = (what, pair) => ({
    name: `${size.files} files: ${what}, each file in times one of ${before.files}`,
    unit: '×',
    ...ratio(pair),
  });
  const both = [size, before];
  const rows = parts.map(([field = '', what = '']) =>
    row(
      what,
      both.map(({ runs }) => cpuOf(runs, field)),
    ),
  );
  const floors = both.map((each) => cpuOf(each.floors, 'scan'));
  return [row('read floor', floors), ...rows];
}

/**
 * @param {Size} size
 * @param {Size | undefined} before
 */
function notesOf({ files, runs }, before) {
  const [{ bytes, models, imports }] = runs;
  const note = `${files} files: ${(bytes / 1e6).toFixed(1)} MB, ${models} model calls, ${imports} imports`;
  if (!before) return [note];
  const peak = (/** @type {any[]} */ all) => summarise(all.map((run) => run.peakMegabytes)).p50;
  const kilobytes = ((peak(runs) - peak(before.runs)) * 1024) / (files - before.files);
  return [`${note}; each file more takes ${kilobytes.toFixed(1)} kB of the peak of memory`];
}
