import * as vscode from 'vscode';
import { say } from '../../core/messages/sentence.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { registerCommand } from '../commands.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import { pickSession } from '../pickSession.ts';
import type { Feature } from '../services.ts';

const { l10n } = vscode;

/** Merges the two sides of a fragment that git could not, and keeps what reviewers wrote on both. */
export const resolveConflictFeature: Feature = ({ folders, fragments, log }) =>
  registerCommand(log, 'shadowlight.resolveFragment', async (file) => {
    if (!vscode.workspace.isTrusted) {
      await notify.problem(refusalMessage('untrusted'));
      return;
    }
    const hasConflict = ({ state }: FolderSession): boolean =>
      state.fragment?.problem?.code === 'conflict-markers';
    const session =
      file instanceof vscode.Uri ? folders.placeOf(file).session : await pickSession(folders, hasConflict);
    if (!session) {
      if (!folders.sessions.some(hasConflict)) await tellNone();
      return;
    }
    const uri = session.uriOf(fragmentPath);
    const isEdited = vscode.workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (isEdited) {
      await notify.problem(l10n.t('{0} has unsaved changes. Save or revert it first.', fragmentPath));
      return;
    }
    const outcome = await fragments.resolve(session);
    if (outcome === 'none') await tellNone();
    else if (outcome === 'resolved') {
      const show = l10n.t('Open the Fragment');
      const done = l10n.t('The conflict is resolved. Look at the fragment, and add it to git.');
      if ((await notify.done(done, show)) === show) await vscode.window.showTextDocument(uri);
    } else await notify.problem(say(outcome.problem, l10n.t));
  });

async function tellNone(): Promise<void> {
  await notify.done(l10n.t('There is no merge conflict in {0}.', fragmentPath));
}
