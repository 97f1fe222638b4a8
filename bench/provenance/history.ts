import { Random } from '../generator/random.ts';
import { ExactRanges } from './followers/exactRanges.ts';
import type { Follower } from './followers/follower.ts';
import { FrozenNumbers } from './followers/frozenNumbers.ts';
import { LineHashes } from './followers/lineHashes.ts';
import { Shadowlight } from './followers/shadowlight.ts';
import { editing } from './operations/editing.ts';
import { history } from './operations/git.ts';
import type { Operation } from './operations/operation.ts';
import { outside } from './operations/outside.ts';
import { check, Score, type Mistake } from './score.ts';
import { pickSource, type Source } from './sources.ts';
import { forgetLines } from './truth.ts';
import { World } from './world.ts';

/** Which operations a history is made of. */
const mixes = {
  'edits in the editor': editing,
  '+ formatter, other programs, renames': [...editing, ...outside],
  '+ git': [...editing, ...outside, ...history],
} as const satisfies Record<string, readonly Operation[]>;

export type MixName = keyof typeof mixes;
export const mixNames = Object.keys(mixes) as readonly MixName[];

export const followerNames = [
  'Shadowlight',
  'set of line hashes',
  'frozen line numbers',
  'exact diff of ranges',
] as const;
export type FollowerName = (typeof followerNames)[number];

function followers(): Record<FollowerName, Follower> {
  return {
    Shadowlight: new Shadowlight(),
    'set of line hashes': new LineHashes(),
    'frozen line numbers': new FrozenNumbers(),
    'exact diff of ranges': new ExactRanges(),
  };
}

export function emptyScores(): Record<FollowerName, Score> {
  return {
    Shadowlight: new Score(),
    'set of line hashes': new Score(),
    'frozen line numbers': new Score(),
    'exact diff of ranges': new Score(),
  };
}

export interface History {
  readonly mix: MixName;
  readonly seed: number;
  readonly steps: number;
  /** Told of each step after which something that was right is wrong now. */
  readonly onMistake?: ((step: number, operation: string, mistake: Mistake) => void) | undefined;
}

/** Lines are looked at after so many steps. */
const stepsBetweenChecks = 5;

/** Lets things happen to real files, and looks every now and then who still knows whose the lines are. */
export async function runHistory(
  sources: readonly Source[],
  options: History,
): Promise<Record<FollowerName, Score>> {
  forgetLines();
  const random = new Random(options.seed);
  const all = followers();
  const world = new World(random, sources, Object.values(all));
  const scores = emptyScores();
  const known = new Set<string>();
  try {
    for (const [name, extension] of [
      ['a', '.ts'],
      ['b', '.ts'],
      ['c', '.py'],
    ] as const) {
      world.addFile(`${name}${extension}`, pickSource(sources, extension, random));
    }
    commitFirst(world);
    for (let step = 1; step <= options.steps; step++) {
      const operation = pickOperation(mixes[options.mix], random);
      await operation.run(world);
      if (options.onMistake) {
        for (const mistake of check(world, all.Shadowlight, new Score())) {
          const key = `${mistake.kind} ${mistake.serial}`;
          if (!known.has(key)) options.onMistake(step, operation.name, mistake);
          known.add(key);
        }
      }
      if (step % stepsBetweenChecks !== 0) continue;
      for (const name of followerNames) check(world, all[name], scores[name]);
    }
  } finally {
    world.dispose();
  }
  return scores;
}

function commitFirst(world: World): void {
  world.save();
  world.repository.git(world.repository.own, 'add', '-A');
  world.repository.git(world.repository.own, 'commit', '-q', '-m', 'first');
}

function pickOperation(operations: readonly Operation[], random: Random): Operation {
  let left = random.next() * operations.reduce((sum, { weight }) => sum + weight, 0);
  for (const operation of operations) {
    left -= operation.weight;
    if (left < 0) return operation;
  }
  return random.pick(operations);
}
