import * as vscode from 'vscode';
import type { Facet, InventoryFilter } from '../../core/inventory/listing/filter.ts';
import type { Grouping } from '../../core/inventory/listing/grouping.ts';
import type { RowCounts } from './node.ts';

const { l10n } = vscode;

/** What is left when a filter asks for this. */
export function facetWords(facet: Facet): string {
  switch (facet) {
    case 'undecided':
      return l10n.t('to be decided');
    case 'at-risk':
      return l10n.t('with risks');
    case 'against-policy':
      return l10n.t('against the policy');
    case 'product':
      return l10n.t('without tests, examples, documentation and benchmarks');
  }
}

export function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'kind':
      return l10n.t('by kind');
    case 'file':
      return l10n.t('by file');
    case 'supplier':
      return l10n.t('by supplier');
    case 'status':
      return l10n.t('by status');
  }
}

/** What is listed and what is left out, so that nobody takes it for everything. */
export function filterWords({ text, facets }: InventoryFilter, { listed, all }: RowCounts): string {
  const words = text.trim();
  const asked = [...(words === '' ? [] : [l10n.t('“{0}”', words)]), ...facets.map(facetWords)];
  return l10n.t('Filtered: {0}. {1} of {2} shown.', asked.join(', '), listed, all);
}
