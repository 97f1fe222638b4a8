// @ts-check
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** A stand-in with the id of a known assistant, and one that no list knows. */
const ids = [
  { publisher: 'tabnine', name: 'tabnine-vscode' },
  { publisher: 'acme', name: 'snippet-tool' },
];

/**
 * Extensions that suggest what a test tells them, each in a folder of its own: what suggests is looked for in there.
 * @param {string} parent
 * @returns {string[]} their folders
 */
export function makeSuggestingExtensions(parent) {
  return ids.map(({ publisher, name }) => {
    const folder = path.join(parent, `${publisher}.${name}`);
    mkdirSync(folder);
    copyFileSync(path.join(root, 'test/support/suggestingExtension.cjs'), path.join(folder, 'main.cjs'));
    const manifest = {
      publisher,
      name,
      displayName: `Stand-in for ${name}`,
      version: '1.2.3',
      engines: { vscode: '^1.100.0' },
      main: './main.cjs',
      activationEvents: [],
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    return folder;
  });
}
