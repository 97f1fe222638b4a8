import * as vscode from 'vscode';
import { waitFor } from './waitFor.ts';

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Our diagnostics of a document, as `rule@line: text under the squiggle`, sorted. */
export function described(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Shadowlight')
    .map((each) => `${ruleOf(each)}@${each.range.start.line + 1}: ${document.getText(each.range)}`)
    .sort();
}

/** Waits until the diagnostics of a document are as wanted. */
export function waitForDiagnostics(
  document: vscode.TextDocument,
  what: string,
  isWanted: (found: readonly string[]) => boolean,
): Promise<string[]> {
  return waitFor(what, vscode.languages.onDidChangeDiagnostics, () => {
    const found = described(document);
    return isWanted(found) ? found : undefined;
  });
}

/** Opens a file as a user does: closing its editor then closes the document. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  return waitFor(`the editor of ${uri.path}`, vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() && document;
  });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
