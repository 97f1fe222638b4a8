// @ts-check
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';

/** @typedef {import('./scanner.ts').Finding} Finding */

const commandLine = path.join(root, 'dist/cli.cjs');

/** @type {import('./scanner.ts').Scanner} */
export const shadowlight = {
  name: 'Shadowlight',
  executable: '',
  versionArguments: [commandLine, '--version'],
  command: (_, tree, out) => ({
    file: process.execPath,
    args: [commandLine, 'scan', tree, '--out', out],
  }),
  read: (text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .filter((row) => row.kind === 'model')
      .map((row) => /** @type {Finding} */ (row)),
};
