// @ts-check
import { inFolder } from './inFolder.mjs';

/**
 * knip (npm `knip`): packages that are imported and not listed. Nothing of the repository is installed, so
 * configurations that need their packages cannot be loaded; it says so and goes on.
 * @type {import('./checker.ts').Checker}
 */
export const knip = {
  name: 'knip',
  executable: 'knip/node_modules/.bin/knip',
  versionArguments: ['--version'],
  ecosystem: 'npm',
  command: (executable, tree, out) =>
    inFolder(executable, ['--include', 'unlisted', '--reporter', 'json', '--no-exit-code'], tree, out),
  read: (text) => {
    const start = text.lastIndexOf('{"issues"');
    const { issues } = JSON.parse(start < 0 ? '{"issues": []}' : text.slice(start));
    return issues.flatMap((/** @type {any} */ { file, unlisted }) =>
      unlisted.map((/** @type {any} */ { name }) => ({ path: file, name })),
    );
  },
};
