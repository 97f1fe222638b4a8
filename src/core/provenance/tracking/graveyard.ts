import type { TrackedLine } from '../model/label.ts';
import { isTelling, type LineSketch } from './lineSketch.ts';

/** So many stretches of removed lines are remembered, the last ones. */
const maxBlocks = 400;
/** Of a longer stretch only its first lines are remembered. */
const maxBlockLines = 5_000;
/** Of places that begin alike only the last are looked at: a text may say the same thing over and over. */
const maxPlaces = 12;

/** Fewer lines that say something, or lines that say less, are too little to know something again by, wherever it turns up. */
const minLines = 2;
const minWeight = 20;

/** The nearest lines that say something around others, as hashes. */
export interface Surroundings {
  readonly above: number | undefined;
  readonly below: number | undefined;
}

interface Block {
  /** They are numbered as they are buried. */
  readonly number: number;
  readonly path: string;
  readonly lines: readonly TrackedLine[];
  readonly around: Surroundings;
}

interface BuriedLine {
  readonly block: Block;
  readonly at: number;
}

/** What is known of the event by which lines turned up. */
export interface Arrival {
  readonly path: string;
  /** What was removed comes back: it is enough that it is all that came. */
  readonly isReturn: boolean;
  /** What was buried since then was removed by the same event, and turns up elsewhere by it. */
  readonly since: number;
  /** So much a stretch has to say that went by the same event. */
  readonly minMovedWeight: number;
}

/**
 * Labelled lines that were removed, of all files of a folder: what comes back, or turns up elsewhere, is known again by
 * what it says. Switching a branch and back, cutting and pasting, and moving a function to another file are that.
 */
export class Graveyard {
  private readonly blocks = new Set<Block>();
  private readonly byHash = new Map<number, BuriedLine[]>();
  private buried = 0;

  /** How many stretches were buried up to now. */
  get count(): number {
    return this.buried;
  }

  bury(path: string, lines: readonly TrackedLine[], around: Surroundings): void {
    const kept = lines.slice(0, maxBlockLines);
    if (!kept.some(({ label, sketch }) => label && isTelling(sketch))) return;
    const block = { number: ++this.buried, path, lines: kept, around };
    this.blocks.add(block);
    kept.forEach(({ sketch }, at) => {
      if (!isTelling(sketch)) return;
      const same = this.byHash.get(sketch.hash) ?? [];
      this.byHash.set(sketch.hash, [...same.slice(1 - maxPlaces), { block, at }]);
    });
    for (const oldest of this.blocks) {
      if (this.blocks.size <= maxBlocks) break;
      this.drop(oldest);
    }
  }

  /** Forgets whatever these authors wrote. */
  forget(isForgotten: (author: string) => boolean): void {
    for (const block of [...this.blocks]) {
      if (block.lines.some(({ label }) => label && isForgotten(label.author))) this.drop(block);
    }
  }

  /**
   * Gives lines of `lines` that nothing is known of the labels that they had when they were removed.
   *
   * @param candidates which of them are new.
   */
  revive(lines: TrackedLine[], candidates: (index: number) => boolean, arrival: Arrival): void {
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || !candidates(at) || !isTelling(line.sketch)) continue;
      const longest = this.longestRun(lines, at, candidates);
      const run = longest && withoutQuietEnds(longest);
      if (!run || !isKnownAgain(run, lines, candidates, arrival)) continue;
      for (let index = 0; index < run.length; index++) {
        const target = lines[run.start + index];
        const label = run.block.lines[run.from + index]?.label;
        if (!target || !label) continue;
        const isMoved = label.isMoved === true || run.block.path !== arrival.path;
        lines[run.start + index] = { sketch: target.sketch, label: isMoved ? { ...label, isMoved } : label };
      }
      at = Math.max(at, run.start + run.length - 1);
    }
  }

  /** The longest stretch of removed lines that stands around a line again. */
  private longestRun(
    lines: readonly TrackedLine[],
    at: number,
    isCandidate: (index: number) => boolean,
  ): Run | undefined {
    const sketch = lines[at]?.sketch;
    let best: Run | undefined;
    for (const { block, at: from } of (sketch && this.byHash.get(sketch.hash)) ?? []) {
      const isSame = (step: number): boolean =>
        isCandidate(at + step) && isEqual(lines[at + step]?.sketch, block.lines[from + step]?.sketch);
      let [back, ahead] = [0, 1];
      while (isSame(-back - 1)) back++;
      while (isSame(ahead)) ahead++;
      const run = { block, start: at - back, from: from - back, length: back + ahead };
      const weight = weightOf(lines, run.start, run.length);
      // The last one that was removed wins: it is the likeliest to have come back.
      if (!best || weight >= best.weight) best = { ...run, weight };
    }
    return best;
  }

  private drop(block: Block): void {
    this.blocks.delete(block);
    for (const { sketch } of block.lines) {
      const others = this.byHash.get(sketch.hash)?.filter((place) => place.block !== block) ?? [];
      if (others.length > 0) this.byHash.set(sketch.hash, others);
      else this.byHash.delete(sketch.hash);
    }
  }
}

