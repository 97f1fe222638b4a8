// @ts-check
// The gate: ratios of processor times against stored ones. It never compares times, which are the machine's.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { totalsVariable, writeTotals } from '../../scripts/mocha/totals.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { quickCorpora } from '../scan/scan.mjs';
import { bundle } from '../support/bundle.mjs';
import { measure } from '../support/child.mjs';
import { describeMachine } from '../support/machine.mjs';
import { writeJson } from '../support/results.mjs';
import { figure } from '../support/tables.mjs';
import { compareRatios, middleOf, storeRatios } from './compare.ts';

/** @typedef {import('./compare.ts').Ratio} Ratio */
/** @typedef {import('./compare.ts').Judgement} Judgement */

const file = path.join(root, 'bench/results/gate.json');
const runsToStore = 3;

/** Stores the ratios of this run, or compares them with those that are stored. */
export async function gate(/** @type {{ store: boolean }} */ { store }) {
  const { floors } = JSON.parse(readFileSync(file, 'utf8'));
  const runs = [];
  while (runs.length < (store ? runsToStore : 1)) runs.push(await measureRatios());
  const measured = middleOf(runs);
  const stored = store ? storeRatios(measured, floors) : floors;
  const machine = describeMachine();
  if (store) await writeJson(file, { date: new Date().toISOString(), machine, floors: stored });
  const judgements = compareRatios(measured, stored);
  print(judgements);
  const failed = judgements.filter(({ failure }) => failure !== undefined).length;
  const totals = process.env[totalsVariable];
  if (totals) writeTotals(totals, { passed: judgements.length - failed, failed, skipped: 0 });
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @returns {Promise<Ratio[]>} */
async function measureRatios() {
  // First, because a file that was only just written is not known by its stat yet.
  const folders = await quickCorpora();
  const ratios = [
    ...(await measure(await bundle('gate/documentRatios.ts'), { root })),
    ...(await measure(await bundle('gate/fragmentRatios.ts'), {})),
  ];
  const scans = await bundle('gate/scanRatios.ts');
  for (const folder of folders) {
    const [kind] = path.basename(folder).split('-');
    ratios.push(...(await measure(scans, { root, folder, kind })));
  }
  return ratios;
}

/** @param {readonly Judgement[]} judgements */
function print(judgements) {
  const width = Math.max(...judgements.map(({ name }) => name.length));
  for (const floor of new Set(judgements.map((judgement) => judgement.floor))) {
    console.log(`\n  in times ${floor}`.padEnd(width + 6), '     now   stored    limit');
    for (const { name, times, stored, limit, failure, hint } of judgements.filter(
      (judgement) => judgement.floor === floor,
    )) {
      const figures = [times, stored, limit]
        .map((value) => figure(value ?? Number.NaN).padStart(8))
        .join(' ');
      const word = failure ?? hint ?? '';
      console.log(`  ${failure ? '✖' : '✔'} ${name.padEnd(width)} ${figures}  ${word}`.trimEnd());
    }
  }
}
