// @ts-check
// Runs the tests that drive the whole editor in a browser: test/e2e/*.e2e.mjs, pictures in test-results/e2e/.
//
//   node scripts/testE2e.mjs [--vscode newest|1.100] [--vsix <file>] [--grep <text>] [files]
//
// Builds nothing: run `node esbuild.config.mjs` (or `npm test`) before.
import Mocha from 'mocha';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import SpecWithTotals from './mocha/reporter.mjs';
import { resultsFolder, root } from './vscode/paths.mjs';
import { buildName } from './vscode/versions.mjs';

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vscode: { type: 'string', default: 'newest' },
    vsix: { type: 'string' },
    grep: { type: 'string' },
  },
});

if (!existsSync(path.join(root, 'dist/extension.cjs')))
  throw new Error('Not built yet: node esbuild.config.mjs');
process.env['SHADOWLIGHT_E2E_VSCODE'] = buildName(args.vscode);
if (args.vsix) process.env['SHADOWLIGHT_E2E_VSIX'] = path.resolve(args.vsix);
rmSync(path.join(resultsFolder, 'e2e'), { recursive: true, force: true });

const folder = path.join(root, 'test/e2e');
const files = positionals.length > 0 ? positionals.map((file) => path.resolve(file)) : allFiles();
const mocha = new Mocha({
  ui: 'bdd',
  reporter: SpecWithTotals,
  timeout: 90_000,
  slow: 15_000,
  forbidOnly: process.env['CI'] !== undefined,
  ...(args.grep ? { grep: args.grep } : {}),
});
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const ran = (runner.stats?.passes ?? 0) + failures;
  if (ran === 0) console.error('No test ran.');
  process.exit(failures > 0 || ran === 0 ? 1 : 0);
});

function allFiles() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.e2e.mjs'))
    .sort()
    .map((file) => path.join(folder, file));
}
