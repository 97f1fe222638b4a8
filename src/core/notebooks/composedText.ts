import { LineIndex, type Range, type Span } from '../model/text.ts';

/** A place where a line of the composed text is seen by people. */
export interface LineOrigin {
  /** Index of the cell among all cells. */
  readonly cell: number;
  readonly line: number;
  /** Added to the character in the line. */
  readonly shift: number;
}

/** The code cells of a notebook as one text, so that a name bound in one cell is known in the next. */
export class ComposedText {
  private readonly index: LineIndex;

  constructor(
    readonly text: string,
    private readonly origins: readonly LineOrigin[],
  ) {
    this.index = new LineIndex(text);
  }

  rangeOf(span: Span): Range {
    const range = this.index.rangeOf(span);
    return {
      start: this.seen(range.start.line, range.start.character),
      end: this.seen(range.end.line, range.end.character),
    };
  }

  /** Index of the cell that holds this offset. */
  cellAt(offset: number): number {
    return this.origins[this.index.positionAt(offset).line]?.cell ?? 0;
  }

  private seen(line: number, character: number): { line: number; character: number } {
    const origin = this.origins[line] ?? this.origins.at(-1);
    return origin ? { line: origin.line, character: character + origin.shift } : { line, character };
  }
}
