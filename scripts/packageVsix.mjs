// @ts-check
// `npm run package`: builds for production, packs shadowlight-<version>.vsix, checks what is in it, and writes its SBOM.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { checkContent } from './vsix/checkContent.mjs';
import { zipEntries } from './vsix/zipEntries.mjs';
import { ownSbom } from './ownSbom.mjs';
import { nodeAtLeast } from './vscode/installNode.mjs';
import { root } from './vscode/paths.mjs';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { runtime, grammars } = JSON.parse(readFileSync(path.join(root, 'syntaxes/grammars.json'), 'utf8'));
const vsix = `shadowlight-${version}.vsix`;

run(process.execPath, ['esbuild.config.mjs', '--production']);
// Everything is bundled, so no module is packed; links in the README are for the reader of the repository.
const options = [
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  vsix,
];
run(await nodeAtLeast([22, 0]), ['node_modules/@vscode/vsce/vsce', 'package', ...options]);

const file = path.join(root, vsix);
const files = [runtime, ...grammars].map((/** @type {{ file: string }} */ entry) => entry.file);
writeFileSync(file.replace(/\.vsix$/, '.vsix.cdx.json'), await ownSbom(file));
const problems = checkContent(file, files);
for (const { name, packed, unpacked } of zipEntries(file)) {
  console.log(`${`${packed}`.padStart(9)} ${`${unpacked}`.padStart(9)}  ${name}`);
}
console.log(`${vsix}: ${statSync(file).size} bytes`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
