// @ts-check
// Runs VS Code's server build on the loopback address.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from './cleanup.mjs';
import { installServer } from './installServer.mjs';
import { freePort } from './ports.mjs';
import { isRunning, startProcess } from './processes.mjs';
import { quietSettings } from './settings.mjs';

const startLimitMs = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./versions.mjs').BuildName} [vscode] which build; the newest if not given
 * @property {string} [extension] folder of an extension to have installed (linked, not copied)
 * @property {string[]} [others] folders of others to have installed, the same way
 * @property {string} [vsix] a packaged extension to install
 * @property {boolean} [workspaceTrust] off by default, so that no test is stopped by the question
 * @property {boolean} [testDriver] lets the page's address name an extension and a test suite to load; also
 *   keeps information messages from popping up, so not for people
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {Record<string, string>} [env] variables for the server and the extension host
 */

/**
 * @typedef {object} Server
 * @property {string} version
 * @property {string} origin `http://127.0.0.1:<port>`
 * @property {string} authority what a `vscode-remote://` address of this server starts with
 * @property {string} token
 * @property {string} logFile
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop
 */

/**
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>} once it answers
 */
export async function startServer(options = {}) {
  const { version, main, node } = await installServer(options.vscode ?? 'newest');
  const { folder, remove } = temporaryFolder('vscode');
  const extensions = path.join(folder, 'extensions');
  mkdirSync(extensions);
  if (options.extension)
    symlinkSync(options.extension, path.join(extensions, 'under-development'), 'junction');
  for (const [index, other] of (options.others ?? []).entries())
    symlinkSync(other, path.join(extensions, `other-${index}`), 'junction');
  if (options.vsix) {
    const where = [
      '--accept-server-license-terms',
      '--server-data-dir',
      folder,
      '--extensions-dir',
      extensions,
    ];
    await promisify(execFile)(node, [main, ...where, '--install-extension', options.vsix]);
  }
  writeSettings(folder, { ...quietSettings, ...options.settings });

  // Other users and web pages on this machine can reach the port too; only those with the token get in.
  const token = randomBytes(16).toString('hex');
  const port = await freePort();
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'a');
  const endWithParent = fileURLToPath(new URL('endWithParent.cjs', import.meta.url));
  const args = [
    '--require',
    endWithParent,
    main,
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--connection-token',
    token,
  ];
  args.push('--accept-server-license-terms', '--server-data-dir', folder, '--extensions-dir', extensions);
  args.push('--telemetry-level', 'off', '--disable-getting-started-override');
  if (!options.workspaceTrust) args.push('--disable-workspace-trust');
  if (options.testDriver) args.push('--enable-smoke-test-driver');
  const server = startProcess(node, args, {
    stdio: ['pipe', log, log],
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: '{}',
      SHADOWLIGHT_TEST_USER_DATA: path.join(folder, 'data', 'User'),
      ...options.env,
    },
  });

  const origin = `http://127.0.0.1:${port}`;
  await waitUntilUp(`${origin}/version`, server.child, logFile);
  const stop = async () => {
    await server.stop();
    remove();
  };
  return { version, origin, authority: `127.0.0.1:${port}`, token, logFile, child: server.child, stop };
}

/**
 * Both as the user's and as the machine's settings: some are only read from the one, some from the other.
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 */
function writeSettings(folder, settings) {
  for (const scope of ['User', 'Machine']) {
    const target = path.join(folder, 'data', scope);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} logFile
 */
async function waitUntilUp(url, child, logFile) {
  const end = Date.now() + startLimitMs;
  while (Date.now() < end) {
    if (!isRunning(child)) throw new Error(`VS Code's server stopped at once, see ${logFile}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await delay(50);
  }
  throw new Error(`VS Code's server did not answer within ${startLimitMs} ms, see ${logFile}`);
}
