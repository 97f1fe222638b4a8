import type { JsonCursor, JsonString } from './jsonCursor.ts';

export interface Cell {
  readonly source: readonly JsonString[];
  /** A cell may say that it is in another language than the kernel's. */
  readonly language: string | undefined;
}

/** Reads the cells of a notebook one after the other. */
export class CellReader {
  /** The cells with code that were read. */
  readonly code: Cell[] = [];

  private type: string | undefined;
  private language: string | undefined;
  private source: readonly JsonString[] = [];
  private readonly parts: Readonly<Record<string, () => void>>;

  constructor(private readonly cursor: JsonCursor) {
    const vscode = { languageId: () => (this.language = cursor.string()?.value) };
    const metadata = { vscode: () => cursor.object(vscode) };
    this.parts = {
      cell_type: () => (this.type = cursor.string()?.value),
      metadata: () => cursor.object(metadata),
      source: () => (this.source = readSource(cursor)),
    };
  }

  /** Reads the cell at the cursor. */
  read(): void {
    this.type = this.language = undefined;
    this.source = [];
    this.cursor.object(this.parts);
    if (this.type === 'code') this.code.push({ source: this.source, language: this.language });
  }
}

/** `source` is one string or, as a rule, a list with a string a line. */
function readSource(cursor: JsonCursor): readonly JsonString[] {
  const pieces: JsonString[] = [];
  const read = (): void => {
    const piece = cursor.string();
    if (piece) pieces.push(piece);
  };
  if (!cursor.list(read)) read();
  return pieces;
}
