// @ts-check
// Counts what lines are called that come in by each way, in a real extension host: by stand-ins for agent tools, by
// extensions, by keys, and by all that is no work of a model. What is right is asserted by the tests themselves.
//
//   npm run bench:capture [-- --runs 10 --write-docs]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { runScript } from '../../scripts/vscode/processes.mjs';
import { describeMachine } from '../support/machine.mjs';
import { measuredOn, writeTable } from '../support/results.mjs';
import { confusionTable, sums } from './report.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    negatives: { type: 'string', default: '200' },
    'write-docs': { type: 'boolean', default: false },
  },
});

const limitMs = 3_600_000;
const { folder } = temporaryFolder('capture');
const outcomes = path.join(folder, 'outcomes.json');
writeFileSync(outcomes, '{}');

/**
 * @param {readonly string[]} args
 * @param {string} runs
 */
async function count(args, runs) {
  const env = {
    SHADOWLIGHT_OUTCOMES: outcomes,
    SHADOWLIGHT_RUNS: runs,
    SHADOWLIGHT_LATE_MS: '5000',
    SHADOWLIGHT_TEST_LIMIT_SECONDS: `${limitMs / 1000}`,
  };
  const code = await runScript(['scripts/testHost.mjs', ...args], { cwd: root, env, limitMs });
  if (code !== 0) process.exitCode = 1;
}

await runScript(['scripts/buildTests.mjs'], { cwd: root, limitMs });
await count(['--capture'], values.runs);
await count(['--grep', 'never called AI'], values.negatives);

/** @type {import('./outcomes.ts').Outcomes} */
const found = JSON.parse(readFileSync(outcomes, 'utf8'));
const tables = [confusionTable(found), sums(found)];
console.log(tables.join('\n\n'));
if (values['write-docs']) {
  const measured = measuredOn(new Date().toISOString(), describeMachine());
  const runs = `Each tool wrote ${2 * Number(values.runs)} files in each of five ways; of all that is no work of a model ${values.negatives} events each.`;
  await writeTable('docs/provenance-capture.md', [`${measured}\n${runs}`, ...tables].join('\n\n'));
}
