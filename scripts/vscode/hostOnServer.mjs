// @ts-check
// Runs a test suite inside an extension host of the server build, with a headless browser as its window.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { resultsFolder } from './paths.mjs';
import { startServer } from './server.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/**
 * @typedef {object} HostRun
 * @property {string} name for logs of a failed run
 * @property {import('./versions.mjs').BuildName} vscode
 * @property {import('./workbenchUrl.mjs').Development} development
 * @property {string} workspace
 * @property {boolean} workspaceTrust
 * @property {string} [webHost] id of the extension, to have it in the web extension host instead of Node's
 * @property {Record<string, string>} env
 * @property {number} limitMs
 * @property {string[]} [others] folders of extensions to have installed besides
 * @property {(line: string) => void} [onLog] what the workbench and the extension hosts log
 */

/**
 * @param {HostRun} options
 * @returns {Promise<void>} rejects when the suite gives no result in time; what the result is, the suite wrote
 *   to its totals file
 */
export async function runHostOnServer(options) {
  const browser = await launchBrowser();
  const server = await startServer({
    vscode: options.vscode,
    workspaceTrust: options.workspaceTrust,
    testDriver: true,
    env: options.env,
    ...(options.others ? { others: options.others } : {}),
    settings: {
      ...(options.workspaceTrust ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
      ...(options.webHost ? { 'remote.extensionKind': { [options.webHost]: ['web'] } } : {}),
    },
  }).catch(async (error) => {
    await browser.close();
    throw error;
  });
  /** @type {string[]} */
  const log = [];
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    await untilSuiteEnded(page, workbenchUrl(server, options.workspace, options.development), options, log);
  } catch (error) {
    const folder = path.join(resultsFolder, options.name);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, 'no-result.png') }).catch(() => undefined);
    writeFileSync(path.join(folder, 'workbench.log'), log.join('\n'));
    copyFileSync(server.logFile, path.join(folder, 'server.log'));
    throw new Error(`The suite did not finish (see ${path.relative(process.cwd(), folder)})`, {
      cause: error,
    });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {HostRun} options
 * @param {string[]} log
 */
async function untilSuiteEnded(page, url, options, log) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {() => void} */
  let succeed = () => {};
  const ended = new Promise((resolve, reject) => {
    succeed = () => resolve(undefined);
    const seconds = options.limitMs / 1000;
    timer = setTimeout(() => reject(new Error(`no result within ${seconds} s`)), options.limitMs);
    page.on('crash', () => reject(new Error('the page crashed')));
    page.on('close', () => reject(new Error('the page was closed')));
  });
  // The workbench calls these two functions when it runs tests.
  await page.exposeFunction('codeAutomationExit', () => succeed());
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      log.push(`${type}: ${line}`);
      options.onLog?.(line);
    },
  );
  try {
    await Promise.all([page.goto(url), ended]);
  } finally {
    clearTimeout(timer);
  }
}
