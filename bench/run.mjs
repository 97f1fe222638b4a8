// @ts-check
// Measures Shadowlight on this machine and prints tables. It asserts no times: those are the machine's.
//
//   npm run bench [-- bench …] [--quick] [--runs N] [--corpus DIR …] [--write-docs] [--no-results] [--profile]
//   npm run bench -- gate [--store]      fails when a ratio of processor times is far above the stored one
//
// benches: keystroke, scan, growth, judging, history, fragment, dashboard, activation. --corpus takes the place of the generated folders of `scan`;
// such a run leaves no file, because the folder's name and figures may be nobody's business.
// --profile shows where the time of a scan goes instead.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/vscode/paths.mjs';
import * as activationBench from './activation/activation.mjs';
import { dashboard } from './dashboard/dashboard.mjs';
import { gate } from './gate/gate.mjs';
import { growth } from './growth/growth.mjs';
import * as scanBench from './scan/scan.mjs';
import { profileScan } from './scan/profile.mjs';
import { bundle } from './support/bundle.mjs';
import { measure } from './support/child.mjs';
import { describeMachine } from './support/machine.mjs';
import { writeDocs, writeResults } from './support/results.mjs';
import { textTable } from './support/tables.mjs';

/**
 * @typedef {object} BenchOptions
 * @property {readonly string[]} corpora folders to scan instead of generated ones
 * @property {number} runs processes or windows a figure is the median of
 * @property {boolean} quick small inputs, to see whether the bench works
 */

/** @typedef {import('./support/row.ts').BenchResult} BenchResult */

/**
 * @typedef {object} Bench
 * @property {string} name
 * @property {string} title
 * @property {string} floor
 * @property {(options: BenchOptions) => Promise<BenchResult>} run
 */

/** @type {readonly Bench[]} */
const benches = [
  {
    name: 'keystroke',
    title: 'Keystroke: from a change in an open file to its findings',
    floor: 'the whole file analysed afresh',
    run: async ({ quick }) =>
      measure(await bundle('keystroke/keystroke.ts'), { root, lines: 5000, edits: quick ? 20 : 100 }),
  },
  { name: 'scan', title: 'Scan of a whole folder', floor: scanBench.floor, run: scanBench.scan },
  {
    name: 'growth',
    title: 'Growth: scan of ever more small files',
    floor: scanBench.floor,
    run: growth,
  },
  {
    name: 'judging',
    title: 'Judging imports and gathering the inventory, after a change',
    floor: 'none',
    run: async ({ quick }) =>
      measure(await bundle('judging/judging.ts'), {
        sizes: quick ? [1000] : [1000, 10_000, 100_000],
        runs: quick ? 3 : 9,
      }),
  },
  {
    name: 'history',
    title: 'Traces of assistants: the history of a repository, and the files that set them up',
    floor: 'git log of the ids alone',
    run: async ({ quick, runs }) =>
      measure(await bundle('history/history.ts'), {
        root,
        commits: quick ? 2000 : 50_000,
        configurations: 400,
        runs,
      }),
  },
  {
    name: 'fragment',
    title: 'SBOM fragment',
    floor: 'JSON.stringify of the same object',
    run: async ({ quick }) =>
      measure(await bundle('fragment/fragment.ts'), { components: 2000, runs: quick ? 5 : 40 }),
  },
  {
    name: 'dashboard',
    title: 'Dashboard of 5,000 components',
    floor: 'none',
    run: dashboard,
  },
  {
    name: 'activation',
    title: 'In the editor',
    floor: activationBench.floor,
    run: activationBench.activation,
  },
];

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    corpus: { type: 'string', multiple: true, default: [] },
    'write-docs': { type: 'boolean', default: false },
    'no-results': { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
  },
});
const isGate = positionals[0] === 'gate' && positionals.length === 1;
const unknown = positionals.find((name) => !isGate && !benches.some((bench) => bench.name === name));
if (unknown)
  throw new Error(`No bench '${unknown}'; there are: ${benches.map(({ name }) => name).join(', ')}`);

const options = {
  corpora: args.corpus.map((folder) => path.resolve(folder)),
  runs: Number(args.runs),
  quick: args.quick,
};
if (isGate) await gate({ store: args.store });
else if (args.profile) await profileScan(options);
else await runBenches();

async function runBenches() {
  const chosen = benches.filter(({ name }) =>
    positionals.length > 0 ? positionals.includes(name) : options.corpora.length === 0 || name === 'scan',
  );
  const machine = describeMachine();
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load}`);
  const sections = [];
  for (const { name, title, floor, run } of chosen) {
    const { rows, notes } = await run(options);
    const section = { name, title, floor, rows, notes };
    sections.push(section);
    console.log(textTable(section));
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const results = { date: new Date().toISOString(), machine, version, benches: sections };
  const isPresentable = !options.quick && options.corpora.length === 0;
  if (!isPresentable || args['no-results']) return;
  console.log(`\n${path.relative(root, await writeResults(results))}`);
  if (args['write-docs']) await writeDocs(results);
}
