// @ts-check
// The same suite in a desktop VS Code, through VS Code's own test package.
import { TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cleanup.mjs';
import { cacheFolder } from './paths.mjs';

/**
 * The desktop VS Code to use, if any: named in VSCODE_EXECUTABLE_PATH, on the PATH, or, where
 * SHADOWLIGHT_DOWNLOAD_VSCODE=1 allows it, downloaded in the version asked for.
 * @param {string} version
 * @returns {Promise<string | undefined>}
 */
export async function findDesktop(version) {
  const named = process.env['VSCODE_EXECUTABLE_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE_PATH is ${named}, which does not exist`);
    return named;
  }
  if (process.env['SHADOWLIGHT_DOWNLOAD_VSCODE'] === '1') {
    return await downloadAndUnzipVSCode({ version, cachePath: cacheFolder });
  }
  return findOnPath('code');
}

/**
 * @param {string} command
 * @returns {string | undefined}
 */
export function findOnPath(command) {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which';
    return execFileSync(finder, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      /\r?\n/,
    )[0];
  } catch {
    return undefined;
  }
}

/**
 * @param {string} executable
 * @param {import('./hostOnServer.mjs').HostRun} options
 */
export async function runHostOnDesktop(executable, options) {
  const { extension, tests } = options.development;
  if (!tests || options.webHost)
    throw new Error('On the desktop only the suite of the Node extension host runs');
  const userData = path.join(temporaryFolder('user-data').folder);
  const launchArgs = [options.workspace, '--disable-extensions', `--user-data-dir=${userData}`];
  if (!options.workspaceTrust) launchArgs.push('--disable-workspace-trust');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: options.env,
      launchArgs,
    });
  } catch (error) {
    // A failed test; the suite's own totals tell more.
    if (!(error instanceof TestRunFailedError)) throw error;
  }
}
