import * as vscode from 'vscode';
import { withoutServerSecrets } from '../../core/assistants/secretFixes.ts';
import type { RuleId } from '../../core/inventory/rules.ts';
import type { Place } from '../folders/folders.ts';
import { editAction } from './callEdits.ts';

const { l10n } = vscode;

/** Takes the keys out of an MCP server's settings, where the program that reads them fills in names. */
export function nameSecretsActions(
  rule: RuleId,
  { path }: Place,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  if (rule !== 'hardcoded-key') return [];
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const text = document.getText();
  const fix = withoutServerSecrets(path, text, span);
  if (!fix) return [];
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  const title = l10n.t('Take {0} from outside the file', fix.names.join(', '));
  return [editAction(title, document, vscode.TextEdit.replace(whole, fix.text))];
}
