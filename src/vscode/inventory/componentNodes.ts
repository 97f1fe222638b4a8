import * as vscode from 'vscode';
import { retirementOf } from '../../core/catalogue/knownRetirements.ts';
import type { JudgedRetirement } from '../../core/catalogue/retirement.ts';
import { disagree, pinKeyOf } from '../../core/inventory/pins.ts';
import type { AiComponent } from '../../core/inventory/component.ts';
import type { Category } from '../../core/model/finding.ts';
import type { PolicyJudgement } from '../../core/policy/policy.ts';
import { policyOfComponents } from '../../core/workspace/policyOfComponents.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { endWords } from '../lifetimeWords.ts';
import { policyPlace, policyWords } from '../messages.ts';
import { reviewDetails, reviewWords } from '../reviewWords.ts';
import { today } from '../today.ts';
import { asideWords } from '../usageWords.ts';
import type { InventoryNode, NodeProvider } from './node.ts';
import { occurrenceNodes } from './occurrenceNode.ts';

const { l10n } = vscode;

interface Group {
  readonly category: Category;
  readonly label: () => string;
  readonly icon: string;
}

const groups: readonly Group[] = [
  { category: 'model', label: () => l10n.t('Models'), icon: 'hubot' },
  { category: 'service', label: () => l10n.t('AI Services'), icon: 'cloud' },
  { category: 'dataset', label: () => l10n.t('Datasets'), icon: 'database' },
  { category: 'weights-file', label: () => l10n.t('Weights Files'), icon: 'file-binary' },
  { category: 'assistant', label: () => l10n.t('Assistants'), icon: 'sparkle' },
  { category: 'agent-instructions', label: () => l10n.t('Agents and Instructions'), icon: 'book' },
  { category: 'mcp-server', label: () => l10n.t('MCP Servers'), icon: 'plug' },
];

/** Models, services, datasets, weights files, assistants and what belongs to them, a group each. */
export const componentNodes: NodeProvider = {
  rootsOf: (session, { components }) => {
    const policy = policyOfComponents(session.state, today());
    return groups.flatMap((group) => {
      const members = components.filter(({ category }) => category === group.category);
      return members.length === 0 ? [] : [groupNode(group, members, session, policy)];
    });
  },
};

function groupNode(
  group: Group,
  members: readonly AiComponent[],
  session: FolderSession,
  policy: ReadonlyMap<string, PolicyJudgement>,
): InventoryNode {
  const id = `${session.folder.uri.toString()}|${group.category}`;
  const label = group.label();
  return {
    id,
    label,
    description: String(members.length),
    icon: group.icon,
    accessibleLabel: l10n.t('{0}, {1} found', label, members.length),
    isExpanded: true,
    children: () =>
      members.map((component) => componentNode(id, component, group.icon, session, policy.get(component.id))),
  };
}

function componentNode(
  parent: string,
  component: AiComponent,
  icon: string,
  session: FolderSession,
  policy: PolicyJudgement | undefined,
): InventoryNode {
  const id = `${parent}|${component.id}`;
  const { state, review } = session.state.reviewOf(component);
  const isApproved = state === 'approved';
  const name = nameOf(component);
  const uses =
    component.occurrences.length === 1 ? l10n.t('1 use') : l10n.t('{0} uses', component.occurrences.length);
  const retirement = retirementIn(component);
  const isAtRisk = component.risks.length > 0 || retirement?.state === 'retired';
  const facts = [
    component.provider,
    uses,
    ...asideWords(component.occurrences),
    ...(component.file ? [component.file.format] : []),
    ...pinWords(component),
    ...component.risks,
    ...(retirement ? [endWords(retirement)] : []),
    ...(isPinnedDifferently(component, session) ? [l10n.t('pinned differently elsewhere')] : []),
    reviewWords(state),
    ...(policy ? [policyWords(policy)] : []),
  ];
  return {
    id,
    label: name,
    description: facts.join(' · '),
    icon: policy?.verdict === 'denied' ? 'circle-slash' : isApproved ? 'pass' : isAtRisk ? 'warning' : icon,
    tooltip: [
      name,
      ...facts,
      ...(policy ? [policyPlace(policy)] : []),
      ...reviewDetails(state, review),
      ...fileWords(component),
      ...detailWords(component),
    ].join('\n'),
    accessibleLabel: [name, ...facts].join(', '),
    contextValue: state === 'none' ? 'unreviewed' : state,
    target: { folder: session.folder.uri.toString(), componentId: component.id },
    children: () => occurrenceNodes(id, component.occurrences, session),
  };
}

/** Two commits of a model are two rows: the commit tells them apart. */
function nameOf({ name, pinned, revision }: AiComponent): string {
  if (name === null) return l10n.t('name unresolved');
  return pinned && revision !== null ? `${name}@${revision.slice(0, 7)}` : name;
}

/** A component is one model, so that what any of its SDKs reaches says it. */
function retirementIn({ category, provider, name, sdks }: AiComponent): JudgedRetirement | undefined {
  const day = today();
  for (const sdk of sdks) {
    const found = retirementOf({ category, provider, name, sdk }, day);
    if (found) return found;
  }
  return undefined;
}

function isPinnedDifferently(
  { category, provider, name, pinned }: AiComponent,
  { state }: FolderSession,
): boolean {
  const key = pinKeyOf({ category, provider, name, pinned });
  return key !== null && disagree(state.pinsOf(key));
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
