// @ts-check
import path from 'node:path';
import { inFolder } from './inFolder.mjs';

/**
 * depcheck (npm `depcheck`): what it calls missing.
 * @type {import('./checker.ts').Checker}
 */
export const depcheck = {
  name: 'depcheck',
  executable: 'depcheck/node_modules/.bin/depcheck',
  versionArguments: ['--version'],
  ecosystem: 'npm',
  command: (executable, tree, out) => inFolder(executable, ['.', '--json'], tree, out),
  read: (text, tree) =>
    Object.entries(JSON.parse(text).missing).flatMap(([name, files]) =>
      files.map((/** @type {string} */ file) => ({ path: path.relative(tree, file), name })),
    ),
};
