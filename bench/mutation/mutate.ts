// `npm run mutate -- folder…`: takes each declaration out of the manifests of real repositories, one after the other,
// and counts on how many of the imports that come from it the finding appears, and goes when it is back. Needs a build.
//   --verbose also prints what was said of the others, and the untracked imports of the folders as they are
import { parseArgs } from 'node:util';
import path from 'node:path';
import { mutateFolder, type MutationReport } from './mutateFolder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('usage: npm run mutate -- [--verbose] folder…');
  process.exit(2);
}

const reports: MutationReport[] = [];
for (const folder of positionals) reports.push(await mutateFolder(root, path.resolve(folder)));

const head = [
  'Repository',
  'Declarations',
  'Imports',
  'Found',
  'Declared elsewhere',
  'Own, host or types',
  'Not sure',
  'Not restored',
  'Untracked as it is',
  'Median',
  'Slowest',
];
console.log(
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...reports.map(rowOf)].map(line).join('\n'),
);
if (values.verbose) {
  for (const { folder, missed, untracked, untouched } of reports) {
    console.log(`\n${folder}: ${untouched} declarations could not be taken out by themselves`);
    for (const [said, count] of [...missed].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${said}`);
    for (const each of untracked) console.log(`  as it is: ${each}`);
  }
}
process.exitCode = reports.some(({ notRestored }) => notRestored > 0) ? 1 : 0;

function rowOf(report: MutationReport): readonly string[] {
  const {
    folder,
    declarations,
    imports,
    found,
    elsewhere,
    otherwise,
    missed,
    notRestored,
    untracked,
    times,
  } = report;
  const missing = [...missed.values()].reduce((sum, count) => sum + count, 0);
  const numbers = [
    declarations,
    imports,
    found,
    elsewhere,
    otherwise,
    missing,
    notRestored,
    untracked.length,
  ];
  const [median = 0, slowest = 0] = [times[times.length >> 1], times.at(-1)];
  return [
    folder.replace('+', '/'),
    ...numbers.map(String),
    `${median.toFixed(0)} ms`,
    `${slowest.toFixed(0)} ms`,
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
