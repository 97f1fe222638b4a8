import * as vscode from 'vscode';
import { languageOfEditorId } from '../../core/languages/registry.ts';
import type { RuleId } from '../../core/inventory/rules.ts';

const { l10n } = vscode;

/** A comment that silences the rule for what begins at `start`; the reason is what the user types next. */
export function ignoreActions(
  rule: RuleId,
  document: vscode.TextDocument,
  start: vscode.Position,
): vscode.CodeAction[] {
  const [place, snippet] = canHoldMarkup(document) ? beside(rule, start) : above(rule, document, start.line);
  if (continuesLine(document, place)) return [];
  const title = l10n.t('Ignore {0} here, with a reason', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(new vscode.Range(place, place), snippet)]);
  return [action];
}

/** On a line of its own, indented like the one it speaks for. */
function above(
  rule: RuleId,
  document: vscode.TextDocument,
  firstLine: number,
): [vscode.Position, vscode.SnippetString] {
  const line = document.lineAt(firstLine);
  const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
  const comment = languageOfEditorId(document.languageId)?.lineComment ?? '#';
  const snippet = new vscode.SnippetString()
    .appendText(`${indent}${comment} shadowlight-ignore ${rule}: `)
    .appendPlaceholder(l10n.t('reason'))
    .appendText('\n');
  return [line.range.start, snippet];
}

/** Between the children of JSX a line comment would be text of the page; right before an expression it never is. */
function beside(rule: RuleId, start: vscode.Position): [vscode.Position, vscode.SnippetString] {
  const snippet = new vscode.SnippetString()
    .appendText(`/* shadowlight-ignore ${rule}: `)
    .appendPlaceholder(l10n.t('reason'))
    .appendText(' */ ');
  return [start, snippet];
}

function canHoldMarkup(document: vscode.TextDocument): boolean {
  if (document.languageId.endsWith('react')) return true;
  return document.languageId === 'javascript' && /<\/|\/>/.test(document.getText());
}

/** After a backslash Python reads the next line as part of this one, a comment too. */
function continuesLine(document: vscode.TextDocument, place: vscode.Position): boolean {
  return (
    place.line > 0 && document.languageId === 'python' && document.lineAt(place.line - 1).text.endsWith('\\')
  );
}
