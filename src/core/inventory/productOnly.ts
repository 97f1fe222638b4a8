import type { FolderInventory, Occurrence } from './component.ts';
import { usageOf } from './usage.ts';

const known = new WeakMap<FolderInventory, FolderInventory>();

/** What the product itself uses: nothing that stands in tests, examples, documentation and benchmarks only. */
export function productOnly(inventory: FolderInventory): FolderInventory {
  let product = known.get(inventory);
  if (product === undefined) {
    const { components, dependencies, vendored } = inventory;
    product = {
      ...inventory,
      components: usedIn(components),
      dependencies: usedIn(dependencies),
      vendored: usedIn(vendored),
    };
    known.set(inventory, product);
  }
  return product;
}

function usedIn<Component extends { readonly occurrences: readonly Occurrence[] }>(
  components: readonly Component[],
): readonly Component[] {
  return components.flatMap((component) => {
    const occurrences = component.occurrences.filter(({ path }) => usageOf(path) === 'product');
    if (occurrences.length === 0) return [];
    return [occurrences.length === component.occurrences.length ? component : { ...component, occurrences }];
  });
}
