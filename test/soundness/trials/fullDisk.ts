import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFolder } from '../../unit/support/temporaryFolder.ts';
import { cli, codeCalling } from '../commandLine.ts';
import type { Outcome, Trial } from '../trial.ts';

/** As much as may be written to a file, in blocks of 512 or 1024 bytes: less than what is to be written. */
const blocks = [0, 1, 2, 4, 8] as const;

const writes = (folder: string, out: string): readonly (readonly string[])[] => [
  ['scan', folder, '--out', out],
  ['scan', folder, '--format', 'cyclonedx', '--out', out],
  ['scan', folder, '--format', 'sarif', '--out', out],
  ['scan', folder, '--write-baseline', out],
  ['scan', folder, '--cache', out],
  ['export', folder, '--format', 'html', '--out', out],
  ['export', folder, '--format', 'csv', '--out', out],
];

export const fullDisk: Trial = {
  id: 'fullDisk',
  title:
    'No room to write (a limit on the size of files): the old file stays as it was, and the reason is told',
  counts: { short: 1, long: 10 },
  run: (count) =>
    withFolder({ 'a/requirements.txt': 'openai\n' }, (root): Promise<Outcome> => {
      const folder = path.join(root, 'a');
      const code = path.join(folder, 'a.py');
      const out = path.join(root, 'out');
      const wrong: string[] = [];
      let runs = 0;
      let refused = 0;
      for (let round = 0; round < count; round++) {
        for (const command of writes(folder, out)) {
          rmSync(out, { force: true });
          writeFileSync(code, codeCalling(1));
          run(command);
          const old = readFileSync(out);
          writeFileSync(code, codeCalling(300 + round));
          for (const limit of blocks) {
            runs++;
            const { status, stderr } = run(command, limit);
            const isOld = readFileSync(out).equals(old);
            const isTold = /EFBIG|too large/i.test(stderr);
            if (isTold) refused++;
            // The findings are as good without a cache. What is small enough may have been written after all.
            const isRight = isTold ? isOld && (status !== 0 || command.includes('--cache')) : status === 0;
            const name = command.slice(2).join(' ');
            if (!isRight)
              wrong.push(`${name}, ${limit} blocks: ends with ${status}: ${stderr.slice(0, 300)}`);
          }
        }
      }
      const rest = readdirSync(root).filter((name) => name.endsWith('.tmp'));
      if (rest.length > 0) wrong.push(`left behind: ${rest.join(', ')}`);
      if (refused === 0) wrong.push('nothing was ever too large');
      return Promise.resolve({
        did: `${runs} writes of 7 kinds, for ${refused} of which there was no room`,
        wrong,
      });
    }),
};

function run(
  command: readonly string[],
  limit?: number,
): { readonly status: number | null; readonly stderr: string } {
  const argv = [process.execPath, cli, ...command];
  return limit === undefined
    ? spawnSync(process.execPath, argv.slice(1), { encoding: 'utf8' })
    : spawnSync('bash', ['-c', 'ulimit -f "$0"; trap "" XFSZ; exec "$@"', String(limit), ...argv], {
        encoding: 'utf8',
      });
}
