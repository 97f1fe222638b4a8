import * as vscode from 'vscode';
import type { AiComponent } from '../../core/inventory/component.ts';
import { isPinnedDifferently, retirementIn } from '../../core/inventory/listing/risk.ts';
import { onlyPinOf, pinKeyOf } from '../../core/inventory/pins.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { endWords } from '../lifetimeWords.ts';
import { policyPlace, policyWords } from '../messages.ts';
import { reviewDetails, reviewWords } from '../reviewWords.ts';
import { today } from '../today.ts';
import { asideWords } from '../usageWords.ts';
import { kindIcon, kindWords } from './kindWords.ts';
import type { InventoryNode } from './node.ts';
import { occurrenceNodes } from './occurrenceNode.ts';
import type { RowContext } from './rowContext.ts';
import { standardNodes } from './standardNodes.ts';

const { l10n } = vscode;

/** A model, service, dataset, weights file, assistant or what belongs to one. */
export function componentRow(
  parent: string,
  component: AiComponent,
  { session, policy: judgements }: RowContext,
): InventoryNode {
  const id = `${parent}|${component.id}`;
  const { category, occurrences } = component;
  const policy = judgements.get(component.id);
  const { state, review } = session.state.reviewOf(component);
  const isApproved = state === 'approved';
  const name = nameOf(component);
  const uses = occurrences.length === 1 ? l10n.t('1 use') : l10n.t('{0} uses', occurrences.length);
  const retirement = retirementIn(component, today());
  const facts = [
    component.provider,
    uses,
    ...asideWords(occurrences),
    ...(component.file ? [component.file.format] : []),
    ...pinWords(component),
    ...component.risks,
    ...(retirement ? [endWords(retirement)] : []),
    ...(isPinnedDifferently(component, session.state.pinsOf) ? [l10n.t('pinned differently elsewhere')] : []),
    reviewWords(state),
    ...(policy ? [policyWords(policy)] : []),
  ];
  const isAtRisk = component.risks.length > 0 || retirement?.state === 'retired';
  return {
    id,
    label: name,
    description: facts.join(' · '),
    icon:
      policy?.verdict === 'denied'
        ? 'circle-slash'
        : isApproved
          ? 'pass'
          : isAtRisk
            ? 'warning'
            : kindIcon(category),
    tooltip: [
      name,
      ...facts,
      ...(policy ? [policyPlace(policy)] : []),
      ...reviewDetails(state, review),
      ...fileWords(component),
      ...detailWords(component),
    ].join('\n'),
    accessibleLabel: [name, kindWords(category), ...facts].join(', '),
    contextValue: state === 'none' ? 'unreviewed' : state,
    isPinnable: isPinnable(component, session),
    target: { folder: session.folder.uri.toString(), componentId: component.id },
    children: () => [...occurrenceNodes(id, occurrences, session), ...standardNodes(id, component, session)],
  };
}

/** Two commits of a model are two rows: the commit tells them apart. */
function nameOf({ name, pinned, revision }: AiComponent): string {
  if (name === null) return l10n.t('name unresolved');
  return pinned && revision !== null ? `${name}@${revision.slice(0, 7)}` : name;
}

/** Where the folder itself names one commit of it, and some use does not. */
function isPinnable(component: AiComponent, { state }: FolderSession): boolean {
  if (component.pinned !== false) return false;
  const key = pinKeyOf(component);
  return key !== null && onlyPinOf(state.pinsOf(key)) !== undefined;
}

/** What a weights file says of itself. */
function fileWords({ file }: AiComponent): readonly string[] {
  if (!file) return [];
  const details = file.details.map(([key, value]) => `${key}: ${value}`);
  return file.sha256 === null ? details : [...details, `SHA-256: ${file.sha256}`];
}

/** What configurations say of an assistant or a server. */
function detailWords({ details = [] }: AiComponent): readonly string[] {
  return details.map(([key, value]) => `${key}: ${value}`);
}

function pinWords({ pinned }: AiComponent): readonly string[] {
  if (pinned === null) return [];
  return [pinned ? l10n.t('pinned') : l10n.t('not pinned')];
}
