import * as vscode from 'vscode';
import { maskSecrets } from '../core/common/mask.ts';
import type { CommandId } from './contributions.ts';
import type { Log } from './log.ts';
import { notify } from './notify.ts';

/** Registers a command whose failure is logged and told once, with a way to the log. */
export function registerCommand(
  log: Log,
  id: CommandId,
  run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      log.error(id, error);
      const showLog = vscode.l10n.t('Show Log');
      const message = vscode.l10n.t(
        'Shadowlight could not finish: {0}',
        maskSecrets(error instanceof Error ? error.message : String(error)),
      );
      if ((await notify.problem(message, showLog)) === showLog) log.show();
      return undefined;
    }
  });
}
