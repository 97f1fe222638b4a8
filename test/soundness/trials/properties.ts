import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../commandLine.ts';
import type { Trial } from '../trial.ts';

interface Report {
  readonly stats: { readonly passes: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly message?: string } }[];
}

export const properties: Trial = {
  id: 'properties',
  title:
    'The properties of the unit tests (merges, reviewers’ edits, linked folders, readers), tried so many times each',
  counts: { short: 0, long: 2000 },
  run(count) {
    const files = propertyTests();
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'node_modules/mocha/bin/mocha.js',
        '--timeout',
        '0',
        '--reporter',
        'json',
        ...files,
      ],
      {
        cwd: repository,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, SHADOWLIGHT_RUNS: String(count) },
      },
    );
    const { stats, failures } = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as Report;
    const wrong = failures.map(({ fullTitle, err }) => `${fullTitle}: ${err.message ?? ''}`);
    return Promise.resolve({
      did: `${stats.passes} tests of ${files.length} files passed, at least ${count} runs a property`,
      wrong: stats.passes === 0 ? ['no test was run', ...wrong] : wrong,
    });
  },
};

/** The unit tests whose properties can be tried more often. */
function propertyTests(): readonly string[] {
  const folder = path.join(repository, 'test/unit');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes('support/runs.ts'))
    .sort();
}
