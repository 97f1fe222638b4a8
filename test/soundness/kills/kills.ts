import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import type { Random } from '../../../bench/generator/random.ts';
import { withFolder } from '../../unit/support/temporaryFolder.ts';
import { repository } from '../commandLine.ts';
import type { Victim } from './victims.ts';

export interface KillResult {
  readonly kills: number;
  /** Those that came before it was done. */
  readonly hits: number;
  readonly wrong: readonly string[];
}

/** How long an endless one may write, in milliseconds. */
const endlessMs = 60;

/** Kills a program so many times, each time at another moment, and looks at what it leaves. */
export function kill(victim: Victim, count: number, random: Random): Promise<KillResult> {
  return withFolder({}, async (root) => {
    const folder = path.join(root, 'a');
    victim.prepare(folder);
    const wholeMs = victim.isEndless ? endlessMs : await runWhole(victim, folder);
    const wrong: string[] = [];
    let hits = 0;
    for (let round = 0; round < count; round++) {
      victim.before(folder, round);
      const { said, wasKilled } = await runAndKill(victim, folder, round, momentIn(wholeMs, random));
      if (wasKilled) hits++;
      const problem = victim.check(folder, round, said);
      if (problem !== undefined) wrong.push(`${victim.name}: ${problem} (round ${round})`);
    }
    return { kills: count, hits, wrong };
  });
}

/** Half of them near the end, where most writers write. */
function momentIn(wholeMs: number, random: Random): number {
  return wholeMs * (random.chance(0.5) ? random.next() : 0.7 + 0.4 * random.next());
}

/** How many milliseconds it takes when nobody kills it. */
async function runWhole(victim: Victim, folder: string): Promise<number> {
  victim.before(folder, 1);
  const began = performance.now();
  await runAndKill(victim, folder, 1, Number.POSITIVE_INFINITY);
  return performance.now() - began;
}

async function runAndKill(
  victim: Victim,
  folder: string,
  round: number,
  afterMs: number,
): Promise<{ readonly said: string; readonly wasKilled: boolean }> {
  const child = spawn(process.execPath, victim.argv(folder), {
    cwd: repository,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  let said = '';
  const began = victim.isEndless ? once(child.stdout, 'data') : Promise.resolve();
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(victim.input?.(round) ?? '');
  await began;
  if (Number.isFinite(afterMs)) {
    await Promise.race([wait(afterMs), ended]);
    child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  return { said, wasKilled: signal === 'SIGKILL' };
}
