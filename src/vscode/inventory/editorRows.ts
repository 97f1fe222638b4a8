import * as vscode from 'vscode';
import type { AiComponent } from '../../core/inventory/component.ts';
import { installedAssistants, recommendedIn } from '../installedAssistants.ts';
import { modelProviders } from '../languageModels.ts';
import type { InventoryNode } from './node.ts';

const { l10n } = vscode;

/** The assistants that are enabled in this editor, those that the folder recommends and that are not, and the models that the editor has. */
export async function editorRows(
  parent: string,
  components: readonly AiComponent[],
): Promise<readonly InventoryNode[]> {
  const found = installedAssistants(vscode.extensions.all);
  const recommended = recommendedIn(components);
  const enabled = new Set(found.map(({ id }) => id.toLowerCase()));
  const rows = [
    ...found.map(({ id, name, gives }) => {
      const isRecommended = recommended.some((each) => each.id === id.toLowerCase());
      return extensionRow(parent, id, name, [
        l10n.t('enabled'),
        ...(isRecommended ? [l10n.t('recommended here')] : []),
        ...gives,
      ]);
    }),
    // The editor does not tell whether it is switched off or not there at all.
    ...recommended
      .filter(({ id }) => !enabled.has(id))
      .map(({ id, name }) =>
        extensionRow(parent, id, name, [l10n.t('recommended here'), l10n.t('not enabled')]),
      ),
  ];
  const providers = await modelProviders(() => vscode.lm.selectChatModels());
  const models = (providers ?? []).map(({ vendor, models: names }) => ({
    id: `${parent}|models|${vendor}`,
    label: l10n.t('Language models of {0}', vendor),
    description: names.join(', '),
    icon: 'chip',
    tooltip: [vendor, ...names].join('\n'),
    accessibleLabel: l10n.t('Language models of {0}', vendor),
  }));
  return [...rows, ...models];
}

function extensionRow(parent: string, id: string, name: string, facts: readonly string[]): InventoryNode {
  return {
    id: `${parent}|${id}`,
    label: name,
    description: [id, ...facts].join(' · '),
    icon: 'extensions',
    tooltip: [name, id, ...facts].join('\n'),
    accessibleLabel: [name, ...facts].join(', '),
    command: { command: 'extension.open', title: l10n.t('Show Extension'), arguments: [id] },
  };
}