interface Run {
  readonly block: Block;
  readonly start: number;
  readonly from: number;
  readonly length: number;
  readonly weight: number;
}

/**
 * Where a stretch comes back in part, lines that say nothing at the end of that part may as well be those that are there
 * anyway: a brace is like any other.
 */
function withoutQuietEnds(run: Run): Run {
  const { lines } = run.block;
  const isQuiet = (index: number): boolean => {
    const sketch = lines[index]?.sketch;
    return sketch !== undefined && !isTelling(sketch);
  };
  let [from, to] = [run.from, run.from + run.length];
  if (from > 0) while (from < to && isQuiet(from)) from++;
  if (to < lines.length) while (to > from && isQuiet(to - 1)) to--;
  return { ...run, start: run.start + from - run.from, from, length: to - from };
}

/** Whether it is what was removed, and not something that only reads the same. */
function isKnownAgain(
  run: Run,
  lines: readonly TrackedLine[],
  isNew: (index: number) => boolean,
  { path, isReturn, since, minMovedWeight }: Arrival,
): boolean {
  const { block, start, from, length, weight } = run;
  const count = tellingLines(lines, start, length);
  if (weight >= minWeight && count >= minLines) return true;
  if (isReturn && !isNew(start - 1) && !isNew(start + length)) return true;
  const isWhole = count === tellingLines(block.lines, 0, block.lines.length);
  if (block.number > since && isWhole && weight >= minMovedWeight) return true;
  if (block.path !== path) return false;
  const was = surroundingsOf(block.lines, from, from + length, block.around);
  const is = surroundingsOf(lines, start, start + length);
  const isBelow = was.above !== undefined && was.above === is.above;
  const isAbove = was.below !== undefined && was.below === is.below;
  return weight >= minWeight ? isBelow || isAbove : isBelow && isAbove;
}

/** Farther away no line is looked for. */
const maxDistance = 10;

/** The nearest lines above and below a stretch that say something; at the ends what stands around all of `lines`. */
export function surroundingsOf(
  lines: readonly TrackedLine[],
  from: number,
  to: number,
  outside?: Surroundings,
): Surroundings {
  const nearest = (at: number, step: -1 | 1): number | undefined => {
    for (let away = 0; away < maxDistance; away++) {
      const sketch = lines[at + step * away]?.sketch;
      if (!sketch) return step < 0 ? outside?.above : outside?.below;
      if (isTelling(sketch)) return sketch.hash;
    }
    return undefined;
  };
  return { above: nearest(from - 1, -1), below: nearest(to, 1) };
}

function isEqual(a: LineSketch | undefined, b: LineSketch | undefined): boolean {
  return a !== undefined && b !== undefined && a.hash === b.hash;
}

function tellingLines(lines: readonly TrackedLine[], start: number, length: number): number {
  return lines.slice(start, start + length).filter(({ sketch }) => isTelling(sketch)).length;
}

function weightOf(lines: readonly TrackedLine[], start: number, length: number): number {
  let weight = 0;
  for (let index = start; index < start + length; index++) weight += lines[index]?.sketch.weight ?? 0;
  return weight;
}
