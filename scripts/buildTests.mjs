// @ts-check
// Builds what ships, unminified, and everything the test suites load.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './vscode/paths.mjs';
import { runScript } from './vscode/processes.mjs';

/**
 * Mocha's build for browsers is a CommonJS file in a package of ES modules. Taken for what its package says, it
 * would write its exports over ours; loaded from outside the file system, it is taken for what it is.
 * @type {import('esbuild').Plugin}
 */
const browserMocha = {
  name: 'browser-mocha',
  setup({ onResolve, onLoad }) {
    const file = path.join(root, 'node_modules/mocha/mocha.js');
    onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: file, namespace: 'commonjs' }));
    onLoad({ filter: /./, namespace: 'commonjs' }, async () => ({ contents: await readFile(file, 'utf8') }));
  },
};

const code = await runScript(['esbuild.config.mjs', '--tests'], { cwd: root, limitMs: 5 * 60_000 });
if (code !== 0) process.exit(code);

const webSuite = path.join(root, 'test/web/index.ts');
if (existsSync(webSuite)) {
  await build({
    absWorkingDir: root,
    entryPoints: [webSuite],
    outfile: 'out/test/web/index.cjs',
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [browserMocha],
  });
}
