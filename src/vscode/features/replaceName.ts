import * as vscode from 'vscode';
import type { ImportFinding } from '../../core/model/finding.ts';
import { editAction } from './callEdits.ts';

const { l10n } = vscode;

/**
 * Puts the declared package in place of a name that looks like it. Not where the code goes on to call it by the name
 * that it is imported as.
 */
export function replaceNameActions(
  { module, looksLike }: ImportFinding,
  document: vscode.TextDocument,
  name: vscode.Range,
  statement: vscode.Range,
): vscode.CodeAction[] {
  if (!looksLike?.isDeclared || document.getText(name) !== module) return [];
  const isPython = document.languageId === 'python';
  if (isPython && !/^\s*from\b|\sas\s/.test(document.getText(statement))) return [];
  const separator = isPython ? '.' : '/';
  const length = module.startsWith('@') && !isPython ? 2 : 1;
  const rest = module.split(separator).slice(length);
  const wanted = [looksLike.name, ...rest].join(separator);
  const title = l10n.t('Replace {0} by {1}, which is declared', module, wanted);
  return [editAction(title, document, vscode.TextEdit.replace(name, wanted))];
}
