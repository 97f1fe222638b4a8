import type { TextChange } from '../../model/text.ts';

/** Length of a piece, in UTF-16 code units. */
const pieceLength = 8192;

/**
 * A text that is changed often and read seldom. It is kept in pieces: a change costs the piece that it is in, where
 * one long string would be copied whole.
 */
export class EditedText {
  private readonly pieces: string[];

  constructor(text: string) {
    this.pieces = split(text);
  }

  change({ span, text }: TextChange): void {
    const first = this.pieceAt(span.start, 0, 0);
    const last = this.pieceAt(span.end, first.index, first.start);
    const head = this.piece(first.index).slice(0, span.start - first.start);
    const changed = head + text + this.piece(last.index).slice(span.end - last.start);
    const pieces = changed.length > 2 * pieceLength ? split(changed) : [changed];
    this.pieces.splice(first.index, last.index - first.index + 1, ...pieces);
  }

  toString(): string {
    return this.pieces.join('');
  }

  /** The piece that holds an offset or ends there, looked for from one that starts before it. */
  private pieceAt(offset: number, index: number, start: number): { index: number; start: number } {
    while (index < this.pieces.length - 1 && start + this.piece(index).length < offset) {
      start += this.piece(index).length;
      index++;
    }
    return { index, start };
  }

  private piece(index: number): string {
    return this.pieces[index] ?? '';
  }
}

function split(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  return pieces;
}
