// @ts-check
// Names what the descriptions say by which things are found, so that a changed fragment can be explained. Nobody has
// to remember to raise a number.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './vscode/paths.mjs';

/** Data only: one file an SDK, a tool, an assistant, a format. */
const folders = [
  'src/core/assistants/places',
  'src/core/catalogue/sdks',
  'src/core/commands/tools',
  'src/core/formats',
  'src/core/weights/formats',
];

/** @returns {string} */
export function catalogueDigest() {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(path.join(root, folder), { encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
      // git may have given the lines other ends.
      const text = readFileSync(path.join(root, folder, name), 'utf8').replaceAll('\r\n', '\n');
      hash.update(`${folder}/${name}\0${text.length}\0${text}`);
    }
  }
  return hash.digest('hex').slice(0, 12);
}
