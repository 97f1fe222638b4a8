// @ts-check
// Shadowlight beside other checkers of imports, on labelled repositories:
//   npm run peers:imports -- --labels DIR --trees DIR --tools DIR [--verbose]
// --labels holds `repos.json` and `labels-imports.jsonl`; --trees one folder a repository; --tools what is installed of
// the others, a folder each (docs/untracked-imports.md says how). Needs a build, and Python to measure with.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measuredRun } from '../peers/measuredRun.mjs';
import { biome } from './biome.mjs';
import { depcheck } from './depcheck.mjs';
import { deptry } from './deptry.mjs';
import { fawltyDeps } from './fawltyDeps.mjs';
import { knip } from './knip.mjs';
import { packageOf, shadowlight } from './shadowlight.mjs';

/** @typedef {import('./checker.ts').Checker} Checker */
/** @typedef {{ repo: string, path: string, module: string, verdict: string, language: string, accept?: string[], ambiguous?: boolean }} Label */

/** @type {readonly Checker[]} */
const checkers = [shadowlight('npm'), knip, depcheck, biome, shadowlight('pypi'), deptry, fawltyDeps];

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    trees: { type: 'string' },
    tools: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const { labels: folder, trees, tools, verbose } = values;
if (!folder || !trees || !tools) {
  console.error('usage: npm run peers:imports -- --labels DIR --trees DIR --tools DIR [--verbose]');
  process.exit(2);
}

/** @type {readonly { repo: string, dir: string }[]} */
const repos = JSON.parse(readFileSync(path.join(folder, 'repos.json'), 'utf8'));
/** @type {readonly Label[]} */
const labels = readFileSync(path.join(folder, 'labels-imports.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const head = ['', 'Version', 'Imports of', 'Found', 'False', 'Missed', 'Wrote nothing', 'Time'];
console.log([head, head.map((_, column) => (column === 0 ? '---' : '--:'))].map(row).join('\n'));
for (const checker of checkers) {
  const executable = checker.executable === '' ? process.execPath : path.join(tools, checker.executable);
  if (existsSync(executable)) console.log(row(await measure(checker, executable)));
  else console.log(`${checker.name} is not installed: ${executable}`);
}

/**
 * @param {Checker} checker
 * @param {string} executable
 */
async function measure(checker, executable) {
  const counts = { found: 0, wrong: 0, missed: 0, failed: 0, seconds: 0 };
  for (const { repo, dir } of repos) {
    const own = labels.filter((label) => label.repo === repo && isOf(label, checker) && isClear(label));
    if (own.length === 0) continue;
    const { reports, seconds } = await reportsOf(checker, executable, path.resolve(trees ?? '', dir));
    counts.seconds += seconds;
    if (!reports) counts.failed++;
    for (const label of own) {
      const isReported = reports?.has(`${label.path} ${packageOf(label.module, checker.ecosystem)}`) ?? false;
      if (!isReported && !isUntracked(label.verdict)) continue;
      const outcome = isReported ? (isUntracked(label.verdict) ? 'found' : 'wrong') : 'missed';
      counts[outcome]++;
      if (verbose && outcome !== 'found')
        console.error(`${checker.name}: ${outcome} ${repo} ${label.path} ${label.module} (${label.verdict})`);
    }
  }
  const { found, wrong, missed, failed, seconds } = counts;
  const language = checker.ecosystem === 'npm' ? 'JavaScript, TypeScript' : 'Python';
  const version = versionOf(executable, checker.versionArguments);
  return [
    checker.name,
    version,
    language,
    ...[found, wrong, missed, failed].map(String),
    `${seconds.toFixed(0)} s`,
  ];
}

/**
 * @param {Checker} checker
 * @param {string} executable
 * @param {string} tree
 */
async function reportsOf(checker, executable, tree) {
  const place = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
  const out = path.join(place, 'out.json');
  try {
    const { seconds } = await measuredRun(checker.command(executable, tree, out));
    const text = existsSync(out) ? readFileSync(out, 'utf8') : '';
    if (text.trim() === '') return { reports: undefined, seconds };
    const reports = checker.read(text, tree).map(({ path: file, name }) => `${path.normalize(file)} ${name}`);
    return { reports: new Set(reports), seconds };
  } catch (error) {
    if (error instanceof SyntaxError) return { reports: undefined, seconds: 0 };
    throw error;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/**
 * @param {Label} label
 * @param {Checker} checker
 */
function isOf({ language }, { ecosystem }) {
  return (language === 'python' || language === 'notebook') === (ecosystem === 'pypi');
}

/** Whether only one of "declare it" and "it is fine" is right. @param {Label} label */
function isClear({ verdict, accept = [], ambiguous }) {
  return !ambiguous && accept.every((other) => isUntracked(other) === isUntracked(verdict));
}

/** @param {string} verdict */
function isUntracked(verdict) {
  return verdict === 'undeclared' || verdict === 'transitive-only';
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 */
function versionOf(executable, args) {
  const said = execFileSync(executable, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+\.\d+(?:\.\d+)?/.exec(said)?.[0] ?? 'unknown';
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.join(' | ')} |`;
}
