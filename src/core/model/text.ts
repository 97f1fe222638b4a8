import { lastAtOrBefore } from '../common/sorted.ts';

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
 * Converts offsets of one text to positions, in O(log lines). Lines end at `\n`, `\r\n` or a lone `\r`. Looks at the text
 * only as far as it is asked.
 */
export class LineIndex {
  private readonly starts: number[] = [0];
  /** All line breaks before this offset are known. */
  private known = 0;

  constructor(private readonly text: string) {}

  get lineCount(): number {
    this.readTo(this.text.length);
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    this.readTo(offset);
    const line = Math.max(0, lastAtOrBefore(this.starts, offset));
    return { line, character: offset - (this.starts[line] ?? 0) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  private readTo(offset: number): void {
    const { text, starts, known } = this;
    // A return may be the first half of a line break; no line begins at or before it because of it.
    const end = text[offset] === '\r' ? offset : offset + 1;
    if (end <= known) return;
    const part = text.slice(known, end);
    if (part.includes('\r')) {
      for (const found of part.matchAll(/\r\n|\n|\r/g)) starts.push(known + found.index + found[0].length);
    } else {
      for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) starts.push(known + at + 1);
    }
    this.known = end;
  }
}
