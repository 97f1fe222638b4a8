// `npm run compare -- folder…`: reads every file of the folders by its islands and as one tree, and prints where the
// findings differ. Ends with 1 if they do in a file that parses.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { maxFileBytes } from '../../src/core/analysis/limits.ts';
import { decodeText } from '../../src/core/common/decodeText.ts';
import { languageOfPath } from '../../src/core/languages/registry.ts';
import { differencesOf, readBothWays } from './readings.ts';

const maxShown = 40;
const totals = {
  files: 0,
  doNotParse: 0,
  characters: 0,
  parsed: 0,
  models: 0,
  imports: 0,
  differences: 0,
  differencesWhereItDoesNotParse: 0,
};

for (const folder of process.argv.slice(2)) for (const file of filesBelow(folder)) await compare(file);
console.log(JSON.stringify(totals));
process.exitCode = totals.differences > 0 ? 1 : 0;

async function compare(file: string): Promise<void> {
  const decoded = decodeText(readFileSync(file));
  const readings = 'text' in decoded ? await readBothWays(file, decoded.text) : undefined;
  if (!readings) return;
  const { byTree, isBroken, parsed, length } = readings;
  const differences = differencesOf(readings);
  totals.files++;
  totals.characters += length;
  totals.parsed += parsed;
  totals.models += byTree.models.length;
  totals.imports += byTree.imports.length;
  if (isBroken) totals.doNotParse++;
  totals[isBroken ? 'differencesWhereItDoesNotParse' : 'differences'] += differences.length;
  if (differences.length === 0 || totals.differences > maxShown) return;
  console.log(`${file}${isBroken ? ' (does not parse)' : ''}`);
  for (const difference of differences) console.log(`  ${difference}`);
}

function* filesBelow(folder: string): Generator<string> {
  if (statSync(folder).isFile()) return yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesBelow(file);
    const isSource = languageOfPath(entry.name) !== undefined || entry.name.endsWith('.ipynb');
    if (entry.isFile() && isSource && statSync(file).size <= maxFileBytes) yield file;
  }
}
