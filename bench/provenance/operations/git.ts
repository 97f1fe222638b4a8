import { changedByOthers } from './outside.ts';
import type { Operation } from './operation.ts';
import { newLine, plain, type TruthLine } from '../truth.ts';
import type { World } from '../world.ts';

function git(world: World, ...argv: readonly string[]): boolean {
  return world.repository.git(world.repository.own, ...argv);
}

function ask(world: World, ...argv: readonly string[]): string {
  return world.repository.ask(world.repository.own, ...argv);
}

/** Everything that is open is saved and put into a commit. */
function commitAll(world: World): void {
  world.save();
  git(world, 'add', '-A');
  git(world, 'commit', '-q', '-m', 'work');
}

function branch(world: World): string {
  return ask(world, 'rev-parse', '--abbrev-ref', 'HEAD');
}

function otherBranches(world: World): readonly string[] {
  const current = branch(world);
  return ask(world, 'branch', '--format=%(refname:short)')
    .split('\n')
    .filter((name) => name !== '' && name !== current && name !== 'theirs');
}

/** A colleague commits something in a working tree of their own. */
function colleagueCommits(world: World): void {
  const { repository } = world;
  const folder = repository.theirs;
  const current = branch(world);
  // Theirs begins where ours stands now and then, so that not everything conflicts.
  if (!repository.git(folder, 'status')) {
    git(world, 'worktree', 'add', '-q', '-B', 'theirs', folder, 'HEAD');
  } else if (world.random.chance(0.4)) repository.git(folder, 'reset', '-q', '--hard', current);
  for (const path of repository.files(folder)) {
    const lines = repository.read(folder, path);
    if (lines && world.random.chance(0.7))
      repository.write(folder, path, changedByOthers(world, path, lines));
  }
  if (world.random.chance(0.15)) {
    const path = `new${world.random.int(0, 9999)}.ts`;
    const chunks = [1, 2, 3, 4, 5].flatMap(() => world.newChunk(path, 'none'));
    repository.write(folder, path, [...chunks, newLine('', 'none')]);
  }
  repository.git(folder, 'add', '-A');
  repository.git(folder, 'commit', '-q', '-m', 'theirs');
}

/** While git waits, the files with its marks are seen as they are; then each conflict is resolved in some way. */
function resolve(world: World): void {
  world.reload();
  for (const path of world.paths) {
    const lines = world.linesOf(path);
    if (!lines.some(({ text }) => text.startsWith('<<<<<<<'))) continue;
    world.rewrite(path, resolved(world, lines));
  }
  world.save();
  git(world, 'add', '-A');
}

function resolved(world: World, lines: readonly TruthLine[]): readonly TruthLine[] {
  const kept: TruthLine[] = [];
  let sides: { ours: TruthLine[]; theirs: TruthLine[] } | undefined;
  let into = kept;
  for (const line of lines) {
    if (line.text.startsWith('<<<<<<<')) {
      sides = { ours: [], theirs: [] };
      into = sides.ours;
    } else if (line.text.startsWith('=======') && sides) into = sides.theirs;
    else if (line.text.startsWith('>>>>>>>') && sides) {
      kept.push(...chosen(world, sides.ours, sides.theirs));
      sides = undefined;
      into = kept;
    } else into.push(line);
  }
  return kept;
}

/** One side, or both one after the other where they have nothing in common. */
function chosen(
  world: World,
  ours: readonly TruthLine[],
  theirs: readonly TruthLine[],
): readonly TruthLine[] {
  const texts = new Set(ours.map(({ text }) => plain(text)).filter((text) => text.length > 2));
  const isTwice = theirs.some(({ text }) => texts.has(plain(text)));
  const choice = world.random.pick(isTwice ? ['ours', 'theirs'] : ['ours', 'theirs', 'both']);
  return choice === 'both' ? [...ours, ...theirs] : choice === 'ours' ? ours : theirs;
}

function isConflicted(world: World): boolean {
  return ask(world, 'diff', '--name-only', '--diff-filter=U') !== '';
}

/** Goes on until git has nothing left to do. */
function finish(world: World, ...goOn: readonly string[]): void {
  for (let step = 0; step < 20 && isConflicted(world); step++) {
    resolve(world);
    if (!git(world, ...goOn) && !isConflicted(world)) {
      // What was resolved left nothing to commit.
      if (goOn[0] === 'commit' || !git(world, goOn[0] ?? '', '--skip')) break;
    }
  }
  world.reload();
}

const commit: Operation = { name: 'commit', weight: 6, run: commitAll };

const amend: Operation = {
  name: 'amend',
  weight: 3,
  run(world) {
    world.save();
    git(world, 'add', '-A');
    git(world, 'commit', '-q', '--amend', '-m', 'amended');
    world.reload();
  },
};

const switchBranch: Operation = {
  name: 'branch switch',
  weight: 6,
  run(world) {
    commitAll(world);
    const others = otherBranches(world);
    const isNew = others.length === 0 || (others.length < 4 && world.random.chance(0.3));
    if (isNew)
      git(
        world,
        'checkout',
        '-q',
        '-b',
        `topic${world.random.int(0, 1_000_000)}`,
        world.random.pick(['HEAD', 'HEAD~1']),
      );
    else git(world, 'checkout', '-q', world.random.pick(others));
    world.reload();
  },
};

const merge: Operation = {
  name: 'merge',
  weight: 4,
  run(world) {
    commitAll(world);
    colleagueCommits(world);
    const from = world.random.pick(['theirs', 'theirs', ...otherBranches(world)]);
    git(world, 'merge', '-q', '--no-edit', from);
    finish(world, 'commit', '-q', '--no-edit');
  },
};

const rebase: Operation = {
  name: 'rebase',
  weight: 3,
  run(world) {
    commitAll(world);
    colleagueCommits(world);
    git(world, 'rebase', '-q', world.random.pick(['theirs', ...otherBranches(world)]));
    finish(world, 'rebase', '--continue');
    if (git(world, 'rebase', '--abort')) world.reload();
  },
};

const squash: Operation = {
  name: 'squash',
  weight: 3,
  run(world) {
    commitAll(world);
    const others = otherBranches(world);
    if (others.length === 0) return;
    git(world, 'merge', '--squash', world.random.pick(others));
    world.reload();
    if (isConflicted(world)) resolve(world);
    git(world, 'commit', '-q', '-m', 'squashed');
    world.reload();
  },
};

const cherryPick: Operation = {
  name: 'cherry-pick',
  weight: 3,
  run(world) {
    commitAll(world);
    colleagueCommits(world);
    git(world, 'cherry-pick', world.random.pick(['theirs', ...otherBranches(world)]));
    finish(world, 'cherry-pick', '--continue');
    if (git(world, 'cherry-pick', '--abort')) world.reload();
  },
};

const stash: Operation = {
  name: 'stash',
  weight: 4,
  run(world) {
    world.save();
    git(world, 'add', '-A');
    if (ask(world, 'stash', 'list') === '') {
      git(world, 'stash', '-q');
      world.reload();
      return;
    }
    commitAll(world);
    git(world, 'stash', 'pop', '-q');
    if (isConflicted(world)) {
      resolve(world);
      git(world, 'stash', 'drop', '-q');
    }
    world.reload();
  },
};

export const history: readonly Operation[] = [
  commit,
  amend,
  switchBranch,
  merge,
  rebase,
  squash,
  cherryPick,
  stash,
];
