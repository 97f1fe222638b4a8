import * as vscode from 'vscode';
import { pinnedSpec } from '../../core/assistants/pinnedSpec.ts';
import type { RuleId } from '../../core/inventory/rules.ts';
import type { ReportedModel } from '../../core/workspace/problems.ts';
import type { Place } from '../folders/folders.ts';
import { editAction } from './callEdits.ts';

const { l10n } = vscode;

/** Pins an MCP server, but only to the version that a lock file of the workspace has. */
export function pinServerActions(
  rule: RuleId,
  { finding }: ReportedModel,
  { state, path }: Place,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  if (rule !== 'unpinned-server') return [];
  const pinned = pinnedSpec(finding, document.getText(range), path, state.diskManifests);
  if (!pinned) return [];
  const edit = vscode.TextEdit.replace(range, pinned.text);
  return [editAction(l10n.t('Pin to {0}, as it is locked', pinned.version), document, edit)];
}
