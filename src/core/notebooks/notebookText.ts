import { lastAtOrBefore } from '../common/sorted.ts';
import { LineIndex, type Position, type Range, type Span } from '../model/text.ts';
import { EscapedString, widthAt } from './escapedString.ts';

/**
 * The code of a notebook as one text, so that a name bound in one cell is known in the next. Its ranges are those
 * of the `.ipynb` file.
 */
export class NotebookText {
  /** By their index; only the pieces that were asked for. */
  private readonly strings = new Map<number, EscapedString>();
  private lines: LineIndex | undefined;

  /**
   * The text consists of pieces that are JSON strings in the file.
   *
   * @param starts where each piece begins in the text, ascending
   * @param offsets offsets of their opening quotes in the file
   */
  constructor(
    readonly text: string,
    private readonly starts: readonly number[],
    private readonly offsets: readonly number[],
    private readonly json: string,
  ) {}

  rangeOf(span: Span): Range {
    const start = this.positionAt(this.offsetInFile(span.start));
    return { start, end: span.end > span.start ? this.endOf(span.end) : start };
  }

  /** An end belongs to the piece of the character before it. */
  private endOf(offset: number): Position {
    const last = this.offsetInFile(offset - 1);
    const { line, character } = this.positionAt(last);
    return { line, character: character + widthAt(this.json, last) };
  }

  private positionAt(offset: number): Position {
    this.lines ??= new LineIndex(this.json);
    return this.lines.positionAt(offset);
  }

  /** Offset in the file of a character of the text. */
  private offsetInFile(offset: number): number {
    const { starts, offsets } = this;
    const piece = Math.max(0, lastAtOrBefore(starts, offset));
    const quote = offsets[piece];
    if (quote === undefined) return 0;
    let string = this.strings.get(piece);
    if (!string) this.strings.set(piece, (string = new EscapedString(this.json, quote + 1)));
    return string.offsetOf(offset - (starts[piece] ?? 0));
  }
}
