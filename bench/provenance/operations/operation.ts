import type { World } from '../world.ts';

/** Something that happens to a file or the whole folder. */
export interface Operation {
  readonly name: string;
  /** How often it happens, relative to the others. */
  readonly weight: number;
  run(world: World): Promise<void> | void;
}

export function somePath(world: World): string {
  return world.random.pick(world.paths);
}

/** A line that is not the empty last one; undefined for an empty file. */
export function someLine(world: World, path: string): number | undefined {
  const last = world.linesOf(path).length - 2;
  return last < 0 ? undefined : world.random.int(0, last);
}

/** Where something can be put in between: in front of a line of the first column that follows a blank one. */
export function someGap(world: World, path: string): number {
  const lines = world.linesOf(path);
  const gaps = lines.flatMap(({ text }, at) => (/^\S/.test(text) && lines[at - 1]?.text === '' ? [at] : []));
  return gaps.length > 0 ? world.random.pick(gaps) : Math.max(0, lines.length - 1);
}

export function extensionOf(path: string): '.ts' | '.py' {
  return path.endsWith('.py') ? '.py' : '.ts';
}
