import type { TrackedLine } from '../model/label.ts';
import { isTelling, type LineSketch } from './lineSketch.ts';

/** So many stretches of removed lines are remembered, the last ones. */
const maxBlocks = 400;
/** Of a longer stretch only its first lines are remembered. */
const maxBlockLines = 5_000;
/** Of places that begin alike only the last are looked at: a text may say the same thing over and over. */
const maxPlaces = 12;

/** Fewer lines, or lines that say less, are too little to know something again by. */
const minLines = 2;
const minWeight = 20;

interface Block {
  readonly path: string;
  readonly lines: readonly TrackedLine[];
}

interface BuriedLine {
  readonly block: Block;
  readonly at: number;
}

/**
 * Labelled lines that were removed, of all files of a folder: what comes back, or turns up elsewhere, is known again by
 * what it says. Switching a branch and back, cutting and pasting, and moving a function to another file are that.
 */
export class Graveyard {
  private readonly blocks = new Set<Block>();
  private readonly byHash = new Map<number, BuriedLine[]>();

  bury(path: string, lines: readonly TrackedLine[]): void {
    const kept = lines.slice(0, maxBlockLines);
    if (!kept.some(({ label, sketch }) => label && isTelling(sketch))) return;
    const block = { path, lines: kept };
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
   * @param isReturn one line is enough, because it is known that something comes back: an undo.
   * @returns how many were known again.
   */
  revive(
    path: string,
    lines: TrackedLine[],
    candidates: (index: number) => boolean,
    isReturn: boolean,
  ): number {
    let revived = 0;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || !candidates(at) || !isTelling(line.sketch)) continue;
      const run = this.longestRun(lines, at, candidates);
      if (!run || (!isReturn && (run.length < minLines || run.weight < minWeight))) continue;
      for (let index = 0; index < run.length; index++) {
        const target = lines[run.start + index];
        const label = run.block.lines[run.from + index]?.label;
        if (!target || !label) continue;
        const isMoved = label.isMoved === true || run.block.path !== path;
        lines[run.start + index] = { sketch: target.sketch, label: isMoved ? { ...label, isMoved } : label };
        revived++;
      }
      at = Math.max(at, run.start + run.length - 1);
    }
    return revived;
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

function isEqual(a: LineSketch | undefined, b: LineSketch | undefined): boolean {
  return a !== undefined && b !== undefined && a.hash === b.hash;
}

function weightOf(lines: readonly TrackedLine[], start: number, length: number): number {
  let weight = 0;
  for (let index = start; index < start + length; index++) weight += lines[index]?.sketch.weight ?? 0;
  return weight;
}
