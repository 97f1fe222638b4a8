import * as vscode from 'vscode';
import { textFormatsOf } from '../../core/formats/registry.ts';
import { languageOfEditorId } from '../../core/languages/registry.ts';
import type { RuleId } from '../../core/inventory/rules.ts';

const { l10n } = vscode;

const continuedByBackslash = new Set(['python', 'shellscript', 'makefile']);

/** A quick fix that silences the rule for what begins at `start`; the reason is what the user types next. */
export function ignoreActions(
  rule: RuleId,
  document: vscode.TextDocument,
  start: vscode.Position,
): vscode.CodeAction[] {
  const comment = commentAt([rule], document, start);
  if (!comment) return [];
  const { position, before, after } = comment;
  const snippet = new vscode.SnippetString()
    .appendText(before)
    .appendPlaceholder(l10n.t('reason'))
    .appendText(after);
  const title = l10n.t('Ignore {0} here, with a reason', rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(new vscode.Range(position, position), snippet)]);
  return [action];
}

/** A comment that silences the rules for what begins at `start`; undefined where there can be none. */
export function ignoreEdit(
  rules: readonly RuleId[],
  reason: string,
  document: vscode.TextDocument,
  start: vscode.Position,
): vscode.TextEdit | undefined {
  const comment = commentAt(rules, document, start);
  if (!comment) return undefined;
  const { position, before, after } = comment;
  // A line break, or the end of a comment, would make code of the rest.
  const words = reason.replaceAll('*/', '').replaceAll(/\s+/g, ' ').trim();
  return vscode.TextEdit.insert(position, before + words + after);
}

interface IgnoreText {
  readonly position: vscode.Position;
  /** What stands before and after the reason. */
  readonly before: string;
  readonly after: string;
}

function commentAt(
  rules: readonly RuleId[],
  document: vscode.TextDocument,
  start: vscode.Position,
): IgnoreText | undefined {
  const mark = commentMarkOf(document);
  if (mark === null) return undefined;
  const named = rules.join(', ');
  const text = canHoldMarkup(document)
    ? beside(named, start)
    : above(named, mark, document.lineAt(start.line));
  return continuesLine(document, text.position) ? undefined : text;
}

/** On a line of its own, indented like the one it speaks for. */
function above(rules: string, mark: string, line: vscode.TextLine): IgnoreText {
  const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
  return {
    position: line.range.start,
    before: `${indent}${mark} shadowlight-ignore ${rules}: `,
    after: '\n',
  };
}

/** Null where a file can hold no comment. */
function commentMarkOf({ languageId, uri }: vscode.TextDocument): string | null {
  const [format] = textFormatsOf(uri.path);
  return format ? format.lineComment : (languageOfEditorId(languageId)?.lineComment ?? '#');
}

/** Between the children of JSX a line comment would be text of the page; right before an expression it never is. */
function beside(rules: string, position: vscode.Position): IgnoreText {
  return { position, before: `/* shadowlight-ignore ${rules}: `, after: ' */ ' };
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
