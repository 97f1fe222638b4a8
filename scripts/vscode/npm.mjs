// @ts-check
// The two npm commands the installers need. Install scripts never run: nothing here has to be compiled.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { manifestFolder } from './paths.mjs';

const run = promisify(execFile);
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param {string[]} args
 * @param {string} folder
 */
async function npm(args, folder) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const options = { cwd: folder, shell: process.platform === 'win32', maxBuffer: 16 * 2 ** 20 };
  return (await run('npm', [...args, ...quiet], options)).stdout;
}

/**
 * Downloads one package's archive and checks it against its pinned checksum.
 * @param {string} spec `name@version`
 * @param {string} integrity `sha512-…`
 * @param {string} folder where the archive goes
 * @returns {Promise<string>} path of the archive
 */
export async function downloadPackage(spec, integrity, folder) {
  const output = await npm(['pack', spec, '--json'], folder);
  /** @type {Array<{ filename: string }> | Record<string, { filename: string }>} */
  const packed = JSON.parse(output);
  const [entry] = Object.values(packed);
  if (!entry) throw new Error(`npm packed nothing for ${spec}`);
  const archive = path.join(folder, entry.filename);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity) throw new Error(`${spec}: checksum is ${actual}, expected ${integrity}`);
  return archive;
}

/**
 * Installs exactly what a lock file under `builds/` lists; npm checks every checksum in it.
 * @param {string} manifest name of the folder under `builds/`
 * @param {string} folder
 */
export async function installLocked(manifest, folder) {
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(path.join(manifestFolder, manifest, file), path.join(folder, file));
  }
  await npm(['ci', '--omit=dev'], folder);
}

/**
 * Changes whenever the lock file of a manifest does.
 * @param {string} manifest
 */
export async function lockFileText(manifest) {
  return await readFile(path.join(manifestFolder, manifest, 'package-lock.json'), 'utf8');
}
