// @ts-check
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';

const commandLine = path.join(root, 'dist/cli.cjs');

/**
 * Reads both ecosystems in one run, so both its rows have the time of both.
 *
 * @param {'npm' | 'pypi'} ecosystem
 * @returns {import('./checker.ts').Checker}
 */
export function shadowlight(ecosystem) {
  return {
    name: 'Shadowlight',
    executable: '',
    versionArguments: [commandLine, '--version'],
    ecosystem,
    command: (_, tree, out) => ({ file: process.execPath, args: [commandLine, 'scan', tree, '--out', out] }),
    read: (text) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
        .filter(({ rules }) => rules.includes('undeclared-import'))
        .map((row) => ({ path: row.path, name: packageOf(row.module, ecosystem) })),
  };
}

/**
 * The package in what an import says; of Python the top of the module.
 *
 * @param {string} module
 * @param {'npm' | 'pypi'} ecosystem
 */
export function packageOf(module, ecosystem) {
  if (ecosystem === 'pypi') return module.split('.')[0] ?? '';
  const [first = '', second = ''] = module.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
