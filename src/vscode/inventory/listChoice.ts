import * as vscode from 'vscode';
import {
  facets,
  isFiltering,
  noFilter,
  type Facet,
  type InventoryFilter,
} from '../../core/inventory/listing/filter.ts';
import { groupings, type Grouping } from '../../core/inventory/listing/grouping.ts';
import { setContextKey } from '../contextKeys.ts';

const groupingKey = 'inventory.grouping';
const filterKey = 'inventory.filter';

/** How the inventory is listed, as it was chosen for the workspace. */
export class ListChoice implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.tell();
  }

  get grouping(): Grouping {
    const kept = this.memory.get<unknown>(groupingKey);
    return groupings.find((grouping) => grouping === kept) ?? 'kind';
  }

  get filter(): InventoryFilter {
    return readFilter(this.memory.get<unknown>(filterKey)) ?? noFilter;
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.keep(groupingKey, grouping === 'kind' ? undefined : grouping);
  }

  async setFilter(filter: InventoryFilter): Promise<void> {
    await this.keep(filterKey, isFiltering(filter) ? filter : undefined);
  }

  async setFacet(facet: Facet, isOn: boolean): Promise<void> {
    const { text, facets: others } = this.filter;
    const without = others.filter((other) => other !== facet);
    await this.setFilter({ text, facets: isOn ? [...without, facet] : without });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async keep(key: string, value: unknown): Promise<void> {
    await this.memory.update(key, value);
    this.tell();
    this.changed.fire();
  }

  private tell(): void {
    const { filter } = this;
    setContextKey('shadowlight.isFiltered', isFiltering(filter));
    setContextKey('shadowlight.isProductOnly', filter.facets.includes('product'));
  }
}

/** A filter as it was kept, or as somebody hands it to the command; undefined when it is none. */
export function readFilter(value: unknown): InventoryFilter | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text = 'text' in value && typeof value.text === 'string' ? value.text : '';
  const wanted: readonly unknown[] = 'facets' in value && Array.isArray(value.facets) ? value.facets : [];
  return { text, facets: facets.filter((facet) => wanted.includes(facet)) };
}
