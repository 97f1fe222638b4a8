import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { userFiles } from '../../core/assistants/userFiles.ts';
import { registerCommand } from '../commands.ts';
import { shownPath } from '../inventory/ownSettingsNodes.ts';
import { notify } from '../notify.ts';
import type { Feature } from '../services.ts';

const { l10n } = vscode;

/** Saying that one's own settings may be read, taking it back, and taking along what they say. */
export const ownSettingsFeature: Feature = ({ log, ownSettings }) => {
  const store = new DisposableStore();
  store.add(
    registerCommand(log, 'shadowlight.readOwnSettings', async () => {
      if (!ownSettings.isPossible) {
        await notify.problem(l10n.t('There is no home folder here that could be read.'));
        return;
      }
      const yes = await notify.confirm(
        l10n.t('Read your own settings of assistants on this machine?'),
        l10n.t(
          'These files are looked into for assistants, models and MCP servers, whenever you open the row in the sidebar. What they say is shown to you, and written to no file, fragment or export; values of variables are not kept. You can take this back with “Stop Reading Your Own Settings”.\n\n{0}',
          userFiles.map(({ path }) => shownPath(path)).join('\n'),
        ),
        l10n.t('Read Them'),
      );
      if (yes) await ownSettings.allow(true);
    }),
  );
  store.add(registerCommand(log, 'shadowlight.stopReadingOwnSettings', () => ownSettings.allow(false)));
  store.add(
    registerCommand(log, 'shadowlight.copyOwnSettings', async () => {
      const files = await ownSettings.read();
      const lines = files.flatMap(({ file, mentions, lines: at }) =>
        (mentions ?? []).map(({ category, name, provider, risks, details = [] }, index) =>
          JSON.stringify({
            category,
            name,
            provider,
            tool: file.assistant.id,
            file: shownPath(file.path),
            line: (at[index] ?? 0) + 1,
            risks,
            details,
          }),
        ),
      );
      if (lines.length === 0) {
        await notify.done(l10n.t('Your own settings say nothing that was read.'));
        return;
      }
      await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
      await notify.done(l10n.t('Copied as JSON lines: {0}', lines.length));
    }),
  );
  return store;
};
