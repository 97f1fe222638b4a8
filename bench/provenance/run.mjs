// @ts-check
// `npm run bench:provenance`: lets random things happen to real files, whose lines carry along who wrote them, and counts
// how often the tracker still knows, beside simpler ways to follow lines; then what that costs.
// docs/provenance-accuracy.md explains it. Fails when the tracker does not reach what is aimed at.
//
//   --seeds 1,2,3    histories differ by these; --histories N of each mix a seed, --steps N each
//   --mistakes       prints each step after which a line is wrong that was right, and nothing else
//   --write-docs     puts the tables into docs/provenance-accuracy.md
import { parseArgs } from 'node:util';
import { root } from '../../scripts/vscode/paths.mjs';
import { describeMachine } from '../support/machine.mjs';
import { measuredOn, writeTable } from '../support/results.mjs';
import { measureCost } from './cost.ts';
import { emptyScores, followerNames, mixNames, runHistory } from './history.ts';
import { costTable, scoreTable } from './report.mjs';
import { reachesAims } from './score.ts';
import { readSources } from './sources.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    histories: { type: 'string', default: '20' },
    steps: { type: 'string', default: '60' },
    mistakes: { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});

const sources = readSources(root);
const perSeed = Number(values.histories);
const steps = Number(values.steps);
const seeds = values.seeds
  .split(',')
  .flatMap((seed) => Array.from({ length: perSeed }, (_, index) => Number(seed) * 10_000 + index));

/** @type {Map<import('./history.ts').MixName, ReturnType<typeof emptyScores>>} */
const scores = new Map();
for (const mix of mixNames) {
  const totals = emptyScores();
  for (const seed of seeds) {
    const onMistake = values.mistakes ? printerOf(seed) : undefined;
    const found = await runHistory(sources, { mix, seed, steps, onMistake });
    for (const name of followerNames) totals[name].add(found[name]);
  }
  scores.set(mix, totals);
}

if (!values.mistakes) {
  const tables = [
    `${seeds.length} histories of each kind (seeds ${values.seeds}), ${steps} steps each.`,
    scoreTable(scores),
    costTable(measureCost(sources, 30)),
  ];
  console.log(tables.join('\n\n'));
  if (values['write-docs']) {
    const measured = measuredOn(new Date().toISOString(), describeMachine());
    await writeTable('docs/provenance-accuracy.md', [measured, ...tables].join('\n\n'));
  }
}
if (![...scores.values()].every(({ Shadowlight }) => reachesAims(Shadowlight))) {
  console.error('The tracker does not reach what is aimed at.');
  process.exitCode = 1;
}

/**
 * @param {number} seed
 * @returns {import('./history.ts').History['onMistake']}
 */
function printerOf(seed) {
  return (step, operation, { kind, path, line, text }) =>
    console.log([seed, step, operation, kind, `${path}:${line + 1}`, text].join('\t'));
}
