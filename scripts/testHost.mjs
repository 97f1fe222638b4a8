// @ts-check
// Runs the tests that need VS Code's API inside a real extension host, and ends with 1 when one fails.
//
//   node scripts/testHost.mjs [--vscode newest|1.100] [--web | --restricted | --multi-root | --capture] [--workspace <path>] [--grep <text>]
//
// Builds nothing: run `node esbuild.config.mjs --tests` (or `npm test`) before.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTotals, totalsVariable, writeTotals } from './mocha/totals.mjs';
import { temporaryFolder } from './vscode/cleanup.mjs';
import { followFile } from './vscode/followFile.mjs';
import { findDesktop, runHostOnDesktop } from './vscode/hostOnDesktop.mjs';
import { runHostOnServer } from './vscode/hostOnServer.mjs';
import { root } from './vscode/paths.mjs';
import { buildName, builds } from './vscode/versions.mjs';
import { copyWorkspace } from './vscode/workspaceCopy.mjs';
import { makeSuggestingExtensions } from './vscode/suggestingExtensions.mjs';

const { values: args } = parseArgs({
  options: {
    vscode: { type: 'string', default: 'newest' },
    web: { type: 'boolean', default: false },
    restricted: { type: 'boolean', default: false },
    'multi-root': { type: 'boolean', default: false },
    capture: { type: 'boolean', default: false },
    workspace: { type: 'string' },
    grep: { type: 'string' },
  },
});
const multiRoot = args['multi-root'];
if ([args.web, args.restricted, multiRoot, args.capture].filter(Boolean).length > 1)
  throw new Error('--web, --restricted, --multi-root and --capture exclude each other');
const defaultWorkspace = multiRoot ? 'test/fixtures/workspaces/multi-root/multi.code-workspace' : 'demo';
if (args.web && args.vscode !== 'newest') {
  throw new Error('--web is for the newest build: in 1.100 the web extension host does not load .cjs files');
}

const vscode = buildName(args.vscode);
const limitMs = Number(process.env['SHADOWLIGHT_TEST_LIMIT_SECONDS'] ?? 300) * 1000;
const tests = path.join(root, args.web ? 'out/test/web/index.cjs' : 'out/test/host/index.cjs');
if (!existsSync(tests))
  throw new Error(`${path.relative(root, tests)} is missing: node esbuild.config.mjs --tests`);
if (!args.web) checkSuiteList();

const { folder } = temporaryFolder('host');
const output = path.join(folder, 'output.txt');
const totalsFile = path.join(folder, 'totals.json');
const suite = args.restricted ? 'restricted' : multiRoot ? 'multiRoot' : args.capture ? 'capture' : 'default';
/** @type {Record<string, string>} */
const env = {
  SHADOWLIGHT_TEST_OUTPUT: output,
  SHADOWLIGHT_TEST_SUITE: suite,
  SHADOWLIGHT_TEST_COLOR: process.stdout.isTTY ? '1' : '0',
  [totalsVariable]: totalsFile,
  // What agent tools recorded on this machine is none of the tests' business: they write records of their own.
  CLAUDE_CONFIG_DIR: path.join(folder, 'claude'),
  CODEX_HOME: path.join(folder, 'codex'),
};
if (args.capture) {
  env['HOME'] = path.join(folder, 'home');
  mkdirSync(env['HOME']);
  for (const name of ['CLAUDE_CONFIG_DIR', 'CODEX_HOME']) delete env[name];
}
if (args.grep) env['SHADOWLIGHT_TEST_GREP'] = args.grep;

/** @type {import('./vscode/hostOnServer.mjs').HostRun} */
const run = {
  name: [
    'host',
    vscode,
    args.web ? 'web' : '',
    args.restricted ? 'restricted' : '',
    multiRoot ? 'multi-root' : '',
    args.capture ? 'capture' : '',
  ]
    .filter(Boolean)
    .join('-'),
  vscode,
  development: { extension: root, tests },
  ...(args.web ? { webHost: 'shadowlight.shadowlight' } : {}),
  workspace: copyWorkspace(path.resolve(root, args.workspace ?? defaultWorkspace)),
  workspaceTrust: args.restricted,
  env,
  limitMs,
  ...(args.capture ? { others: makeSuggestingExtensions(folder) } : {}),
};

if (args.web) run.onLog = readWebOutput;
if (args.restricted) {
  // What a repository could bring along: settings that ask for a file to be written.
  mkdirSync(path.join(run.workspace, '.vscode'));
  writeFileSync(
    path.join(run.workspace, '.vscode/settings.json'),
    JSON.stringify({ 'shadowlight.fragment.tracking': true }),
  );
}

const stopFollowing = followFile(output);
try {
  // Where another VS Code keeps its things is not known.
  const desktop = args.web || args.capture ? undefined : await findDesktop(builds[vscode].version);
  console.log(desktop ? `VS Code: ${desktop}` : `VS Code ${builds[vscode].version} (server build)`);
  if (desktop) await runHostOnDesktop(desktop, run);
  else await runHostOnServer(run);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  stopFollowing();
}

const totals = readTotals(totalsFile);
const outer = process.env[totalsVariable];
if (outer && totals) writeTotals(outer, totals);
if (!totals) {
  console.error('The suite left no result.');
  process.exitCode = 1;
} else if (totals.passed + totals.failed === 0) {
  console.error('No test ran.');
  process.exitCode = 1;
} else if (totals.failed > 0) {
  process.exitCode = 1;
}

/**
 * The web extension host can write no files; its suite prints marked lines.
 * @param {string} line
 */
function readWebOutput(line) {
  const mark = '[shadowlight-tests] ';
  const start = line.indexOf(mark);
  if (start < 0) return;
  const text = line.slice(start + mark.length);
  if (text.startsWith('totals ')) writeTotals(totalsFile, JSON.parse(text.slice('totals '.length)));
  else console.log(text);
}

/** A test file that no suite names would never run, and nobody would notice. */
function checkSuiteList() {
  const suiteFolder = path.join(root, 'test/host');
  const list = readFileSync(path.join(suiteFolder, 'suites.ts'), 'utf8');
  const forgotten = readdirSync(suiteFolder).filter(
    (file) => file.endsWith('.test.ts') && !list.includes(`./${file}`),
  );
  if (forgotten.length > 0) throw new Error(`Not in test/host/suites.ts: ${forgotten.join(', ')}`);
}
