// @ts-check
// Shadowlight beside other scanners, on labelled repositories:
//   npm run peers -- --labels DIR --trees DIR --tools DIR [--languages python,…] [--write-docs]
// --labels holds `repos.json` and the scorer `score.py`; --trees one folder a repository; --tools what is installed of
// the others, a folder each (docs/accuracy.md says how). Needs a build, and Python for the scorer.
import { parseArgs } from 'node:util';
import { describeMachine } from '../support/machine.mjs';
import { measuredOn, writeTable } from '../support/results.mjs';
import { peers, peersTable } from './peers.mjs';

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    trees: { type: 'string' },
    tools: { type: 'string' },
    languages: { type: 'string', default: 'python,javascript,typescript,notebook' },
    'write-docs': { type: 'boolean', default: false },
  },
});
const { labels, trees, tools } = values;
if (!labels || !trees || !tools) {
  console.error(
    'usage: npm run peers -- --labels DIR --trees DIR --tools DIR [--languages LIST] [--write-docs]',
  );
  process.exit(2);
}

const machine = describeMachine();
const table = peersTable(
  await peers({ labels, trees, tools, languages: values.languages.split(',').filter(Boolean) }),
);
console.log(table);
if (values['write-docs']) {
  await writeTable('docs/accuracy.md', `${measuredOn(new Date().toISOString(), machine)}\n\n${table}`);
}
