// @ts-check
// A Chromium for the workbench: one that is on this machine, else the one in an npm package.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { installOnce } from './installOnce.mjs';
import { root } from './paths.mjs';

const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

const usualPlaces = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
async function findBrowser() {
  for (const variable of ['SHADOWLIGHT_BROWSER', 'CHROME_PATH']) {
    const executablePath = process.env[variable];
    if (!executablePath) continue;
    if (!existsSync(executablePath))
      throw new Error(`${variable} is ${executablePath}, which does not exist`);
    return { executablePath, env: {} };
  }
  const places = usualPlaces[/** @type {keyof typeof usualPlaces} */ (process.platform)] ?? [];
  const installed = places.find((place) => existsSync(place));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return await packagedBrowser();
  throw new Error(
    'No Chrome, Chromium or Edge found. Name one in the environment variable SHADOWLIGHT_BROWSER.',
  );
}

/**
 * Unpacks `@sparticuz/chromium` ourselves: its own way leaves a half-written file behind when interrupted, and
 * brings its copies of system libraries only on the cloud machines that it was made for.
 */
async function packagedBrowser() {
  const packageFolder = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const packed = path.join(packageFolder, 'bin');
  const folder = await installOnce('chromium', `${version} 1`, async (target) => {
    const executable = path.join(target, 'chromium');
    await writeFile(executable, await decompress(await readFile(path.join(packed, 'chromium.br'))));
    await chmod(executable, 0o755);
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const tar = path.join(target, 'archive.tar');
      await writeFile(tar, await decompress(await readFile(path.join(packed, archive))));
      await run('tar', ['-xf', tar, '-C', target]);
      await rm(tar);
    }
    // The packaged fonts.conf names folders of those cloud machines; this one, the folder it lies in.
    const config = '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>';
    await writeFile(path.join(target, 'fonts.conf'), `<?xml version="1.0"?>\n${config}\n`);
  });

  const executablePath = path.join(folder, 'chromium');
  /** @type {Record<string, string>} */
  const env = {};
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = path.join(folder, 'fonts.conf');
  if (!(await starts(executablePath, env))) {
    // Usually NSS is missing. The package's copies are only for such machines: mixed with the system's own
    // libraries they could do harm.
    const own = process.env['LD_LIBRARY_PATH'];
    env['LD_LIBRARY_PATH'] = [path.join(folder, 'lib'), ...(own ? [own] : [])].join(':');
  }
  return { executablePath, env };
}

/**
 * @param {string} executable
 * @param {Record<string, string>} env
 */
async function starts(executable, env) {
  try {
    await run(executable, ['--version'], { env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/**
 * A headless browser with a fresh profile that reaches nothing but this machine.
 */
export async function launchBrowser() {
  const { executablePath, env } = await findBrowser();
  return await chromium.launch({
    executablePath,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    chromiumSandbox: false, // It needs privileges that containers and many CI machines do not give.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    // Signals are handled by cleanup.mjs; Playwright closes the browser on this process's exit.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
