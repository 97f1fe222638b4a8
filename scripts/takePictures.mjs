// @ts-check
// Takes the pictures of the documentation anew: runs the end-to-end journey and copies what it photographed.
//
//   node scripts/takePictures.mjs
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { resultsFolder, root } from './vscode/paths.mjs';

const pictures = [
  'problems',
  'hover',
  'quick-fix',
  'inventory',
  'fragment',
  'export',
  'provenance-hover',
  'dashboard',
];

for (const script of ['esbuild.config.mjs', 'scripts/testE2e.mjs']) {
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const target = path.join(root, 'docs/images');
mkdirSync(target, { recursive: true });
for (const picture of pictures) {
  copyFileSync(path.join(resultsFolder, 'e2e', `${picture}.png`), path.join(target, `${picture}.png`));
}
