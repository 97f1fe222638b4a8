// @ts-check
// The scan of a whole folder: through the engine in a process of its own, and as the command line that ships.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { builtExtension } from '../support/builtExtension.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure, runNode } from '../support/child.mjs';
import { summarise } from '../support/statistics.ts';
import { summariseTimings } from '../support/timing.ts';

/** @typedef {import('../support/row.ts').Row} Row */
/** @typedef {import('../support/timing.ts').Timing} Timing */
/** @typedef {import('../support/row.ts').BenchResult} BenchResult */

export const floor = 'reading the same files into one buffer, in the same run';

/** @type {readonly import('../generator/corpus.ts').CorpusSpec[]} */
const generated = [
  { kind: 'python', files: 2000, megabytes: 40 },
  { kind: 'typescript', files: 1000, megabytes: 10 },
  { kind: 'notebooks', files: 300, megabytes: 40 },
];
/** @type {readonly import('../generator/corpus.ts').CorpusSpec[]} */
const generatedQuick = [
  { kind: 'python', files: 200, megabytes: 4 },
  { kind: 'typescript', files: 200, megabytes: 2 },
  { kind: 'notebooks', files: 30, megabytes: 4 },
];

/**
 * @param {import('../run.mjs').BenchOptions} options
 * @returns {Promise<BenchResult>}
 */
export async function scan(options) {
  const scripts = { floor: await bundle('scan/readFloor.ts'), engine: await bundle('scan/engineScan.ts') };
  /** @type {Row[]} */
  const rows = [];
  /** @type {string[]} */
  const notes = [];
  for (const folder of await corporaOf(options)) {
    const result = await scanCorpus(folder, scripts, options.runs);
    rows.push(...result.rows);
    notes.push(...result.notes);
  }
  return { rows, notes };
}

/**
 * The folders that were named, or generated ones.
 * @param {import('../run.mjs').BenchOptions} options
 * @returns {Promise<readonly string[]>}
 */
export async function corporaOf({ corpora, quick }) {
  if (corpora.length > 0) return corpora;
  return quick ? quickCorpora() : makeCorpora(generated);
}

/** @returns {Promise<readonly string[]>} */
export function quickCorpora() {
  return makeCorpora(generatedQuick);
}

/**
 * @param {readonly import('../generator/corpus.ts').CorpusSpec[]} specs
 * @returns {Promise<readonly string[]>} their folders, below `bench/corpora`
 */
export async function makeCorpora(specs) {
  const parent = path.join(root, 'bench/corpora');
  return await measure(await bundle('generator/generate.ts'), { parent, specs });
}

/**
 * @param {string} folder
 * @param {{ floor: string, engine: string }} scripts
 * @param {number} runs
 * @returns {Promise<BenchResult>}
 */
async function scanCorpus(folder, scripts, runs) {
  const cli = path.join(await builtExtension(), 'dist/cli.cjs');
  /** @type {any[]} */
  const floors = [];
  /** @type {any[]} */
  const engine = [];
  /** @type {any[]} */
  const commands = [];
  /** @type {any[]} */
  const byDigest = [];
  /** @type {any[]} */
  const byStat = [];
  const cacheFile = path.join(temporaryFolder('cache').folder, 'cache');
  for (let run = 0; run < runs; run++) {
    rmSync(cacheFile, { force: true });
    floors.push(await measure(scripts.floor, { folder }));
    engine.push(await measure(scripts.engine, { root, folder, cacheFile }));
    byDigest.push(await measure(scripts.engine, { root, folder, cacheFile, isStatUnknown: true }));
    byStat.push(await measure(scripts.engine, { root, folder, cacheFile }));
    commands.push(await runCommand(cli, folder));
  }
  const name = path.basename(folder);
  const [{ files, bytes, models, imports, skipped }] = engine;
  const differing = [...byDigest, ...byStat].find((run) => run.models !== models || run.imports !== imports);
  if (differing) throw new Error(`${folder}: a second run found something else`);
  const megabytes = bytes / 1e6;
  const floorCpu = summariseTimings(floors.map((run) => run.scan)).cpu;
  /** @type {(what: string, timings: readonly Timing[], isScan?: boolean) => Row} */
  const times = (what, timings, isScan = false) => {
    const summary = summariseTimings(timings);
    const ratio = isScan ? { timesFloor: summary.cpu / floorCpu } : {};
    return { name: `${name}: ${what}`, unit: 'ms', ...summary, ...ratio };
  };
  /** @type {(what: string, unit: Row['unit'], values: readonly number[]) => Row} */
  const row = (what, unit, values) => ({ name: `${name}: ${what}`, unit, ...summarise(values) });
  const seconds = engine.map((run) => run.scan.ms / 1000);
  const cpuSeconds = engine.map((run) => run.scan.cpuMs / 1000);
  const of = (/** @type {readonly any[]} */ all, /** @type {string} */ field) => all.map((run) => run[field]);
  const rows = [
    times('read floor', of(floors, 'scan'), true),
    times('engine', of(engine, 'scan'), true),
    times('of it, listing', of(engine, 'list')),
    times('inventory and fragment after it', of(engine, 'fragment')),
    times('keeping results after it', of(engine, 'save')),
    times('second run, files read again', of(byDigest, 'scan'), true),
    times('second run, files known by stat', of(byStat, 'scan'), true),
    times('of it, listing', of(byStat, 'list')),
    times('inventory and fragment after it', of(byStat, 'fragment')),
    row(
      'engine',
      'MB/s',
      seconds.map((time) => megabytes / time),
    ),
    row(
      'engine',
      'files/s',
      seconds.map((time) => files / time),
    ),
    row(
      'engine, by processor time',
      'MB/s',
      cpuSeconds.map((time) => megabytes / time),
    ),
    row('engine, peak memory', 'MB', of(engine, 'peakMegabytes')),
    times('command line, whole process', commands, true),
    row('command line, peak memory', 'MB', of(commands, 'peakMegabytes')),
  ];
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const skippedNote = left.length > 0 ? `; left out: ${left.join(', ')}` : '';
  const note = `${name}: ${files} files, ${megabytes.toFixed(1)} MB, ${models} model calls, ${imports} imports${skippedNote}`;
  return { rows, notes: [note] };
}

/**
 * @param {string} cli
 * @param {string} folder
 * @returns {Promise<Timing & { peakMegabytes: number }>}
 */
async function runCommand(cli, folder) {
  const { folder: temporary } = temporaryFolder('scan');
  const usage = path.join(temporary, 'usage.json');
  const reporter = path.join(root, 'bench/scan/reportUsage.cjs');
  const args = ['--require', reporter, cli, 'scan', folder, '--out', path.join(temporary, 'out.jsonl')];
  const { ms } = await runNode(args, { SHADOWLIGHT_BENCH_USAGE: usage });
  return { ms, ...JSON.parse(readFileSync(usage, 'utf8')) };
}
