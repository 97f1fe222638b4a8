import type { FolderInventory, Occurrence } from '../component.ts';
import { productOnly } from '../productOnly.ts';

/** What a filter can ask for besides words; each narrows the list further. */
export const facets = ['undecided', 'at-risk', 'against-policy', 'product'] as const;

export type Facet = (typeof facets)[number];

/** What of an inventory people want to see. */
export interface InventoryFilter {
  /** Words that all must be found, in whatever case; empty for everything. */
  readonly text: string;
  readonly facets: readonly Facet[];
}

export const noFilter: InventoryFilter = { text: '', facets: [] };

/** What only the host knows of what is listed, by the ids of components. */
export interface FilterKnowledge {
  readonly isUndecided: (id: string) => boolean;
  readonly isAtRisk: (id: string) => boolean;
  readonly isAgainstPolicy: (id: string) => boolean;
}

export function isFiltering({ text, facets: wanted }: InventoryFilter): boolean {
  return text.trim() !== '' || wanted.length > 0;
}

/** What of an inventory passes. A word that is found in some places only leaves those. */
export function filterInventory(
  inventory: FolderInventory,
  filter: InventoryFilter,
  known: FilterKnowledge,
): FolderInventory {
  if (!isFiltering(filter)) return inventory;
  const listed = filter.facets.includes('product') ? productOnly(inventory) : inventory;
  const asks = asksOf(filter, known);
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = ({ id }: { readonly id: string }): boolean => asks.every((ask) => ask(id));
  return {
    ...inventory,
    components: listed.components.flatMap((each) => {
      const { name, provider, category, sdks } = each;
      return isWanted(each) ? matching(each, [name ?? '', provider, category, ...sdks], words) : [];
    }),
    dependencies: listed.dependencies.flatMap((each) =>
      isWanted(each) ? matching(each, [each.distribution, each.ecosystem], words) : [],
    ),
    vendored: listed.vendored.flatMap((each) =>
      isWanted(each) ? matching(each, [each.name, each.licence ?? '', ...each.holders], words) : [],
    ),
  };
}

function asksOf({ facets: wanted }: InventoryFilter, known: FilterKnowledge) {
  return [
    ...(wanted.includes('undecided') ? [known.isUndecided] : []),
    ...(wanted.includes('at-risk') ? [known.isAtRisk] : []),
    ...(wanted.includes('against-policy') ? [known.isAgainstPolicy] : []),
  ];
}

/** The component with those of its places that hold the words which it does not hold itself; none when none does. */
function matching<Component extends { readonly occurrences: readonly Occurrence[] }>(
  component: Component,
  said: readonly string[],
  words: readonly string[],
): readonly Component[] {
  const text = said.join('\n').toLowerCase();
  const missing = words.filter((word) => !text.includes(word));
  if (missing.length === 0) return [component];
  const occurrences = component.occurrences.filter(({ path, symbol }) => {
    const place = `${path}\n${symbol}`.toLowerCase();
    return missing.every((word) => place.includes(word));
  });
  return occurrences.length === 0 ? [] : [{ ...component, occurrences }];
}
