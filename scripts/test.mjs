// @ts-check
// `npm test`: builds, runs every suite, goes on after a failing one and ends with the totals.
//
//   npm test [-- suite …]     suites: check, unit, bench, soundness, host-1.100, host-newest, host-restricted, host-multi-root, host-capture, web, e2e (or their beginnings)
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readTotals, totalsVariable } from './mocha/totals.mjs';
import { temporaryFolder } from './vscode/cleanup.mjs';
import { root } from './vscode/paths.mjs';
import { runScript } from './vscode/processes.mjs';

/** @typedef {{ name: string, args: string[], needs?: string }} Suite */

const mocha = [
  '--import',
  'tsx',
  'node_modules/mocha/bin/mocha.js',
  // A busy machine is no failed test.
  '--timeout',
  '20000',
  '--reporter',
  'scripts/mocha/reporter.mjs',
];

/** @type {Suite[]} */
const all = [
  { name: 'check', args: ['scripts/check.mjs'] },
  { name: 'unit', args: [...mocha, 'test/unit/**/*.test.ts'] },
  { name: 'bench', args: ['--import', 'tsx', 'bench/run.mjs', 'gate'] },
  { name: 'soundness', args: ['--import', 'tsx', 'test/soundness/run.mjs'] },
  { name: 'host-1.100', args: ['scripts/testHost.mjs', '--vscode', '1.100'] },
  { name: 'host-newest', args: ['scripts/testHost.mjs', '--vscode', 'newest'] },
  { name: 'host-restricted', args: ['scripts/testHost.mjs', '--restricted'] },
  { name: 'host-multi-root', args: ['scripts/testHost.mjs', '--multi-root'] },
  { name: 'host-capture', args: ['scripts/testHost.mjs', '--capture'] },
  { name: 'web', args: ['scripts/testHost.mjs', '--web'], needs: 'test/web/index.ts' },
  { name: 'e2e', args: ['scripts/testE2e.mjs'] },
];
const chosen = process.argv.slice(2);
const suites = all.filter(({ name, needs }) => {
  const wanted = chosen.length === 0 || chosen.some((beginning) => name.startsWith(beginning));
  return wanted && (!needs || existsSync(path.join(root, needs)));
});
if (suites.length === 0)
  throw new Error(`No such suite; there are: ${all.map(({ name }) => name).join(', ')}`);

const limitMs = 20 * 60_000;
const { folder } = temporaryFolder('totals');
/** @type {Array<import('./mocha/totals.mjs').Totals & { name: string, seconds: number, note: string }>} */
const results = [];

const buildCode = await runScript(['scripts/buildTests.mjs'], { cwd: root, limitMs });
if (buildCode !== 0)
  results.push({ name: 'build', passed: 0, failed: 1, skipped: 0, seconds: 0, note: 'failed' });

for (const { name, args } of suites) {
  console.log(`\n──── ${name} ────`);
  const file = path.join(folder, `${name}.json`);
  const started = Date.now();
  const code = await runScript(args, { cwd: root, env: { [totalsVariable]: file }, limitMs });
  const seconds = (Date.now() - started) / 1000;
  const totals = readTotals(file) ?? { passed: 0, failed: 0, skipped: 0 };
  // A suite can fail without a failed test: it did not start, ran no test, or hung.
  const broken = code !== 0 && totals.failed === 0;
  results.push({
    name,
    ...totals,
    failed: broken ? 1 : totals.failed,
    seconds,
    note: broken ? 'did not finish' : '',
  });
}

console.log('\nSuite            passed  failed  skipped    time');
for (const { name, passed, failed, skipped, seconds, note } of results) {
  const numbers = [`${passed}`.padStart(6), `${failed}`.padStart(7), `${skipped}`.padStart(8)].join(' ');
  console.log(`${name.padEnd(16)} ${numbers} ${`${seconds.toFixed(0)} s`.padStart(7)}  ${note}`.trimEnd());
}
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
