import * as vscode from 'vscode';
import type { Category } from '../../core/model/finding.ts';

const { l10n } = vscode;

export type SectionId = 'models' | 'services' | 'datasets' | 'weights' | 'dependencies' | 'assistants';

/** One of the parts that the inventory has when it is grouped by kind. */
export interface Section {
  readonly id: SectionId;
  readonly label: () => string;
  readonly icon: string;
  /** The components that stand in it. */
  readonly categories: readonly Category[];
}

/** In the order in which they stand. */
export const sections: readonly Section[] = [
  { id: 'models', label: () => l10n.t('Models'), icon: 'hubot', categories: ['model'] },
  { id: 'services', label: () => l10n.t('AI Services'), icon: 'cloud', categories: ['service'] },
  { id: 'datasets', label: () => l10n.t('Datasets'), icon: 'database', categories: ['dataset'] },
  { id: 'weights', label: () => l10n.t('Weights Files'), icon: 'file-binary', categories: ['weights-file'] },
  {
    id: 'dependencies',
    label: () => l10n.t('Dependencies'),
    icon: 'package',
    categories: [],
  },
  {
    id: 'assistants',
    label: () => l10n.t('Assistants and Agents'),
    icon: 'sparkle',
    categories: ['assistant', 'agent-instructions', 'mcp-server'],
  },
];
