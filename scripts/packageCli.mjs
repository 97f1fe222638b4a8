// @ts-check
// `npm run package:cli -- [--built] [--out folder]`: packs the command line as shadowlight-<version>.tgz, to be
// installed with npm, and its SBOM beside it. Everything is bundled, so that it depends on nothing.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ownSbom } from './ownSbom.mjs';
import { root } from './vscode/paths.mjs';

const { values } = parseArgs({ options: { built: { type: 'boolean' }, out: { type: 'string' } } });
const out = path.resolve(values.out ?? root);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { runtime, grammars } = JSON.parse(readFileSync(path.join(root, 'syntaxes/grammars.json'), 'utf8'));

if (values.built !== true)
  execFileSync(process.execPath, ['esbuild.config.mjs', '--production'], { cwd: root, stdio: 'inherit' });

const files = [
  'dist/cli.cjs',
  'dist/schemaCheck.cjs',
  ...[runtime, ...grammars].map((/** @type {{ file: string }} */ { file }) => `syntaxes/${file}`),
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
];

const stage = mkdtempSync(path.join(os.tmpdir(), 'shadowlight-cli-'));
try {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(stage, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(stage, file));
  }
  // What npm shows of it; links of the repository would lead nowhere.
  writeFileSync(path.join(stage, 'README.md'), readme());
  const { name, version, license, bin, engines, keywords } = manifest;
  const packed = {
    name,
    version,
    description: 'Finds the AI that nobody declared: model loads, calls of AI services, untracked imports.',
    license,
    bin,
    engines: { node: engines.node },
    keywords,
    files: [...new Set(files.map((file) => file.split('/')[0]))],
  };
  writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(packed, undefined, 2)}\n`);
  execFileSync('npm', ['pack', '--silent'], { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(out, { recursive: true });
  const tarball = `${name}-${version}.tgz`;
  cpSync(path.join(stage, tarball), path.join(out, `${tarball}.part`));
  renameSync(path.join(out, `${tarball}.part`), path.join(out, tarball));
  const sbom = `${name}-${version}.cdx.json`;
  writeFileSync(path.join(out, sbom), await ownSbom(path.join(out, tarball)));
  console.log(`${tarball}\n${sbom}`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function readme() {
  return `# Shadowlight

Finds the AI that nobody declared in a folder: model loads, calls of AI services, dataset loads and imports that no manifest declares. It reads, and sends nothing anywhere.

\`\`\`sh
npx shadowlight scan .
npx shadowlight export . --format html --out ai.html
npx shadowlight --help
\`\`\`

It is the command line of the Shadowlight extension for Visual Studio Code.
`;
}
