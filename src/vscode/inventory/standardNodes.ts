import * as vscode from 'vscode';
import { standardsOf, type CardLine, type StandardOfComponent } from '../../core/completeness/card.ts';
import type { State } from '../../core/completeness/facts.ts';
import type { AiComponent, FolderInventory } from '../../core/inventory/component.ts';
import type { Bom } from '../../core/sbom/bom.ts';
import { refOfComponent } from '../../core/sbom/bomIds.ts';
import { fragmentOf } from '../../core/workspace/fragmentOf.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { InventoryNode } from './node.ts';

const { l10n } = vscode;

/** What standards ask for of a model, a service, a dataset or a weights file, once somebody opens the row. */
export function standardNodes(
  parent: string,
  { id: componentId, category }: AiComponent,
  session: FolderSession,
): readonly InventoryNode[] {
  if (!asked.has(category)) return [];
  const id = `${parent}|standards`;
  const label = l10n.t('What Standards Ask');
  return [
    {
      id,
      label,
      icon: 'checklist',
      isDeferred: true,
      tooltip: l10n.t(
        'What a person can write into the fragment needs a reviewer; unknown is what only the build or the supplier can say. There is no score, and a full table is no statement of conformance.',
      ),
      accessibleLabel: label,
      children: () => {
        const bom = bomOf(session);
        const ref = refOfComponent(componentId);
        const item = bom.components?.find((each) => each['bom-ref'] === ref);
        return item ? standardsOf(item, bom).map((each) => standardNode(id, each)) : [];
      },
    },
  ];
}

const asked: ReadonlySet<string> = new Set(['model', 'service', 'dataset', 'weights-file']);

interface Built {
  readonly bom: Bom;
  readonly previous: Bom | undefined;
}

/** Rows are asked for one by one, and all of them are of one document. */
const built = new WeakMap<FolderInventory, Built>();

function bomOf({ state }: FolderSession): Bom {
  const inventory = state.inventory('shown');
  const previous = state.fragment?.bom;
  const known = built.get(inventory);
  if (known && known.previous === previous) return known.bom;
  const bom = fragmentOf(state, previous, 'shown');
  built.set(inventory, { bom, previous });
  return bom;
}

function standardNode(parent: string, { standard, lines, counts }: StandardOfComponent): InventoryNode {
  const id = `${parent}|${standard.id}`;
  const words = l10n.t(
    '{0} known · {1} need a reviewer · {2} unknown',
    counts.known,
    counts['needs-reviewer'],
    counts.unknown,
  );
  return {
    id,
    label: standard.name,
    description: words,
    icon: 'law',
    tooltip: [standard.title, standard.edition, words, l10n.t('Read: {0}', standard.read)].join('\n'),
    accessibleLabel: `${standard.title}, ${words}`,
    children: () => lines.map((line) => elementNode(id, line)),
  };
}

function elementNode(parent: string, { element, state, field }: CardLine): InventoryNode {
  const { icon, words } = stateLook(state);
  const facts = state === 'needs-reviewer' && field !== undefined ? [words, field] : [words];
  return {
    id: `${parent}|${element}`,
    label: element,
    description: facts.join(' · '),
    icon,
    accessibleLabel: [element, ...facts].join(', '),
  };
}

function stateLook(state: State): { readonly icon: string; readonly words: string } {
  switch (state) {
    case 'known':
      return { icon: 'check', words: l10n.t('known') };
    case 'needs-reviewer':
      return { icon: 'person', words: l10n.t('needs a reviewer') };
    case 'unknown':
      return { icon: 'question', words: l10n.t('unknown') };
  }
}
