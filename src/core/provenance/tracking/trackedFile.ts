import type { Authorship } from '../model/authorship.ts';
import type { TrackedLine } from '../model/label.ts';
import { carryLabels } from './carryLabels.ts';
import { surroundingsOf, type Arrival, type Graveyard } from './graveyard.ts';
import type { LineRegion } from './lineRegions.ts';
import { sketchLine, sketchText, tellingWeight, type LineSketch } from './lineSketch.ts';

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

/** A stretch that one rewrite takes from here and puts there is known again when it says so much. */
const minMovedWeight = 20;

/** So long it may take from the moment at which lines are put somewhere until they go from where they were. */
const maxMoveMs = 10 * 60_000;

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

  /**
   * A file that is seen for the first time. What is buried of it comes back.
   *
   * @param madeAt when it came to be, if that was seen; milliseconds since 1970.
   */
  static of(path: string, text: string, graveyard: Graveyard, madeAt?: number): TrackedFile {
    const since = madeAt === undefined ? {} : { since: madeAt };
    const lines = sketchText(text).map((sketch): TrackedLine => ({ sketch, ...since }));
    const arrival = { path, isReturn: false, since: graveyard.count, minMovedWeight };
    graveyard.revive(lines, (index) => !lines[index]?.label, arrival);
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
    const since = this.graveyard.count;
    const fresh: number[] = [];
    // From the bottom: what is above keeps its place.
    for (const region of regions.toReversed()) {
      const after: LineSketch[] = [];
      for (let line = region.fromAfter; line < region.toAfter; line++) after.push(sketchLine(lineAt(line)));
      for (const index of this.replace(region, after, cause)) fresh.push(index);
    }
    // What an editor takes from here and puts there in one event was moved.
    this.welcome(fresh, cause, { since, minMovedWeight: tellingWeight });
  }

  /** The whole text was written anew, by somebody who did not say what changed. */
  rewrite(text: string, cause: ChangeCause): void {
    const after = sketchText(text);
    const region = { fromBefore: 0, toBefore: this.current.length, fromAfter: 0, toAfter: after.length };
    const since = this.graveyard.count;
    this.welcome(this.replace(region, after, cause), cause, { since, minMovedWeight });
  }

  /** Lines of which nothing is known turned up when the file came to be. */
  bornAt(now: number): void {
    this.current = this.current.map((line) => (line.label ? line : { since: now, ...line }));
  }

  /** Gives lines other labels. */
  relabel(labelled: ReadonlyMap<number, TrackedLine['label']>): void {
    // Others hold the lines as they were: the log, to find out what is new.
    this.current = [...this.current];
    for (const [index, label] of labelled) {
      const line = this.current[index];
      if (line) this.current[index] = label ? { sketch: line.sketch, label } : { sketch: line.sketch };
    }
  }

  /** The file is gone, or left the folder: it may come back, or its lines turn up elsewhere. */
  bury(): void {
    this.buryUnused(0, this.current.length, new Set());
  }

  /** Lines are copied: where they are put they are the same, also while they stay here. */
  copy(from: number, to: number): void {
    this.graveyard.bury(this.path, this.current.slice(from, to), surroundingsOf(this.current, from, to));
  }

  /** @returns which lines are new, in the coordinates after all regions above are done too. */
  private replace(region: LineRegion, after: readonly LineSketch[], cause: ChangeCause): readonly number[] {
    const before = this.current.slice(region.fromBefore, region.toBefore);
    const { lines, sources } = carryLabels(before, after, cause.writer);
    this.buryUnused(region.fromBefore, region.toBefore, new Set(sources));
    const fresh: number[] = [];
    sources.forEach((source, index) => source < 0 && fresh.push(region.fromAfter + index));
    // `splice` would put each line on the stack.
    this.current = this.current
      .slice(0, region.fromBefore)
      .concat(lines, this.current.slice(region.toBefore));
    return fresh;
  }

  /**
   * Looks whether new lines are old ones that come back, and notes of the others since when they are there. So do lines
   * that are there for a short while and of which nobody knows whose they are, once the same ones go elsewhere.
   */
  private welcome(
    fresh: readonly number[],
    { writer, isReturn = false, otherwise, now }: ChangeCause,
    event: Pick<Arrival, 'since' | 'minMovedWeight'>,
  ): void {
    if (writer !== undefined) return;
    const arrival = { path: this.path, isReturn, ...event };
    const isNew = new Set(fresh);
    if (isNew.size > 0) this.graveyard.revive(this.current, (index) => isNew.has(index), arrival);
    if (this.graveyard.count > event.since) {
      const isRecent = (index: number): boolean => {
        const { since, label } = this.current[index] ?? {};
        return since !== undefined && now - since <= maxMoveMs && !label && !isNew.has(index);
      };
      this.graveyard.revive(this.current, isRecent, arrival);
    }
    for (const index of fresh) {
      const line = this.current[index];
      if (!line || line.label) continue;
      const { sketch } = line;
      const label = otherwise && { author: otherwise.id, written: sketch };
      this.current[index] = label ? { sketch, label, since: now } : { sketch, since: now };
    }
  }

  /** @param used which of the lines, counted from `from`, live on. */
  private buryUnused(from: number, to: number, used: ReadonlySet<number>): void {
    for (let start = from; start < to;) {
      let end = start;
      while (end < to && !used.has(end - from)) end++;
      if (end > start) {
        this.graveyard.bury(
          this.path,
          this.current.slice(start, end),
          surroundingsOf(this.current, start, end),
        );
      }
      start = end + 1;
    }
  }
}
