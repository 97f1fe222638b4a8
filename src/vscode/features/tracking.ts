import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKeys.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { refusalMessage } from '../messages.ts';
import { notify } from '../notify.ts';
import { pickSession } from '../pickSession.ts';
import type { Feature, Services } from '../services.ts';
import { onDidChangeSettings, settings } from '../settings.ts';

const { l10n } = vscode;

/** Milliseconds after which git is looked at again: a merge ends where no watcher sees it. */
const gitPauseMs = 5_000;

/** Keeps the fragment of each tracked folder in step with its code. */
export const trackingFeature: Feature = (services) => {
  const { folders, fragments, log } = services;
  const store = new DisposableStore();
  const waiting = new Map<FolderSession, ReturnType<typeof setTimeout>>();
  store.add({ dispose: () => waiting.forEach((timer) => clearTimeout(timer)) });
  /** The folder settles once it is listed again, and is then written. */
  const tryLater = (session: FolderSession): void => {
    clearTimeout(waiting.get(session));
    const again = (): void => {
      waiting.delete(session);
      if (!session.isClosed) session.listAgain();
    };
    waiting.set(session, setTimeout(again, gitPauseMs));
  };
  const sync = (session: FolderSession): void => {
    if (!settings.isTracking(session.folder.uri)) return;
    fragments.sync(session).then(
      ({ refused }) => {
        if (refused === 'git-busy') tryLater(session);
        if (refused) log.info('fragment', `${session.folder.name}: ${refusalMessage(refused)}`);
      },
      (error: unknown) => log.error('fragment', error),
    );
  };
  const refresh = (): void => {
    const tracked = folders.sessions.filter((session) => settings.isTracking(session.folder.uri));
    setContextKey('shadowlight.isTracking', tracked.length > 0 && tracked.length === folders.sessions.length);
    setContextKey('shadowlight.isTrackingAny', tracked.length > 0);
  };
  store.add(folders.onDidSettle(sync));
  store.add(folders.onDidChangeFolders(refresh));
  store.add(
    onDidChangeSettings(['shadowlight.fragment.tracking'], () => {
      refresh();
      for (const session of folders.sessions) {
        // A folder that was not to be read at the start is, now that its fragment is to be kept.
        if (settings.isTracking(session.folder.uri) && !session.isScanned && !session.isScanning) {
          folders.scan(session).catch((error: unknown) => log.error('scan', error));
        }
        sync(session);
      }
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.startTracking', async () => {
      const session = await pickSession(folders, (each) => !settings.isTracking(each.folder.uri));
      if (session) await startTracking(services, session);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.stopTracking', async () => {
      const session = await pickSession(folders, (each) => settings.isTracking(each.folder.uri));
      if (session) await settings.setTracking(session.folder, false);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.openFragment', async () => {
      const session = await pickSession(folders, () => true);
      if (session) await openFragment(services, session);
    }),
  );
  refresh();
  return store;
};

/** Turns tracking on after telling which file will be written, and writes it. False when the user declines. */
export async function startTracking(
  { folders, fragments, log }: Services,
  session: FolderSession,
): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    await notify.problem(refusalMessage('untrusted'));
    return false;
  }
  const isAgreed = await notify.confirm(
    l10n.t('Keep the inventory of "{0}" in an SBOM fragment?', session.folder.name),
    l10n.t(
      '{0} will be written now and brought in step with the code at every save. It is a CycloneDX file made to be committed: no source text, no line numbers, no time stamps. What reviewers add to it is kept.',
      fragmentPath,
    ),
    l10n.t('Start Tracking'),
  );
  if (!isAgreed) return false;
  if (session.isClosed) {
    await notify.problem(refusalMessage('closed'));
    return false;
  }
  await settings.setTracking(session.folder, true);
  if (!session.isScanned && !session.isScanning) await folders.scan(session);
  const { refused } = await fragments.sync(session);
  if (refused) {
    log.info('fragment', refusalMessage(refused));
    await notify.problem(refusalMessage(refused));
  }
  return refused === undefined;
}

async function openFragment(services: Services, session: FolderSession): Promise<void> {
  const uri = session.uriOf(fragmentPath);
  await session.readFragment();
  if (session.state.fragment) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const start = l10n.t('Start Tracking');
  const answer = await notify.done(l10n.t('There is no {0} yet.', fragmentPath), start);
  if (answer === start && (await startTracking(services, session))) await vscode.window.showTextDocument(uri);
}
