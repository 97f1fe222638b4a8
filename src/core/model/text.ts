/**
 * Text coordinates. Everything in `core/` counts UTF-16 code units, as VS Code and JavaScript strings do.
 */

/** A half-open stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text; both numbers count from 0, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a text, in lines and characters. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One replacement: `span` is in the coordinates of the text before this change. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** Applies changes one after the other, each in the coordinates that the one before it left. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { span, text: inserted } of changes) {
    result = result.slice(0, span.start) + inserted + result.slice(span.end);
  }
  return result;
}

export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset < outer.end;
}

/**
 * Converts offsets of one text to positions, in O(log lines). Lines end at `\n`, `\r\n` or a lone `\r`. Looks for line
 * breaks only as far as it is asked.
 */
export class LineIndex {
  private readonly starts: number[] = [0];
  private readonly hasReturns: boolean;
  /** All line breaks before this offset are known. */
  private known = 0;

  constructor(private readonly text: string) {
    this.hasReturns = text.includes('\r');
  }

  get lineCount(): number {
    this.readTo(this.text.length);
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    this.readTo(offset);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  private readTo(offset: number): void {
    while (this.known <= offset && this.known <= this.text.length) {
      const after = this.hasReturns ? this.afterBreak() : this.text.indexOf('\n', this.known) + 1;
      if (after === 0) this.known = this.text.length + 1;
      else this.starts.push((this.known = after));
    }
  }

  /** The offset after the next line break, or 0. */
  private afterBreak(): number {
    const breaks = /\r\n|\n|\r/g;
    breaks.lastIndex = this.known;
    return breaks.test(this.text) ? breaks.lastIndex : 0;
  }
}
