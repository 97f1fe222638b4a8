import * as vscode from 'vscode';
import type { VendoredComponent } from '../../core/inventory/component.ts';
import { reviewDetails, reviewWords } from '../reviewWords.ts';
import { asideWords } from '../usageWords.ts';
import { limited } from './limited.ts';
import type { InventoryNode } from './node.ts';
import { occurrenceNodes } from './occurrenceNode.ts';
import type { RowContext } from './rowContext.ts';

const { l10n } = vscode;

/** Those that were copied into the folder, as a row that opens. */
export function vendoredGroup(
  parent: string,
  vendored: readonly VendoredComponent[],
  context: RowContext,
): readonly InventoryNode[] {
  if (vendored.length === 0) return [];
  const id = `${parent}|vendored`;
  const label = l10n.t('Vendored Code');
  return [
    {
      id,
      label,
      description: String(vendored.length),
      icon: 'file-submodule',
      tooltip: l10n.t(
        'Code of others that was copied into the folder, as its lists, banners, licences and headers say.',
      ),
      accessibleLabel: l10n.t('{0}, {1} found', label, vendored.length),
      children: () => limited(id, vendored, (component) => vendoredRow(id, component, context)),
    },
  ];
}

/** Code of others that was copied into the folder. */
export function vendoredRow(
  parent: string,
  component: VendoredComponent,
  { session }: RowContext,
): InventoryNode {
  const id = `${parent}|${component.id}`;
  const { name, version, ecosystem, licence, holders, occurrences } = component;
  const { state, review } = session.state.reviewOf(component);
  const isApproved = state === 'approved';
  const label = version === null ? name : `${name} ${version}`;
  const facts = [
    ...(ecosystem === null ? [] : [ecosystem]),
    ...(licence === null ? [] : [licence]),
    ...asideWords(occurrences),
    reviewWords(state),
  ];
  return {
    id,
    label,
    description: facts.join(' · '),
    icon: isApproved ? 'pass' : 'file-submodule',
    tooltip: [label, ...facts, ...reviewDetails(state, review), ...holders].join('\n'),
    accessibleLabel: [label, l10n.t('vendored code'), ...facts].join(', '),
    contextValue: state === 'none' ? 'unreviewed' : state,
    target: { folder: session.folder.uri.toString(), componentId: component.id },
    children: () => occurrenceNodes(id, occurrences, session),
  };
}
