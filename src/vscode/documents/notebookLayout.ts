import * as vscode from 'vscode';
import type { Range } from '../../core/model/text.ts';
import { plainPython } from '../../core/notebooks/magics.ts';
import { toRange } from '../convert.ts';

interface CellLines {
  readonly uri: vscode.Uri;
  readonly firstLine: number;
  readonly lineCount: number;
}

/** The code cells of an open notebook as one text, and where its lines are. */
export class NotebookLayout {
  private constructor(
    readonly text: string,
    readonly installs: readonly string[],
    private readonly cells: readonly CellLines[],
  ) {}

  /** Undefined when no cell is in the language. */
  static of(notebook: vscode.NotebookDocument, languageId: string): NotebookLayout | undefined {
    const texts: string[] = [];
    const installs: string[] = [];
    const cells: CellLines[] = [];
    let firstLine = 0;
    for (const cell of notebook.getCells()) {
      const { document } = cell;
      if (cell.kind !== vscode.NotebookCellKind.Code || document.languageId !== languageId) continue;
      const plain =
        languageId === 'python'
          ? plainPython(document.getText())
          : { text: document.getText(), installs: [] };
      texts.push(plain.text);
      installs.push(...plain.installs);
      cells.push({ uri: document.uri, firstLine, lineCount: document.lineCount });
      firstLine += document.lineCount;
    }
    return cells.length > 0 ? new NotebookLayout(texts.join('\n'), installs, cells) : undefined;
  }

  get cellUris(): readonly vscode.Uri[] {
    return this.cells.map((cell) => cell.uri);
  }

  /** The cell that holds a place of the whole text, and the place in it. */
  locate(range: Range): vscode.Location | undefined {
    const cell = this.cells.find(({ firstLine, lineCount }) => {
      return firstLine <= range.start.line && range.start.line < firstLine + lineCount;
    });
    if (!cell) return undefined;
    const whole = toRange(range);
    const shift = -cell.firstLine;
    return new vscode.Location(
      cell.uri,
      new vscode.Range(whole.start.translate(shift), whole.end.translate(shift)),
    );
  }
}
