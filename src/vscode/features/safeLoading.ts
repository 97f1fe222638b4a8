import * as vscode from 'vscode';
import type { RuleId } from '../../core/inventory/rules.ts';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import { addArgument, editAction, replaceInCall } from './callEdits.ts';

const { l10n } = vscode;

/** Has PyTorch refuse code: the one unpickler that an argument makes safe. */
export function safeLoadingActions(
  rule: RuleId,
  { finding }: ReportedModel,
  document: vscode.TextDocument,
  call: vscode.Range,
): vscode.CodeAction[] {
  if (
    (rule !== 'pickle' && rule !== 'unsafe-load') ||
    finding.sdk !== 'torch' ||
    document.languageId !== 'python'
  )
    return [];
  const isGiven = /\bweights_only\b|\*\*/.test(document.getText(call));
  const edit = isGiven
    ? replaceInCall(document, call, /\bweights_only\s*=\s*(?:False|None)\b/g, () => 'weights_only=True')
    : addArgument(document, call, 'weights_only=True');
  return edit ? [editAction(l10n.t('Load weights only (weights_only=True)'), document, edit)] : [];
}
