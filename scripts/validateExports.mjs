// @ts-check
// `npm run validate:exports -- <folder of tools>`: holds the exports of every test workspace against the validators of
// others. They are too large to be dependencies: install them elsewhere first,
//   npm install --prefix <folder of tools> @cyclonedx/cdxgen@12.8.4 @microsoft/sarif-multitool@5.7.0
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './vscode/paths.mjs';

/** `informationUri` wants an address of the project, and there is none; a file of weights has no lines. */
const accepted = new Set(['SARIF2005', 'SARIF2017']);

const modules = path.join(path.resolve(process.argv[2] ?? '.'), 'node_modules');
const cdxValidate = path.join(modules, '.bin/cdx-validate');
// The launcher that npm gets gives the semicolon of the rule kinds to a shell.
const multitool = path.join(modules, `@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`);
for (const tool of [cdxValidate, multitool]) {
  if (existsSync(tool)) continue;
  console.error(`${tool} is not there: see the head of scripts/validateExports.mjs`);
  process.exit(2);
}

const workspaces = path.join(root, 'test/fixtures/workspaces');
const out = mkdtempSync(path.join(os.tmpdir(), 'shadowlight-exports-'));
let wrong = 0;
try {
  for (const workspace of readdirSync(workspaces)) {
    for (const format of ['cyclonedx', 'cyclonedx17', 'sarif']) {
      const file = path.join(out, `${workspace}.${format === 'sarif' ? 'sarif' : `${format}.json`}`);
      run(process.execPath, [
        'dist/cli.cjs',
        'export',
        path.join(workspaces, workspace),
        '--format',
        format,
        '--out',
        file,
      ]);
      const problems = format === 'sarif' ? sarifProblems(file) : cycloneDxProblems(file);
      wrong += problems.length;
      console.log(`${problems.length === 0 ? '✔' : '✖'} ${workspace} ${format} ${problems.join(', ')}`);
    }
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
process.exitCode = wrong > 0 ? 1 : 0;

/**
 * Its scores of benchmarks are no business of a file that lists AI alone.
 *
 * @param {string} file
 */
function cycloneDxProblems(file) {
  const said = run(cdxValidate, ['-i', file, '--no-include-manual']);
  return ['schemaValid=true', 'deepValid=true']
    .filter((wanted) => !said.includes(wanted))
    .map((wanted) => `not ${wanted}`);
}

/** @param {string} file */
function sarifProblems(file) {
  const report = `${file}.report.sarif`;
  run(multitool, [
    'validate',
    file,
    '--rule-kind',
    'Sarif;Ghas',
    '--output',
    report,
    '--log',
    'ForceOverwrite',
  ]);
  const { runs } = JSON.parse(readFileSync(report, 'utf8').replace(/^\uFEFF/, ''));
  return runs[0].results
    .map((/** @type {{ ruleId: string }} */ { ruleId }) => ruleId)
    .filter((/** @type {string} */ rule) => !accepted.has(rule));
}

/**
 * @param {string} command
 * @param {readonly string[]} argv
 */
function run(command, argv) {
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const { stdout, stderr } = spawnSync(command, argv, { cwd: root, encoding: 'utf8', env });
  return `${stdout}${stderr}`;
}
