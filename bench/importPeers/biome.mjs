// @ts-check
import { inFolder } from './inFolder.mjs';

/**
 * Biome (npm `@biomejs/biome`), with its rule `noUndeclaredDependencies` alone.
 * @type {import('./checker.ts').Checker}
 */
export const biome = {
  name: 'Biome',
  executable: 'biome/node_modules/.bin/biome',
  versionArguments: ['--version'],
  ecosystem: 'npm',
  command: (executable, tree, out) => {
    const rule = '--only=correctness/noUndeclaredDependencies';
    return inFolder(executable, ['lint', rule, '--reporter=json', '--max-diagnostics=none', '.'], tree, out);
  },
  read: (text) =>
    JSON.parse(text)
      .diagnostics.filter((/** @type {any} */ { category }) => category.endsWith('/noUndeclaredDependencies'))
      .map((/** @type {any} */ { message, location }) => ({
        path: location.path,
        name: /^Dependency (\S+)/.exec(message)?.[1] ?? '',
      })),
};
