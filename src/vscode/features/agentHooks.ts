import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { HookTool } from '../../core/provenance/hooks/hookTool.ts';
import { registerCommand } from '../commands.ts';
import { notify } from '../notify.ts';
import type { AgentRecords } from '../provenance/agentRecords.ts';
import type { Feature, Services } from '../services.ts';

const { l10n } = vscode;

/** That a hook was set up from here. Kept for all workspaces: so are hooks. */
const usedKey = 'provenance.hooks';

/** Sets hooks of agent tools up and takes them away, each after showing what changes in which file. */
export const agentHooksFeature: Feature = (services) => {
  const { context, log, platform } = services;
  const { agents } = platform;
  const store = new DisposableStore();
  // The script lies elsewhere since an update.
  if (agents && context.globalState.get<unknown>(usedKey) === true) {
    agents.hooks.prepare().catch((error: unknown) => log.error('hooks', error));
  }
  store.add(
    registerCommand(log, 'shadowlight.setUpHook', async () => {
      if (!agents) return noDisk();
      const tool = await pick(agents, false);
      if (tool) await setUp(services, agents, tool);
    }),
  );
  store.add(
    registerCommand(log, 'shadowlight.removeHook', async () => {
      if (!agents) return noDisk();
      const tool = await pick(agents, true);
      if (!tool) return;
      await agents.hooks.remove(tool);
      const isUsed = await Promise.all(agents.hookTools.map((each) => agents.hooks.isSetUp(each)));
      if (!isUsed.includes(true)) {
        await context.globalState.update(usedKey, undefined);
        await agents.hooks.clear();
      }
      await notify.done(l10n.t('{0} tells Shadowlight nothing any more.', tool.name));
    }),
  );
  return store;
};

async function noDisk(): Promise<void> {
  await notify.problem(l10n.t('Agent tools cannot be told anything from a browser.'));
}

async function pick({ hookTools, hooks }: AgentRecords, isSetUp: boolean): Promise<HookTool | undefined> {
  const items: (vscode.QuickPickItem & { readonly tool: HookTool })[] = [];
  for (const tool of hookTools) {
    if ((await hooks.isSetUp(tool)) === isSetUp) items.push({ label: tool.name, tool });
  }
  if (items.length === 0) {
    await notify.done(
      isSetUp
        ? l10n.t('No agent tool has a hook of Shadowlight.')
        : l10n.t('Every agent tool has its hook already.'),
    );
    return undefined;
  }
  const title = isSetUp
    ? l10n.t('Which tool is to tell nothing any more?')
    : l10n.t('Which tool is to tell what it writes?');
  return (await vscode.window.showQuickPick(items, { title }))?.tool;
}

async function setUp(services: Services, { hooks }: AgentRecords, tool: HookTool): Promise<void> {
  const preview = await hooks.preview(tool);
  if (!preview) {
    await notify.problem(
      l10n.t(
        'The configuration of {0} cannot be changed safely: it is not what it should be. Nothing was written.',
        tool.name,
      ),
    );
    return;
  }
  const { file, change } = preview;
  const isAgreed = await notify.confirm(
    l10n.t('Let {0} tell what it writes?', tool.name),
    [
      l10n.t('In {0} this is added, and nothing else changes:', file),
      change.undo.inserted.trim(),
      l10n.t(
        'After each edit the tool then runs a small script, which keeps the path and the text of the edit until this window has read it, and never prompts. It can be taken away again by "Remove Hook of an Agent Tool".',
      ),
    ].join('\n\n'),
    l10n.t('Set Up'),
  );
  if (!isAgreed) return;
  await hooks.setUp(tool, change);
  await services.context.globalState.update(usedKey, true);
}
