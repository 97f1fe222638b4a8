import * as vscode from 'vscode';
import { textFormatsOf } from '../../core/formats/registry.ts';
import { languageOfEditorId } from '../../core/languages/registry.ts';
import type { RuleId } from '../../core/inventory/rules.ts';

const { l10n } = vscode;

const continuedByBackslash = new Set(['python', 'shellscript', 'makefile']);

/** A comment that silences the rule for what begins at `start`; the reason is what the user types next. */
export function ignoreActions(
  rule: RuleId,
  document: vscode.TextDocument,
  start: vscode.Position,
): vscode.CodeAction[] {
  const mark = commentMarkOf(document);
  if (mark === null) return [];
  const [place, snippet] = canHoldMarkup(document)
    ? beside(rule, start)
    : above(rule, mark, document.lineAt(start.line));
  if (continuesLine(document, place)) return [];
  const title = l10n.t('Ignore {0} here, with a reason', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(new vscode.Range(place, place), snippet)]);
  return [action];
}

/** On a line of its own, indented like the one it speaks for. */
function above(rule: RuleId, mark: string, line: vscode.TextLine): [vscode.Position, vscode.SnippetString] {
  const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
  const snippet = new vscode.SnippetString()
    .appendText(`${indent}${mark} shadowlight-ignore ${rule}: `)
    .appendPlaceholder(l10n.t('reason'))
    .appendText('\n');
  return [line.range.start, snippet];
}

/** Null where a file can hold no comment. */
function commentMarkOf({ languageId, uri }: vscode.TextDocument): string | null {
  const [format] = textFormatsOf(uri.path);
  return format ? format.lineComment : (languageOfEditorId(languageId)?.lineComment ?? '#');
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

/** Behind a backslash the next line is part of this one, a comment too. */
function continuesLine(document: vscode.TextDocument, place: vscode.Position): boolean {
  return (
    place.line > 0 &&
    continuedByBackslash.has(document.languageId) &&
    document.lineAt(place.line - 1).text.endsWith('\\')
  );
}
