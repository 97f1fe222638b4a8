import { differencesOf, type Difference } from './differences.ts';
import { byKindAndName, byKinship, type Item } from './item.ts';

export interface ChangedItem {
  readonly before: Item;
  readonly after: Item;
  readonly differences: readonly Difference[];
}

/** What is not as it was, each by kind and then by name. */
export interface InventoryChanges {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly ChangedItem[];
}

/**
 * What came, went and became another between two states of a folder. Two items are the same when they have the same
 * id. What is left over is the same where exactly one on each side can be: a model that was pinned, an unresolved name
 * in a file that moved. Where there are more, nobody knows which became which, and they came and went.
 */
export function compareItems(before: readonly Item[], after: readonly Item[]): InventoryChanges {
  const then = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  const pairs: (readonly [Item, Item])[] = [];
  const came: Item[] = [];
  for (const item of after) {
    const known = then.get(item.id);
    if (known) pairs.push([known, item]);
    else came.push(item);
  }
  const went = before.filter(({ id }) => !now.has(id));
  const kin = pairByKinship(went, came);
  pairs.push(...kin);
  const paired = new Set(kin.flat());
  return {
    added: came.filter((item) => !paired.has(item)),
    removed: went.filter((item) => !paired.has(item)),
    changed: pairs
      .map(([old, item]) => ({ before: old, after: item, differences: differencesOf(old, item) }))
      .filter(({ differences }) => differences.length > 0)
      .sort((left, right) => byKindAndName(left.after, right.after)),
  };
}

function pairByKinship(went: readonly Item[], came: readonly Item[]): (readonly [Item, Item])[] {
  const families = byKinship(came);
  return [...byKinship(went)].flatMap(([kinship, [old, ...others]]) => {
    const [item, ...more] = families.get(kinship) ?? [];
    return old && item && others.length + more.length === 0 ? [[old, item] as const] : [];
  });
}

export function isNoChange({ added, removed, changed }: InventoryChanges): boolean {
  return added.length + removed.length + changed.length === 0;
}
