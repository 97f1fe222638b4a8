import type { FolderInventory } from '../../core/inventory/component.ts';
import { filterInventory, type InventoryFilter } from '../../core/inventory/listing/filter.ts';
import { isAtRisk } from '../../core/inventory/listing/risk.ts';
import { today } from '../today.ts';
import type { RowContext } from './rowContext.ts';

/** What of a folder's inventory passes the filter. */
export function listedInventory(filter: InventoryFilter, { session, policy }: RowContext): FolderInventory {
  const { state } = session;
  const inventory = state.inventory('shown');
  const { components, vendored } = inventory;
  const reviewable = new Map([...components, ...vendored].map((each) => [each.id, each]));
  const atRisk = new Map(components.map((each) => [each.id, each]));
  return filterInventory(inventory, filter, {
    isUndecided: (id) => {
      const component = reviewable.get(id);
      // A package that nobody declares is always to be decided on.
      if (!component) return true;
      const review = state.reviewOf(component).state;
      return review !== 'approved' && review !== 'rejected';
    },
    isAtRisk: (id) => {
      const component = atRisk.get(id);
      return component !== undefined && isAtRisk(component, state.pinsOf, today());
    },
    isAgainstPolicy: (id) => policy.has(id),
  });
}
