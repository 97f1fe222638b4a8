// Builds everything that ships (dist/) and, with --tests, everything the tests load. One file, so that
// every bundle shares the same options.
import { readFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { analysisDigest } from './scripts/analysisDigest.mjs';
import { catalogueDigest } from './scripts/catalogueDigest.mjs';
import { copyGrammars } from './scripts/copyGrammars.mjs';
import { generateRegistries } from './scripts/generateRegistries.mjs';
import { schemaCheckSource } from './scripts/schemaCheck.mjs';

const args = new Set(process.argv.slice(2));
const production = args.has('--production');

/** web-tree-sitter's ESM build asks for import.meta.url, which a CommonJS bundle does not have. */
const alias = { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' };

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  format: 'cjs',
  logLevel: 'warning',
  alias,
  mainFields: ['module', 'main'],
  legalComments: 'none',
};

/** After the generated parts are written, which belong to it. While files are watched, it would be of the first build. */
const defineAnalysis = () => ({
  SHADOWLIGHT_CATALOGUE: JSON.stringify(catalogueDigest()),
  SHADOWLIGHT_ANALYSIS: args.has('--watch') ? 'undefined' : JSON.stringify(analysisDigest()),
});

/**
 * What is imported by `import()` is a file of its own, so that nothing of it is compiled at the start. A web
 * extension must be one file: there it stays inside.
 * @type {import('esbuild').Plugin}
 */
const analysisApart = {
  name: 'analysis-apart',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /\/createAnalyzer\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './analysis.cjs', external: true } : undefined,
    );
  },
};

/**
 * One module asks for VS Code's API and the others import from it. Left alone, esbuild copies the whole API,
 * some 450 properties, once for each file that imports it: a third of the time of loading the bundle.
 * @type {import('esbuild').Plugin}
 */
const apiOnce = {
  name: 'api-once',
  setup(pluginBuild) {
    const types = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
    const declared = types.matchAll(
      /^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm,
    );
    const names = new Set([...declared].map(([, name]) => name));
    const contents = `const api = require('vscode');\nexport const { ${[...names].join(', ')} } = api;`;
    pluginBuild.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'vscode', namespace: 'api-once' } : undefined,
    );
    pluginBuild.onLoad({ filter: /^vscode$/, namespace: 'api-once' }, () => ({ contents, resolveDir: '.' }));
  },
};

/**
 * When packageurl-js is loaded it makes an `Intl.Collator`, some 20 ms, more than half the time of loading the bundle;
 * all it ever does with it is to put the numbers 0 to 7 in their order.
 * @type {import('esbuild').Plugin}
 */
const noCollator = {
  name: 'no-collator',
  setup(pluginBuild) {
    const collator = 'const { compare: localeCompare } = new Intl.Collator()';
    pluginBuild.onLoad({ filter: /packageurl-js[\\/]src[\\/]strings\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(collator)) throw new Error(`${path} has changed: is it still to be patched?`);
      return { contents: source.replace(collator, 'const localeCompare = (a, b) => a - b') };
    });
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    external: ['vscode'],
    plugins: [analysisApart, apiOnce, noCollator],
    supported: { 'dynamic-import': false },
  },
  { entryPoints: ['src/core/analysis/createAnalyzer.ts'], outfile: 'dist/analysis.cjs', platform: 'node' },
  {
    entryPoints: ['src/analysis.worker.ts'],
    outfile: 'dist/analysis.worker.cjs',
    platform: 'node',
    plugins: [analysisApart],
    supported: { 'dynamic-import': false },
  },
  {
    // A script of a page: by its name VS Code tells the browser so.
    entryPoints: ['src/webview/dashboard/main.ts'],
    outfile: 'dist/dashboard.js',
    platform: 'browser',
    format: 'iife',
  },
  { entryPoints: ['src/hook.ts'], outfile: 'dist/hook.cjs', platform: 'node' },
  { entryPoints: ['src/uninstall.ts'], outfile: 'dist/uninstall.cjs', platform: 'node' },
  { entryPoints: ['src/transcripts.worker.ts'], outfile: 'dist/transcripts.worker.cjs', platform: 'node' },
  {
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.cjs',
    platform: 'browser',
    external: ['vscode', 'fs', 'fs/promises', 'module', 'path'],
    plugins: [apiOnce, noCollator],
  },
  {
    entryPoints: ['src/analysis.worker.web.ts'],
    outfile: 'dist/analysis.worker.web.cjs',
    platform: 'browser',
    // A worker of the browser is a plain script.
    format: 'iife',
    external: ['fs', 'fs/promises', 'module', 'path'],
  },
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [noCollator],
  },
  {
    stdin: { contents: schemaCheckSource(), resolveDir: '.', sourcefile: 'schemaCheck.cjs' },
    outfile: 'dist/schemaCheck.cjs',
    platform: 'node',
  },
];

if (args.has('--tests')) {
  bundles.push({
    entryPoints: ['test/host/index.ts'],
    outfile: 'out/test/host/index.cjs',
    platform: 'node',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

generateRegistries();
await copyGrammars();
shared.define = defineAnalysis();
if (args.has('--watch')) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
}
