// @ts-check
// The measured code runs as it ships: bundled, in a plain Node process, without a loader in between.
import { build } from 'esbuild';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { root } from '../../scripts/vscode/paths.mjs';

/**
 * @param {string} entry a TypeScript file, relative to `bench/`
 * @returns {Promise<string>} the bundle, in a temporary folder
 */
export async function bundle(entry) {
  const outfile = path.join(temporaryFolder('bench').folder, `${path.basename(entry, '.ts')}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [path.join('bench', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}
