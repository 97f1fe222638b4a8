import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../../bench/generator/random.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { withFolder } from '../../unit/support/temporaryFolder.ts';
import { cli, codeCalling, fragmentIn, isCacheRight, scanTo } from '../commandLine.ts';
import type { Outcome, Trial } from '../trial.ts';

/** Processes at a time. */
const writers = 4;

export const together: Trial = {
  id: 'together',
  title:
    'Several processes that write one fragment and one cache at once: both are whole, and a reviewer’s words stay',
  counts: { short: 2, long: 60 },
  run: (count, seed) =>
    withFolder({ 'a/requirements.txt': 'openai\n' }, async (root): Promise<Outcome> => {
      const folder = path.join(root, 'a');
      const fragment = fragmentIn(folder);
      const cache = `${folder}.cache`;
      const random = new Random(seed);
      const wrong: string[] = [];
      const scan = (): Promise<unknown> =>
        once(
          spawn(process.execPath, [cli, ...scanTo(folder), '--cache', cache], { stdio: 'ignore' }),
          'close',
        );
      for (let round = 0; round < count; round++) {
        writeFileSync(path.join(folder, 'a.py'), codeCalling(random.int(1, 60)));
        await scan();
        const words = `round ${round}`;
        const text = readFileSync(fragment, 'utf8');
        const bom = JSON.parse(text) as { components: { 'bom-ref': string; description?: string }[] };
        for (const component of bom.components) component.description = words;
        writeFileSync(fragment, JSON.stringify(bom));
        await Promise.all(Array.from({ length: writers }, scan));
        const read = parseFragment(readFileSync(fragment, 'utf8'));
        const all = read.bom?.components ?? [];
        if (!read.bom) wrong.push(`round ${round}: ${read.problem.code}`);
        else if (!all.some((each) => each['description'] === words))
          wrong.push(`round ${round}: a reviewer's words are gone`);
        if (!isCacheRight(folder, cache)) wrong.push(`round ${round}: the cache says another thing`);
      }
      return { did: `${count} rounds of ${writers} processes`, wrong };
    }),
};
