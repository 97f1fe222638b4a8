import * as vscode from 'vscode';
import type { RuleId } from '../../core/inventory/rules.ts';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import { editAction } from './callEdits.ts';

const { l10n } = vscode;

/** Puts in the model that the provider names in place of a retired one, where its id stands in the call. */
export function replaceModelActions(
  rule: RuleId,
  { finding, retirement }: ReportedModel,
  document: vscode.TextDocument,
  name: vscode.Range,
): vscode.CodeAction[] {
  const replacement = retirement?.replacement ?? null;
  if (rule !== 'model-retired' || replacement === null || finding.name === null) return [];
  const written = document.getText(name);
  const quote = written.at(0) ?? '';
  if (!['"', "'", '`'].includes(quote) || written !== quote + finding.name + quote) return [];
  const title = l10n.t('Replace by {0}, which the provider recommends', replacement);
  return [editAction(title, document, vscode.TextEdit.replace(name, quote + replacement + quote))];
}
