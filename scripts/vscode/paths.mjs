// @ts-check
// Where things are: the repository, and the folder (ignored by git) that everything downloaded goes to.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository, which is also the extension under development. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** VS Code builds, Node and the browser: all of it can be deleted at any time, the next run puts it back. */
export const cacheFolder = path.join(root, '.vscode-test');

/** Manifests and lock files of what is installed into the cache folder. */
export const manifestFolder = path.join(root, 'scripts/vscode/builds');

/** Screenshots, results and logs of failed runs. */
export const resultsFolder = path.join(root, 'test-results');
