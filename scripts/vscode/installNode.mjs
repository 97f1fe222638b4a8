// @ts-check
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from './installOnce.mjs';
import { installLocked, lockFileText } from './npm.mjs';

/**
 * A Node that is at least as new as asked: the one running this script, else a Node 24 out of an npm package.
 * @param {readonly [number, number]} minimum major, minor
 * @returns {Promise<string>} path of the executable
 */
export async function nodeAtLeast([major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return process.execPath;

  const folder = await installOnce('node24', await lockFileText('node24'), (target) =>
    installLocked('node24', target),
  );
  const modules = path.join(folder, 'node_modules');
  for (const name of await readdir(modules)) {
    const executable = path.join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(executable)) return executable;
  }
  throw new Error(
    `This needs Node ${major}.${minor} or newer, here is ${process.versions.node}, and npm has no Node 24 for ` +
      `${process.platform}-${process.arch}. Please install a newer Node.`,
  );
}
