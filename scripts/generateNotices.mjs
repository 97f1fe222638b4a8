// @ts-check
// Writes THIRD-PARTY-NOTICES.txt from what is really in the package: the npm packages that the bundles hold, the
// tree-sitter grammars, and data made from other people's lists.
//
//   node scripts/generateNotices.mjs [--check]
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shippedLists, shippedPackages } from './shippedPackages.mjs';
import { root } from './vscode/paths.mjs';

/** @typedef {{ name: string, version: string, license: string, url: string, texts: string[] }} Notice */

const target = path.join(root, 'THIRD-PARTY-NOTICES.txt');

/** Not from npm: what scripts/generateImportData.mjs writes. The text is that of the package on PyPI. */
const stdlibList = {
  ...shippedLists.stdlibList,
  name: 'stdlib-list (lists of Python standard library modules)',
  texts: [
    `The MIT License (MIT)

Copyright (c) 2015 Jack Maney

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
  ],
};

/** Not from npm: what scripts/generatePopularNames.mjs writes. */
const guarddog = {
  ...shippedLists.guarddog,
  name: 'guarddog (lists of the most downloaded packages)',
  texts: [readFileSync(path.join(root, 'scripts/licences/guarddog.txt'), 'utf8')],
};

const folders = await shippedPackages();
const notices = [...[...folders].map(noticeOf), stdlibList, guarddog].sort((a, b) =>
  `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, 'en'),
);
const text = render(notices);

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('THIRD-PARTY-NOTICES.txt is not what the bundles hold: run node scripts/generateNotices.mjs');
  process.exitCode = 1;
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const directory = path.join(root, folder);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(path.join(directory, 'package.json'), 'utf8'),
  );
  const files = readdirSync(directory).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file),
  );
  if (files.length === 0 || typeof license !== 'string')
    throw new Error(`${folder} says no licence, or has no text of it: it needs an entry by hand.`);
  const texts = files.sort().map((file) => readFileSync(path.join(directory, file), 'utf8'));
  return { name, version, license, url: addressOf(name, repository), texts };
}

/**
 * @param {string} name
 * @param {string | { url: string } | undefined} repository
 */
function addressOf(name, repository) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (!url) return `https://www.npmjs.com/package/${name}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^github:/, 'https://github.com/')
    .replace(/\.git$/, '');
}

/** @param {Notice[]} all */
function render(all) {
  const rule = '='.repeat(80);
  const parts = all.map(({ name, version, license, url, texts }) => {
    const clean = texts.map((licence) => licence.replaceAll(/\r\n?/g, '\n').trim());
    return `${rule}\n${name} ${version}\n${license}, ${url}\n${rule}\n\n${clean.join('\n\n')}\n`;
  });
  return `THIRD-PARTY NOTICES\n\nShadowlight contains the following works of others, under their own licences.\n\n${parts.join('\n')}`;
}
