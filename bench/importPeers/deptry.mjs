// @ts-check

/**
 * deptry (PyPI `deptry`), without an environment of the project: imports that are missing (DEP001) or come with
 * others only (DEP003).
 * @type {import('./checker.ts').Checker}
 */
export const deptry = {
  name: 'deptry',
  executable: 'deptry/bin/deptry',
  versionArguments: ['--version'],
  ecosystem: 'pypi',
  command: (executable, tree, out) => ({
    file: 'sh',
    args: ['-c', 'cd "$1" && exec "$2" . -o "$3"', 'sh', tree, executable, out],
  }),
  read: (text) =>
    JSON.parse(text)
      .filter((/** @type {any} */ { error }) => ['DEP001', 'DEP003'].includes(error.code))
      .map((/** @type {any} */ { module, location }) => ({
        path: location.file,
        name: module.split('.')[0],
      })),
};
