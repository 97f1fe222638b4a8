import * as vscode from 'vscode';
import { languageOfEditorId } from '../../core/languages/registry.ts';
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
  if (rule !== 'model-retired' || !retirement || finding.name === null) return [];
  const { id, replacement } = retirement;
  if (replacement === null) return [];
  // A provider in front stays: `openai/gpt-4o`.
  const wanted = finding.name.slice(0, finding.name.length - id.length) + replacement;
  const written = document.getText(name);
  const quote = /^["'`]/.exec(written)?.[0] ?? '';
  // Without quotes it is a name in code, and the id in a configuration.
  const isId = quote !== '' || languageOfEditorId(document.languageId) === undefined;
  if (!isId || written !== quote + finding.name + quote) return [];
  const title = l10n.t('Replace by {0}, which the provider recommends', replacement);
  return [editAction(title, document, vscode.TextEdit.replace(name, quote + wanted + quote))];
}
