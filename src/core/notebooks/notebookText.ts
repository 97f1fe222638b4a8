import { LineIndex, type Position, type Range, type Span } from '../model/text.ts';

/** A stretch of the code that is one JSON string in the file. */
export interface CodePiece {
  readonly text: string;
  /** Offset of its opening quote in the file. */
  readonly offset: number;
}

/**
 * The code of a notebook as one text, so that a name bound in one cell is known in the next. Its ranges are those
 * of the `.ipynb` file.
 */
export class NotebookText {
  /** Where each piece begins in the text. */
  private readonly starts: readonly number[];
  private lines: LineIndex | undefined;

  constructor(
    readonly text: string,
    private readonly pieces: readonly (CodePiece & { readonly start: number })[],
    private readonly json: string,
  ) {
    this.starts = pieces.map((piece) => piece.start);
  }

  rangeOf(span: Span): Range {
    const start = this.positionOf(span.start);
    return { start, end: span.end > span.start ? this.endOf(span.end) : start };
  }

  /** An end belongs to the piece of the character before it. */
  private endOf(offset: number): Position {
    const { line, character } = this.positionOf(offset - 1);
    return { line, character: character + lengthOfCharacter(this.json, this.rawOffset(offset - 1)) };
  }

  private positionOf(offset: number): Position {
    this.lines ??= new LineIndex(this.json);
    return this.lines.positionAt(this.rawOffset(offset));
  }

  /** Offset in the file of a character of the text. */
  private rawOffset(offset: number): number {
    const piece = this.pieces[this.indexAt(offset)];
    if (!piece) return 0;
    const wanted = Math.min(offset - piece.start, piece.text.length);
    let raw = piece.offset + 1;
    for (let count = 0; count < wanted; count++) raw += lengthOfCharacter(this.json, raw);
    return raw;
  }

  /** Index of the last piece that begins at or before `offset`. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How many characters of a JSON string, at `at`, stand for one. */
function lengthOfCharacter(json: string, at: number): number {
  if (json[at] !== '\\') return 1;
  return json[at + 1] === 'u' ? 6 : 2;
}
