import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { addRule, type NewRule } from '../../core/policy/addRule.ts';
import { policyPath } from '../../core/policy/policy.ts';
import { ruleFor } from '../../core/policy/ruleFor.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import type { Feature, Services } from '../services.ts';
import { targetsOf, type ReviewTarget } from './review.ts';

const { l10n } = vscode;

/** Allows or denies what is chosen in the sidebar, by a rule at the end of the policy. */
export const policyRulesFeature: Feature = (services) => {
  const store = new DisposableStore();
  const { log } = services;
  store.add(
    registerCommand(log, 'shadowlight.allowInPolicy', (first, all) =>
      decide(services, targetsOf(first, all), 'allowed'),
    ),
  );
  store.add(
    registerCommand(log, 'shadowlight.denyInPolicy', (first, all) =>
      decide(services, targetsOf(first, all), 'denied'),
    ),
  );
  return store;
};

async function decide(
  { folders }: Services,
  targets: readonly ReviewTarget[],
  verdict: 'allowed' | 'denied',
): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    await notify.problem(refusalMessage('untrusted'));
    return;
  }
  const chosen = targets.flatMap(({ folder, componentId }) => {
    const session = folders.sessionOf(folder);
    const found = session && componentOf(session, componentId);
    return session && found ? [{ session, about: ruleFor(found) }] : [];
  });
  if (chosen.length === 0) {
    await notify.problem(l10n.t('Choose a component in the AI Inventory; its menu has this command.'));
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: verdict === 'allowed' ? l10n.t('Allow in the Policy') : l10n.t('Deny in the Policy'),
    prompt: l10n.t('Why? The reason is kept in the policy, and shown with each finding. It may be empty.'),
  });
  if (reason === undefined) return;
  const more = reason.trim() === '' ? {} : { reason: reason.trim() };
  for (const { session, about } of chosen) {
    if (!about)
      await notify.problem(l10n.t('A rule needs a name, and this one is not known from the files.'));
    else await append(session, { verdict, ...about, ...more });
  }
}

function componentOf({ state }: FolderSession, id: string) {
  const found = state.component(id);
  return found && 'distribution' in found ? undefined : found;
}

/** Through the editor, so that text that is not saved yet is not lost, and the step can be undone. */
async function append(session: FolderSession, rule: NewRule): Promise<void> {
  const uri = session.uriOf(policyPath);
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri);
  const change = addRule(document.getText(), rule);
  if (!change) {
    await vscode.window.showTextDocument(document);
    await notify.problem(l10n.t('The policy is not written so that a rule can be added; mend it first.'));
    return;
  }
  const { start, end } = change.span;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), change.text);
  const wasDirty = document.isDirty;
  await vscode.workspace.applyEdit(edit);
  // What somebody has begun to write is theirs to save.
  if (!wasDirty) await document.save();
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
