import * as vscode from 'vscode';

/** A quick fix that makes one edit of the document. */
export function editAction(
  title: string,
  document: vscode.TextDocument,
  edit: vscode.TextEdit,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [edit]);
  return action;
}

/** Adds a keyword argument after all others of a Python call. Undefined where a comment stands in the way. */
export function addArgument(
  document: vscode.TextDocument,
  call: vscode.Range,
  argument: string,
): vscode.TextEdit | undefined {
  const text = document.getText(call);
  const inside = text.slice(0, -1).trimEnd();
  if (!text.endsWith(')') || inside.slice(inside.lastIndexOf('\n') + 1).includes('#')) return undefined;
  const position = document.positionAt(document.offsetAt(call.start) + inside.length);
  const separator = inside.endsWith('(') ? '' : inside.endsWith(',') ? ' ' : ', ';
  return vscode.TextEdit.insert(position, separator + argument);
}

/** Replaces what the pattern finds in a call by `make`, when it finds it exactly once. */
export function replaceInCall(
  document: vscode.TextDocument,
  call: vscode.Range,
  pattern: RegExp,
  make: (match: RegExpExecArray) => string,
): vscode.TextEdit | undefined {
  const [match, ...others] = document.getText(call).matchAll(pattern);
  if (!match || others.length > 0) return undefined;
  const start = document.offsetAt(call.start) + match.index;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + match[0].length));
  return vscode.TextEdit.replace(range, make(match));
}
