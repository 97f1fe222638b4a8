import * as vscode from 'vscode';
import type { Range } from '../../core/model/text.ts';
import { registerCommand } from '../commands.ts';
import type { Feature, Services } from '../services.ts';

/** Goes to a place in the code. */
export const revealOccurrenceFeature: Feature = (services) =>
  registerCommand(services.log, 'shadowlight.revealOccurrence', (...given) =>
    reveal(services, ...placeIn(given)),
  );

/** A click hands over the place, the context menu the row. */
function placeIn(given: readonly unknown[]): readonly [unknown, unknown] {
  const [first, second] = given;
  const row = typeof first === 'object' && first !== null && 'command' in first ? first.command : undefined;
  const isCommand = typeof row === 'object' && row !== null && 'arguments' in row;
  return isCommand && Array.isArray(row.arguments) ? [row.arguments[0], row.arguments[1]] : [first, second];
}

async function reveal({ documents }: Services, uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !isRange(range)) return;
  if (uri.path.endsWith('.ipynb')) {
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
  }
  const location = documents.locate(uri, range);
  if (location.uri.path.endsWith('.ipynb') && location.uri.scheme === uri.scheme) return;
  // Not by `openTextDocument`: that would keep the document, and its problems, long after it is closed.
  await vscode.commands.executeCommand('vscode.open', location.uri, { selection: location.range });
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  return isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value))
    return false;
  return Number.isInteger(value.line) && Number.isInteger(value.character);
}
