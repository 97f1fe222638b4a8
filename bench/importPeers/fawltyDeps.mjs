// @ts-check
import { inFolder } from './inFolder.mjs';

/**
 * FawltyDeps (PyPI `fawltydeps`), without an environment of the project.
 * @type {import('./checker.ts').Checker}
 */
export const fawltyDeps = {
  name: 'FawltyDeps',
  executable: 'fawltydeps/bin/fawltydeps',
  versionArguments: ['--version'],
  ecosystem: 'pypi',
  command: (executable, tree, out) => inFolder(executable, ['--check-undeclared', '--json', '.'], tree, out),
  read: (text) =>
    JSON.parse(text).undeclared_deps.flatMap((/** @type {any} */ { name, references }) =>
      references.map((/** @type {any} */ { path }) => ({ path, name: name.split('.')[0] })),
    ),
};
