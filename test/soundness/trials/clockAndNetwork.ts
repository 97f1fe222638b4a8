import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFolder } from '../../unit/support/temporaryFolder.ts';
import { cli } from '../commandLine.ts';
import type { Outcome, Trial } from '../trial.ts';

/** Any way out is an error, and is written down. */
const noNetwork = (log: string): string => `
const { appendFileSync } = require('node:fs');
const refuse = (what) => () => { appendFileSync(${JSON.stringify(log)}, what + '\\n'); throw new Error(what); };
require('node:net').Socket.prototype.connect = refuse('net');
require('node:dgram').createSocket = refuse('dgram');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) { dns[name] = refuse('dns'); dns.promises[name] = refuse('dns'); }
globalThis.fetch = refuse('fetch');
`;

/** A clock that jumps each time it is asked, by hours, and mostly back. */
const jumpingClock = `
const now = Date.now;
let turn = 0;
Date.now = () => now() + (turn++ % 3 === 0 ? 7_200_000 : -3_600_000 * (turn % 5));
const was = performance.now.bind(performance);
performance.now = () => was() + (turn++ % 2 === 0 ? 5 : 0);
`;

const commands = (folder: string): readonly (readonly string[])[] => [
  ['scan', folder],
  ['scan', folder, '--cache', `${folder}.cache`],
  ['scan', folder, '--cache', `${folder}.cache`],
  ['scan', folder, '--format', 'sarif'],
  ['scan', folder, '--format', 'cyclonedx'],
  ['export', folder, '--format', 'markdown'],
  ['check', folder],
  ['history', folder],
];

export const clockAndNetwork: Trial = {
  id: 'clockAndNetwork',
  title:
    'The command line without any network, and with a clock that jumps back and forth: it says what it always says',
  counts: { short: 1, long: 20 },
  run: (count) =>
    withFolder({ 'workspace/.keep': '' }, async (root): Promise<Outcome> => {
      const folder = path.join(root, 'workspace');
      mkdirSync(path.join(folder, 'src'), { recursive: true });
      writeFileSync(path.join(folder, 'requirements.txt'), 'openai\n');
      writeFileSync(
        path.join(folder, 'src/a.py'),
        'from openai import OpenAI\nimport torch\nOpenAI().responses.create(model="gpt-4.1")\n',
      );
      const log = path.join(root, 'network.log');
      const preloads = { network: path.join(root, 'network.cjs'), clock: path.join(root, 'clock.cjs') };
      writeFileSync(log, '');
      writeFileSync(preloads.network, noNetwork(log));
      writeFileSync(preloads.clock, jumpingClock);
      const wrong: string[] = [];
      let runs = 0;
      for (let round = 0; round < count; round++) {
        for (const command of commands(folder)) {
          const usual = run(command);
          for (const [what, preload] of Object.entries(preloads)) {
            runs++;
            const other = run(command, preload);
            if (other !== usual)
              wrong.push(`${what}: ${command.join(' ')} says another thing: ${other.slice(0, 500)}`);
          }
        }
      }
      for (const line of readFileSync(log, 'utf8').split('\n').filter(Boolean))
        wrong.push(`asked for ${line}`);
      return Promise.resolve({ did: `${runs} runs of ${commands('').length} commands`, wrong });
    }),
};

/** What a command says, apart from the moment. */
function run(command: readonly string[], preload?: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...(preload === undefined ? [] : ['--require', preload]), cli, ...command],
    { encoding: 'utf8' },
  );
  return `${status}\n${stdout}\n${stderr}`.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'then');
}
