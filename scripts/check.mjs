// @ts-check
// `npm run check`: everything that can be wrong without running the product. Goes on after a failing check.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { totalsVariable, writeTotals } from './mocha/totals.mjs';
import { root } from './vscode/paths.mjs';

/** @type {ReadonlyArray<readonly [name: string, file: string, args: readonly string[]]>} */
const checks = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  [
    'types of core/, which knows no editor and no Node',
    'node_modules/typescript/bin/tsc',
    ['--noEmit', '-p', 'tsconfig.core.json'],
  ],
  ['types of the pages of webviews', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'src/webview']],
  [
    'types of scripts and end-to-end tests',
    'node_modules/typescript/bin/tsc',
    ['--noEmit', '-p', 'test/e2e'],
  ],
  ['lint, cycles and the fence around core/', 'node_modules/oxlint/bin/oxlint', ['--type-aware']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'node_modules/knip/bin/knip.js', []],
  ['generated lists', 'scripts/generateRegistries.mjs', ['--check']],
  ['generated documentation', 'scripts/generateDocs.mjs', ['--check']],
  ['third-party notices', 'scripts/generateNotices.mjs', ['--check']],
];

let failed = 0;
for (const [name, file, args] of checks) {
  try {
    execFileSync(process.execPath, [path.join(root, file), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    console.log(`  ✔ ${name}`);
  } catch (error) {
    failed++;
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    console.log(`  ✖ ${name}\n${stdout}${stderr}`);
  }
}
const file = process.env[totalsVariable];
if (file) writeTotals(file, { passed: checks.length - failed, failed, skipped: 0 });
process.exitCode = failed > 0 ? 1 : 0;
