import * as vscode from 'vscode';
import type { DependencyComponent } from '../../core/inventory/component.ts';
import { asideWords } from '../usageWords.ts';
import type { InventoryNode } from './node.ts';
import { occurrenceNodes } from './occurrenceNode.ts';
import type { RowContext } from './rowContext.ts';

const { l10n } = vscode;

/** A package that the code imports, or a command installs, and no manifest declares. */
export function dependencyRow(
  parent: string,
  dependency: DependencyComponent,
  { session }: RowContext,
): InventoryNode {
  const id = `${parent}|${dependency.id}`;
  const { distribution, ecosystem, occurrences } = dependency;
  const aside = asideWords(occurrences);
  const uses = occurrences.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', occurrences.length);
  const facts = [ecosystem, uses, ...aside];
  return {
    id,
    label: distribution,
    description: facts.join(' · '),
    icon: 'warning',
    tooltip: [distribution, ...facts].join('\n'),
    accessibleLabel: [
      l10n.t('{0}, undeclared {1} package, {2}', distribution, ecosystem, uses),
      ...aside,
    ].join(', '),
    contextValue: 'dependency',
    target: { folder: session.folder.uri.toString(), componentId: dependency.id },
    children: () => occurrenceNodes(id, occurrences, session),
  };
}
