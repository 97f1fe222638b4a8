// @ts-check
// Starting in a fresh window, and the cost of following what is typed, in a real extension host.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { workbenchUrl } from '../../scripts/vscode/workbenchUrl.mjs';
import { builtExtension } from '../support/builtExtension.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure } from '../support/child.mjs';
import { summarise } from '../support/statistics.ts';
import { summariseTimings } from '../support/timing.ts';

/** @typedef {import('../support/row.ts').Row} Row */
/** @typedef {import('./window.ts').WindowFigures} WindowFigures */

export const floor = 'an extension, or a listener, that does nothing';

const lines = 5000;
const windowLimitMs = 120_000;

/**
 * @param {import('../run.mjs').BenchOptions} options
 * @returns {Promise<import('../support/row.ts').BenchResult>}
 */
export async function activation({ runs, quick }) {
  const windows = quick ? 1 : Math.max(5, runs);
  const parent = temporaryFolder('workspace').folder;
  // One folder a window: what is unsaved in one would be back in the next.
  const workspaces = Array.from({ length: windows }, (_, index) => path.join(parent, `project${index}`));
  const generator = await bundle('generator/document.ts');
  for (const workspace of workspaces) {
    mkdirSync(workspace);
    writeFileSync(path.join(workspace, 'requirements.txt'), 'numpy\npandas\n');
    await measure(generator, { file: path.join(workspace, 'large.py'), lines });
  }
  const { figures, own, version } = await openWindows(workspaces);
  return {
    rows: rowsOf(figures, own),
    notes: [`VS Code ${version} (server build), ${windows} fresh windows`],
  };
}

/**
 * @param {readonly WindowFigures[]} figures
 * @param {readonly number[]} own
 * @returns {Row[]}
 */
function rowsOf(figures, own) {
  /**
   * @param {string} name
   * @param {readonly (number | null)[]} values
   * @param {Partial<Row>} [more]
   * @returns {Row[]}
   */
  const row = (name, values, more) => {
    const known = values.filter((value) => value !== null && !Number.isNaN(value));
    return known.length === 0 ? [] : [{ name, unit: 'ms', ...summarise(known), ...more }];
  };
  const all = (/** @type {(window: WindowFigures) => readonly number[]} */ pick) => figures.flatMap(pick);
  const change = summarise(all((window) => window.changeMs));
  const empty = summarise(all((window) => window.emptyChangeMs));
  const ours = summariseTimings(figures.map((window) => window.activation));
  const nothing = summariseTimings(figures.map((window) => window.emptyActivation));
  return [
    {
      name: 'activation, asked for in a fresh window',
      unit: 'ms',
      ...ours,
      timesFloor: ours.cpu / nothing.cpu,
      target: 50,
    },
    { name: 'activation of an extension that does nothing', unit: 'ms', ...nothing, timesFloor: 1 },
    ...row(
      'activation, noted by VS Code: load the bundle',
      figures.map(({ loadCodeMs }) => loadCodeMs),
    ),
    ...row(
      'the same of the extension that does nothing',
      figures.map(({ emptyLoadCodeMs }) => emptyLoadCodeMs),
    ),
    ...row(
      'activation, noted by VS Code: call activate()',
      figures.map(({ callActivateMs }) => callActivateMs),
    ),
    ...row('activation, noted by the extension: start()', own),
    { name: 'change handler', unit: 'ms', ...change, timesFloor: change.p50 / empty.p50, target: 1 },
    { name: 'change handler that does nothing', unit: 'ms', ...empty, timesFloor: 1 },
    ...row(
      "longest stop of the host's thread while typing",
      figures.map(({ stallMaxMs }) => stallMaxMs),
    ),
    ...row(
      'file opened → first finding',
      figures.map(({ firstFindingMs }) => firstFindingMs),
    ),
    ...row(
      'keystroke → finding (150 ms of it a pause)',
      all((window) => window.findingMs),
    ),
    {
      name: "extension host's memory before",
      unit: 'MB',
      ...summarise(figures.map(({ megabytesBefore }) => megabytesBefore)),
    },
    {
      name: "extension host's memory at the end",
      unit: 'MB',
      ...summarise(figures.map(({ megabytesAfter }) => megabytesAfter)),
    },
  ];
}

/**
 * @param {readonly string[]} workspaces one a window
 * @returns {Promise<{ figures: WindowFigures[], own: number[], version: string }>}
 */
async function openWindows(workspaces) {
  const development = { extension: await builtExtension(), tests: await bundle('activation/window.ts') };
  const output = path.join(temporaryFolder('activation').folder, 'windows.jsonl');
  writeFileSync(output, '');
  const browser = await launchBrowser();
  const server = await startServer({
    testDriver: true,
    extension: emptyExtension(),
    env: { SHADOWLIGHT_BENCH_OUTPUT: output },
  });
  try {
    for (const workspace of workspaces) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await untilMeasured(page, workbenchUrl(server, workspace, development));
      await page.close();
    }
    const own = ownFigures(path.join(path.dirname(server.logFile), 'data/logs'));
    return { figures: readFigures(output, workspaces.length), own, version: server.version };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** An extension of one empty function. */
function emptyExtension() {
  const { folder } = temporaryFolder('empty');
  const manifest = {
    name: 'empty',
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    activationEvents: [],
    main: './main.cjs',
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'main.cjs'), 'exports.activate = () => {};');
  return folder;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
async function untilMeasured(page, url) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const ended = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('a window did not finish')), windowLimitMs);
    // The workbench calls these two functions when it runs tests.
    page.exposeFunction('codeAutomationExit', () => resolve(undefined)).catch(reject);
    page.exposeFunction('codeAutomationLog', () => undefined).catch(reject);
  });
  try {
    await Promise.all([page.goto(url), ended]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} file
 * @param {number} windows
 * @returns {WindowFigures[]}
 */
function readFigures(file, windows) {
  const figures = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  const parsed = figures.map((line) => JSON.parse(line));
  for (const { error } of parsed) if (error) throw new Error(error);
  if (parsed.length !== windows) throw new Error(`${parsed.length} of ${windows} windows were measured`);
  return parsed;
}

/**
 * What the extension writes into its log at its start.
 * @param {string} folder
 */
function ownFigures(folder) {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('Shadowlight.log'),
  );
  return logs.flatMap((log) => {
    const match = /activated in ([\d.]+) ms/.exec(readFileSync(path.join(folder, log), 'utf8'));
    return match ? [Number(match[1])] : [];
  });
}
