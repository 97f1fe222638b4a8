// @ts-check
// Installs a slim, runnable copy of VS Code's server out of the npm package code-server: about 110 MB instead
// of 600, no install script, no compiler.
import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { keepFewBuiltInExtensions } from './builtInExtensions.mjs';
import { nodeAtLeast } from './installNode.mjs';
import { installOnce } from './installOnce.mjs';
import { writeStandIns } from './nativeStandIns.mjs';
import { downloadPackage, installLocked, lockFileText } from './npm.mjs';
import { restoreProposedApiGate } from './proposedApiGate.mjs';
import { builds } from './versions.mjs';

const run = promisify(execFile);

/**
 * @param {import('./versions.mjs').BuildName} name
 * @returns {Promise<{ version: string, main: string, node: string }>} the server's script and the Node to run it
 */
export async function installServer(name) {
  const build = builds[name];
  const recipe = [await ownSource(), build.integrity, await lockFileText(build.version)].join('\n');
  const folder = await installOnce(`vscode-server-${build.version}`, recipe, (target) => fill(build, target));
  const node = await nodeAtLeast(build.minimumNode);
  return { version: build.version, main: path.join(folder, 'out/server-main.js'), node };
}

/**
 * @param {import('./versions.mjs').VSCodeBuild} build
 * @param {string} folder
 */
async function fill(build, folder) {
  // Modules first: the archive brings the server's own package.json, which has to be the one that stays.
  await installLocked(build.version, folder);
  const archive = await downloadPackage(`code-server@${build.codeServer}`, build.integrity, folder);
  const subfolder = 'package/lib/vscode';
  const options = ['--strip-components=3', '--exclude=*.map', '--exclude=npm-shrinkwrap.json'];
  await run('tar', ['-xzf', path.basename(archive), ...options, subfolder], { cwd: folder });
  await rm(archive);
  const ripgrep = path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const platform of await readdir(ripgrep)) {
    if (platform !== `${process.platform}-${process.arch}`)
      await rm(path.join(ripgrep, platform), { recursive: true });
  }
  await keepFewBuiltInExtensions(folder);
  await writeStandIns(folder);
  await restoreProposedApiGate(folder);
}

/** A change to how the server is put together must lead to a new install. */
async function ownSource() {
  const files = ['installServer.mjs', 'builtInExtensions.mjs', 'nativeStandIns.mjs', 'proposedApiGate.mjs'];
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
  return texts.join('\n');
}
