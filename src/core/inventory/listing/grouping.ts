import { pushTo } from '../../common/multiMap.ts';
import type { AiComponent, FolderInventory, Occurrence, VendoredComponent } from '../component.ts';
import { compare } from '../compare.ts';
import type { ReviewState } from '../../sbom/review.ts';

export const groupings = ['kind', 'file', 'supplier', 'status'] as const;

/** By what the inventory is put into groups. */
export type Grouping = (typeof groupings)[number];

/** Where people stand with something: a package that nobody declares is no matter of a review. */
export type Status = ReviewState | 'undeclared';

/** What is to be decided comes first. */
const statuses: readonly Status[] = [
  'lapsed',
  'needs-information',
  'undeclared',
  'none',
  'rejected',
  'approved',
];

/** What stands in one group. */
export type Listing = Pick<FolderInventory, 'components' | 'dependencies' | 'vendored'>;

export interface Group {
  readonly key: string;
  readonly listing: Listing;
}

/** Each file with what is found in it, by path; a component stands in as many groups as it has files. */
export function groupByFile({ components, dependencies, vendored }: Listing): readonly Group[] {
  const groups = new Groups();
  for (const component of components) {
    for (const [path, here] of byPath(component)) groups.of(path).components.push(here);
  }
  for (const dependency of dependencies) {
    for (const [path, here] of byPath(dependency)) groups.of(path).dependencies.push(here);
  }
  for (const copy of vendored) {
    for (const [path, here] of byPath(copy)) groups.of(path).vendored.push(here);
  }
  return groups.sorted(compare);
}

/** Who supplies what: a package by its registry. */
export function groupBySupplier({ components, dependencies, vendored }: Listing): readonly Group[] {
  const groups = new Groups();
  for (const component of components) groups.of(component.provider).components.push(component);
  for (const dependency of dependencies) groups.of(dependency.ecosystem).dependencies.push(dependency);
  for (const copy of vendored) groups.of(copy.ecosystem ?? '').vendored.push(copy);
  // Those of whom nobody says where they come from stand at the end.
  return groups.sorted((left, right) =>
    left === '' || right === '' ? compare(right, left) : compare(left, right),
  );
}

/** What was said of what, and what is to be decided. */
export function groupByStatus(
  { components, dependencies, vendored }: Listing,
  stateOf: (component: AiComponent | VendoredComponent) => ReviewState,
): readonly Group[] {
  const groups = new Groups();
  for (const component of components) groups.of(stateOf(component)).components.push(component);
  for (const dependency of dependencies) groups.of('undeclared').dependencies.push(dependency);
  for (const copy of vendored) groups.of(stateOf(copy)).vendored.push(copy);
  const placeOf = (key: string): number => statuses.findIndex((status) => status === key);
  return groups.sorted((left, right) => placeOf(left) - placeOf(right));
}

export function sizeOf({ components, dependencies, vendored }: Listing): number {
  return components.length + dependencies.length + vendored.length;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : never };

class Groups {
  private readonly byKey = new Map<string, Mutable<Listing>>();

  of(key: string): Mutable<Listing> {
    let listing = this.byKey.get(key);
    if (!listing) this.byKey.set(key, (listing = { components: [], dependencies: [], vendored: [] }));
    return listing;
  }

  sorted(order: (left: string, right: string) => number): readonly Group[] {
    return [...this.byKey]
      .map(([key, listing]) => ({ key, listing }))
      .sort((left, right) => order(left.key, right.key));
  }
}

/** The component once for each of its files, with its places there. */
function byPath<Component extends { readonly occurrences: readonly Occurrence[] }>(
  component: Component,
): ReadonlyMap<string, Component> {
  const paths = new Map<string, Occurrence[]>();
  for (const occurrence of component.occurrences) pushTo(paths, occurrence.path, occurrence);
  return new Map([...paths].map(([path, occurrences]) => [path, { ...component, occurrences }]));
}
