import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { registerCommand } from '../commands.ts';
import { inventoryViewId } from '../contributions.ts';
import { setContextKey } from '../contextKeys.ts';
import type { Feature } from '../services.ts';

export const scanWorkspaceFeature: Feature = ({ folders, log }) => {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, 'shadowlight.scanWorkspace', () =>
      vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Shadowlight: reading the workspace'),
          cancellable: true,
        },
        async (progress, token) => {
          let percent = 0;
          const cancellation = {
            get isCancelled() {
              return token.isCancellationRequested;
            },
          };
          await folders.scanAll(cancellation, ({ done, total }) => {
            const now = (100 * done) / total;
            progress.report({
              message: vscode.l10n.t('{0} of {1} files', done, total),
              increment: Math.max(0, now - percent),
            });
            percent = Math.max(percent, now);
          });
        },
      ),
    ),
  );
  const refresh = (): void => {
    const { sessions } = folders;
    setContextKey(
      'shadowlight.isScanning',
      sessions.some((session) => session.isScanning),
    );
    setContextKey(
      'shadowlight.isScanned',
      sessions.length > 0 && sessions.every((session) => session.isScanned),
    );
  };
  store.add(folders.onDidChange(refresh));
  // The background scan shows on the view alone; nothing pops up.
  store.add(showBackgroundScan(folders));
  refresh();
  return store;
};

function showBackgroundScan(folders: Parameters<Feature>[0]['folders']): vscode.Disposable {
  let finish: (() => void) | undefined;
  const update = (): void => {
    const isScanning = folders.sessions.some((session) => session.isScanning);
    if (isScanning && !finish) {
      void vscode.window.withProgress({ location: { viewId: inventoryViewId } }, () => {
        return new Promise<void>((resolve) => (finish = resolve));
      });
    } else if (!isScanning) {
      finish?.();
      finish = undefined;
    }
  };
  const subscription = folders.onDidChange(update);
  update();
  return {
    dispose: () => {
      subscription.dispose();
      finish?.();
    },
  };
}
