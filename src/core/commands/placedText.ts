import { lastAtOrBefore } from '../common/sorted.ts';
import type { Span } from '../model/text.ts';

/**
 * A text that was taken out of a file, where line breaks, quotes or indentation were left out: it knows where its
 * characters stand in the file.
 */
export class PlacedText {
  /**
   * @param starts where pieces begin in `text`, ascending from 0.
   * @param offsets where each of them begins in the file.
   */
  private constructor(
    readonly text: string,
    private readonly starts: readonly number[],
    private readonly offsets: readonly number[],
  ) {}

  /** A text that stands in the file as it is. */
  static of(text: string, offset = 0): PlacedText {
    return new PlacedText(text, [0], [offset]);
  }

  /** Several stretches of a file, one after the other. */
  static join(pieces: readonly { readonly text: string; readonly offset: number }[]): PlacedText {
    const starts: number[] = [];
    const offsets: number[] = [];
    let length = 0;
    for (const { text, offset } of pieces) {
      if (text === '') continue;
      starts.push(length);
      offsets.push(offset);
      length += text.length;
    }
    if (starts.length === 0) return PlacedText.of('', pieces[0]?.offset ?? 0);
    return new PlacedText(pieces.map(({ text }) => text).join(''), starts, offsets);
  }

  /** Texts, one after the other. */
  static concat(texts: readonly PlacedText[]): PlacedText {
    return PlacedText.join(
      texts.flatMap(({ text, starts, offsets }) =>
        starts.map((start, piece) => ({
          text: text.slice(start, starts[piece + 1]),
          offset: offsets[piece] ?? 0,
        })),
      ),
    );
  }

  offsetOf(index: number): number {
    const piece = Math.max(0, lastAtOrBefore(this.starts, index));
    return (this.offsets[piece] ?? 0) + index - (this.starts[piece] ?? 0);
  }

  /** Where a stretch of the text stands, from its first character to its last. */
  spanOf(start: number, end: number): Span {
    const first = this.offsetOf(start);
    return { start: first, end: end > start ? this.offsetOf(end - 1) + 1 : first };
  }

  /** This text, whose offsets are those of `outer`, in the file that `outer` is from. */
  within(outer: PlacedText): PlacedText {
    const starts = new Set(this.starts);
    for (let index = 0; index < this.text.length; index++) {
      // Wherever the outer text has a seam, this one has one, too.
      if (index > 0 && outer.offsetOf(this.offsetOf(index)) !== outer.offsetOf(this.offsetOf(index - 1)) + 1)
        starts.add(index);
    }
    const sorted = [...starts].sort((left, right) => left - right);
    return new PlacedText(
      this.text,
      sorted,
      sorted.map((start) => outer.offsetOf(this.offsetOf(start))),
    );
  }

  slice(start: number, end: number): PlacedText {
    const first = Math.max(0, lastAtOrBefore(this.starts, start));
    const starts = [0];
    const offsets = [this.offsetOf(start)];
    for (let piece = first + 1; piece < this.starts.length; piece++) {
      const at = this.starts[piece] ?? 0;
      if (at >= end) break;
      starts.push(at - start);
      offsets.push(this.offsets[piece] ?? 0);
    }
    return new PlacedText(this.text.slice(start, end), starts, offsets);
  }
}
