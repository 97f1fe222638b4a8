// @ts-check
// Names all that decides what is found in a file, so that results that were kept are dropped when it changes.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './vscode/paths.mjs';

/** The whole core, rather than a list that one forgets to keep; the lock file has the parsers' versions. */
const folders = ['src/core', 'syntaxes'];
const files = ['package.json', 'package-lock.json'];
const kinds = new Set(['.ts', '.json']);

/** @returns {string} */
export function analysisDigest() {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => kinds.has(path.extname(name)))
      .map((name) => path.join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of [...inFolders, ...files].sort((a, b) => (a < b ? -1 : 1))) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`${file.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
