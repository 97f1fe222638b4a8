import type { Authorship } from '../model/authorship.ts';
import type { TrackedLine } from '../model/label.ts';
import { carryLabels } from './carryLabels.ts';
import type { Graveyard } from './graveyard.ts';
import type { LineRegion } from './lineRegions.ts';
import { sketchLine, sketchText, type LineSketch } from './lineSketch.ts';

/** How a text came to be another one. */
export interface ChangeCause {
  /** Id of the authorship of what is new; undefined when nobody knows. */
  readonly writer?: string | undefined;
  /** What was removed comes back: an undo, or a paste of what is known to have been copied. */
  readonly isReturn?: boolean;
  /** What new lines are that did not come back from anywhere. */
  readonly otherwise?: Authorship;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The lines of one file, and whose they are, through everything that happens to it. */
export class TrackedFile {
  private current: TrackedLine[];

  private constructor(
    readonly path: string,
    private readonly graveyard: Graveyard,
    lines: readonly TrackedLine[],
  ) {
    this.current = [...lines];
  }

  /** A file that is seen for the first time. What is buried of it comes back. */
  static of(path: string, text: string, graveyard: Graveyard): TrackedFile {
    const lines = sketchText(text).map((sketch): TrackedLine => ({ sketch }));
    graveyard.revive(path, lines, (index) => !lines[index]?.label, false);
    return new TrackedFile(path, graveyard, lines);
  }

  static restored(path: string, lines: readonly TrackedLine[], graveyard: Graveyard): TrackedFile {
    return new TrackedFile(path, graveyard, lines);
  }

  get lines(): readonly TrackedLine[] {
    return this.current;
  }

  /**
   * One event of an editor.
   *
   * @param lineAt a line of the text after the event.
   */
  change(regions: readonly LineRegion[], lineAt: (line: number) => string, cause: ChangeCause): void {
    const fresh: number[] = [];
    // From the bottom: what is above keeps its place.
    for (const region of regions.toReversed()) {
      const after: LineSketch[] = [];
      for (let line = region.fromAfter; line < region.toAfter; line++) after.push(sketchLine(lineAt(line)));
      for (const index of this.replace(region, after, cause)) fresh.push(index);
    }
    this.welcome(fresh, cause);
  }

  /** The whole text was written anew, by somebody who did not say what changed. */
  rewrite(text: string, cause: ChangeCause): void {
    const after = sketchText(text);
    const region = { fromBefore: 0, toBefore: this.current.length, fromAfter: 0, toAfter: after.length };
    this.welcome(this.replace(region, after, cause), cause);
  }

  /** Gives lines other labels. */
  relabel(labelled: ReadonlyMap<number, TrackedLine['label']>): void {
    for (const [index, label] of labelled) {
      const line = this.current[index];
      if (line) this.current[index] = label ? { sketch: line.sketch, label } : { sketch: line.sketch };
    }
  }

  /** The file is gone, or left the folder: it may come back, or its lines turn up elsewhere. */
  bury(): void {
    this.buryUnused(this.current, new Set());
  }

  /** @returns which lines are new, in the coordinates after all regions above are done too. */
  private replace(region: LineRegion, after: readonly LineSketch[], cause: ChangeCause): readonly number[] {
    const before = this.current.slice(region.fromBefore, region.toBefore);
    const { lines, sources } = carryLabels(before, after, cause.writer);
    this.buryUnused(before, new Set(sources));
    const fresh: number[] = [];
    sources.forEach((source, index) => source < 0 && fresh.push(region.fromAfter + index));
    // `splice` would put each line on the stack.
    this.current = this.current
      .slice(0, region.fromBefore)
      .concat(lines, this.current.slice(region.toBefore));
    return fresh;
  }

  /** Looks whether new lines are old ones that come back, and notes of the others since when they are there. */
  private welcome(fresh: readonly number[], { writer, isReturn, otherwise, now }: ChangeCause): void {
    if (writer !== undefined || fresh.length === 0) return;
    const candidates = new Set(fresh);
    this.graveyard.revive(this.path, this.current, (index) => candidates.has(index), isReturn === true);
    for (const index of fresh) {
      const line = this.current[index];
      if (!line || line.label) continue;
      const { sketch } = line;
      const label = otherwise && { author: otherwise.id, written: sketch };
      this.current[index] = label ? { sketch, label, since: now } : { sketch, since: now };
    }
  }

  private buryUnused(before: readonly TrackedLine[], used: ReadonlySet<number>): void {
    for (let start = 0; start < before.length;) {
      let end = start;
      while (end < before.length && !used.has(end)) end++;
      if (end > start) this.graveyard.bury(this.path, before.slice(start, end));
      start = end + 1;
    }
  }
}
