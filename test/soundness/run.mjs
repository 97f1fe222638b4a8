// @ts-check
// `npm run soundness`: tries to break the product, in some minutes; with `--long` for as long as it takes.
//
//   npm run soundness -- [--long] [--seed N] [--count N] [--write-docs] [trial …]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { totalsVariable, writeTotals } from '../../scripts/mocha/totals.mjs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { trials } from './trials.ts';

/** @typedef {import('./trial.ts').Outcome} Outcome */
/** @typedef {import('./trial.ts').Trial} Trial */
/** @typedef {Outcome & { trial: Trial, seconds: number }} Row */

const page = path.join(root, 'docs/soundness.md');
const marks = [
  '<!-- soundness:begin (npm run soundness -- --long --write-docs) -->',
  '<!-- soundness:end -->',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
  },
});
const chosen = trials.filter(({ id, counts }) =>
  positionals.length > 0 ? positionals.includes(id) : values.long || counts.short > 0,
);
const unknown = positionals.filter((id) => !trials.some((trial) => trial.id === id));
if (unknown.length > 0) {
  console.error(`No such trial: ${unknown.join(', ')}. There are: ${trials.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}
if (!existsSync(path.join(root, 'dist/cli.cjs'))) {
  console.error('Nothing is built yet: npm run build');
  process.exit(2);
}

const rows = chosen.map(runOne);
const failed = rows.filter(({ wrong }) => wrong.length > 0);
const totals = process.env[totalsVariable];
if (totals) writeTotals(totals, { passed: rows.length - failed.length, failed: failed.length, skipped: 0 });
if (values['write-docs']) writeDocs(rows);
process.exit(failed.length > 0 ? 1 : 0);

/**
 * @param {Trial} trial
 * @returns {Row}
 */
function runOne(trial) {
  const count = values.count ?? String(values.long ? trial.counts.long : trial.counts.short);
  const { folder } = temporaryFolder('soundness');
  const file = path.join(folder, 'outcome.json');
  const began = Date.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      'tsx',
      path.join(import.meta.dirname, 'runTrial.ts'),
      trial.id,
      count,
      values.seed,
      file,
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
  );
  /** @type {Outcome} */
  const outcome = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { did: 'it ended before its time', wrong: [`ended with ${status}: ${stderr.slice(-2000)}`] };
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${outcome.wrong.length === 0 ? '✔' : '✘'} ${trial.title}\n    ${outcome.did}; ${seconds} s`);
  for (const problem of outcome.wrong.slice(0, 20))
    console.log(`    ${problem.replaceAll('\n', '\n      ')}`);
  return { ...outcome, trial, seconds };
}

/**
 * Puts rows into the table, in the place of those of the same trials.
 * @param {readonly Row[]} all
 */
function writeDocs(all) {
  const text = readFileSync(page, 'utf8');
  const [begin = -1, end = -1] = marks.map((mark) => text.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`${page} has no place for the table`);
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const when = `${new Date().toISOString().slice(0, 10)}, ${commit.stdout.trim()}, seed ${values.seed}`;
  const known = text.slice(begin, end).split('\n');
  const lines = trials.flatMap((trial) => {
    const row = all.find((each) => each.trial === trial);
    if (!row) return known.filter((line) => line.startsWith(`| ${trial.title} `)).slice(0, 1);
    return `| ${trial.title} | ${row.did} | ${row.wrong.length} | ${row.seconds} s | ${when} |`;
  });
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.versions.node}`;
  const head = '| What is tried | What was done | Wrong | Time | Run |\n| --- | --- | --: | --: | --- |';
  const table = `Machine of the last run: ${machine}.\n\n${head}\n${lines.join('\n')}`;
  writeFileSync(page, `${text.slice(0, begin)}${marks[0]}\n\n${table}\n\n${text.slice(end)}`);
  spawnSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', page], { cwd: root });
}
