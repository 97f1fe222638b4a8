// Scans labelled repositories with the built command line and scores the result.
//   npm run accuracy -- --labels DIR --trees DIR [--languages python,typescript,…] [--misses] [--false-alarms]
// DIR of --labels holds `repos.json` and the scorer `score.py`; DIR of --trees one folder a repository.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { values } = parseArgs({
  options: {
    labels: { type: 'string' },
    trees: { type: 'string' },
    languages: { type: 'string' },
    misses: { type: 'boolean', default: false },
    'false-alarms': { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
if (!values.labels || !values.trees) {
  console.error(
    'usage: npm run accuracy -- --labels DIR --trees DIR [--languages LIST] [--misses] [--false-alarms] [--keep DIR]',
  );
  process.exit(2);
}

const repos = JSON.parse(readFileSync(path.join(values.labels, 'repos.json'), 'utf8'));
const models = [];
const imports = [];
for (const { repo, dir } of repos) {
  const { stdout } = await run(
    process.execPath,
    [path.join(root, 'dist/cli.cjs'), 'scan', path.join(values.trees, dir)],
    {
      maxBuffer: 1 << 30,
    },
  );
  for (const line of stdout.split('\n').filter(Boolean)) {
    const row = { repo, ...JSON.parse(line) };
    if (row.kind === 'model') models.push(JSON.stringify(row));
    if (row.kind === 'import') imports.push(JSON.stringify(row));
  }
}
const out = values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'accuracy-'));
writeFileSync(path.join(out, 'models.jsonl'), `${models.join('\n')}\n`);
writeFileSync(path.join(out, 'imports.jsonl'), `${imports.join('\n')}\n`);
const scorer = [
  path.join(values.labels, 'score.py'),
  ...['--models', path.join(out, 'models.jsonl'), '--imports', path.join(out, 'imports.jsonl')],
  ...(values.languages ? ['--languages', values.languages] : []),
  ...(values.misses ? ['--misses'] : []),
  ...(values['false-alarms'] ? ['--false-alarms'] : []),
];
const { status } = spawnSync('python3', scorer, { stdio: 'inherit' });
if (!values.keep) rmSync(out, { recursive: true });
process.exit(status ?? 1);
