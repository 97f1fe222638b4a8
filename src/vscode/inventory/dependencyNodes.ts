import * as vscode from 'vscode';
import type { DependencyComponent } from '../../core/inventory/component.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { asideWords } from '../usageWords.ts';
import type { InventoryNode, NodeProvider } from './node.ts';
import { occurrenceNodes } from './occurrenceNode.ts';

const { l10n } = vscode;

/** Packages that the code imports, or a command installs, and no manifest declares. */
export const dependencyNodes: NodeProvider = {
  rootsOf: (session, { dependencies }) => {
    if (dependencies.length === 0) return [];
    const id = `${session.folder.uri.toString()}|dependencies`;
    const label = l10n.t('Undeclared Dependencies');
    return [
      {
        id,
        label,
        description: String(dependencies.length),
        icon: 'package',
        accessibleLabel: l10n.t('{0}, {1} found', label, dependencies.length),
        isExpanded: true,
        children: () => dependencies.map((dependency) => dependencyNode(id, dependency, session)),
      },
    ];
  },
};

function dependencyNode(
  parent: string,
  dependency: DependencyComponent,
  session: FolderSession,
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
    children: () => occurrenceNodes(id, occurrences, session),
  };
}
