import * as vscode from 'vscode';
import { catalogueVersion } from '../../core/catalogue/version.ts';
import type { ExportContent, ExportContext } from '../../core/export/exporter.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import { reportFolder } from '../../core/workspace/reportFolder.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import { pickSession } from '../pickSession.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

const { l10n } = vscode;

/** A folder whose inventory may leave the editor; undefined when there is none, and then the user was told why. */
export async function pickExportable({ folders }: Services): Promise<FolderSession | undefined> {
  if (vscode.workspace.isTrusted) return pickSession(folders, () => true);
  await notify.problem(refusalMessage('untrusted'));
  return undefined;
}

/** All that there is to export of a folder. Half an inventory would look like a whole one: then there is nothing. */
export async function readWhole(
  { context }: Services,
  session: FolderSession,
): Promise<{ readonly content: ExportContent; readonly context: ExportContext } | undefined> {
  if (!session.isScanned && !(await scanFirst(session))) return undefined;
  await session.readFragment();
  const { state } = session;
  if (state.fragment?.problem) {
    await tellBrokenFragment(session);
    return undefined;
  }
  return {
    content: {
      inventory: state.inventory('shown'),
      bom: fragmentOf(state, state.fragment?.bom),
      files: reportFolder(state, today()),
    },
    context: exportContext(context),
  };
}

/** What an export says of the moment it is made in. */
export function exportContext(context: vscode.ExtensionContext): ExportContext {
  const { version } = context.extension.packageJSON as { readonly version: string };
  return {
    timestamp: new Date().toISOString(),
    serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    toolVersion: version,
    catalogueVersion,
    fragmentPath,
  };
}

/** Without it, what people approved would look unreviewed. */
async function tellBrokenFragment(session: FolderSession): Promise<void> {
  const show = l10n.t('Open the Fragment');
  const message = l10n.t(
    'Nothing was exported: the fragment, which holds the reviews, cannot be read. Mend it first.',
  );
  if ((await notify.problem(message, show)) === show)
    await vscode.window.showTextDocument(session.uriOf(fragmentPath));
}

/** False when the user has no patience. */
export async function scanFirst(session: FolderSession): Promise<boolean> {
  const title = l10n.t('Shadowlight: reading the workspace');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) =>
      session.read(
        'all',
        {
          get isCancelled() {
            return token.isCancellationRequested;
          },
        },
        () => undefined,
      ),
  );
}
