import { lastAtOrBefore } from '../common/sorted.ts';
import type { Span } from '../model/text.ts';

/** Where the pieces of an island stand in the text that they were taken from. */
export class Origin {
  /** Offsets in the island at which the pieces begin, ascending; the first is 0. */
  private readonly starts: number[] = [];
  /** What is to be added to an offset in each piece. */
  private readonly distances: number[] = [];
  private length = 0;

  /** Where the first piece begins in the text. */
  get start(): number {
    return this.distances[0] ?? 0;
  }

  /** Adds the piece that begins at `start` of the text. */
  append(start: number, length: number): void {
    if (length === 0) return;
    const distance = start - this.length;
    if (this.distances.at(-1) !== distance) {
      this.starts.push(this.length);
      this.distances.push(distance);
    }
    this.length += length;
  }

  /** Sets `placed` to where `span` of the island is in the text. */
  place(span: Span, placed: { start: number; end: number }): void {
    placed.start = span.start + this.distanceAt(span.start);
    // An end belongs to the piece of the character before it.
    placed.end = span.end > span.start ? span.end + this.distanceAt(span.end - 1) : placed.start;
  }

  private distanceAt(offset: number): number {
    return this.distances[Math.max(0, lastAtOrBefore(this.starts, offset))] ?? 0;
  }
}
