import { pushTo } from '../common/multiMap.ts';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  Occurrence,
  VendoredComponent,
} from '../inventory/component.ts';
import { compare } from '../inventory/compare.ts';
import { categories, type Category, type Detail } from '../model/finding.ts';
import { DEPENDENCY_KIND } from '../sbom/machineItems.ts';
import type { Bom } from '../sbom/bom.ts';
import { readReviews, reviewState, type ReviewState } from '../sbom/review.ts';
import { VENDORED_KIND } from '../sbom/vendoredItem.ts';

type ItemKind = Category | typeof DEPENDENCY_KIND | typeof VENDORED_KIND;

/** In the order in which people read them. */
const itemKinds: readonly ItemKind[] = [...categories, DEPENDENCY_KIND, VENDORED_KIND];

/** Anything that an inventory lists, with what of it can become another. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  /** Null when it cannot be known from the text. */
  readonly name: string | null;
  /** Who serves or publishes it; the registry of a package. */
  readonly provider: string;
  /** The version of copied code. Null where there is none, or not one alone. */
  readonly revision: string | null;
  readonly risks: readonly string[];
  readonly review: ReviewState;
  /** Why a package is listed; null for all others. */
  readonly verdict: string | null;
  readonly licence: string | null;
  /** In bytes, of a weights file that lies in the folder. */
  readonly size: number | null;
  readonly sha256: string | null;
  readonly details: readonly Detail[];
  readonly places: readonly Occurrence[];
  /**
   * What it has in common with itself under another id: a pinned revision is part of an id, and so is the file in
   * which a name could not be resolved. Null where nothing else can be the same.
   */
  readonly kinship: string | null;
}

/** Everything that an inventory lists, by kind and then by name. */
export function itemsOf(inventory: FolderInventory, bom: Bom | undefined): readonly Item[] {
  const reviews = bom ? readReviews(bom) : undefined;
  const stateOf = (component: AiComponent | DependencyComponent | VendoredComponent): ReviewState =>
    reviewState(component, reviews?.get(component.id));
  const items = [
    ...inventory.components.map((component) => aiItem(component, stateOf(component))),
    ...inventory.dependencies.map((component) => dependencyItem(component, stateOf(component))),
    ...inventory.vendored.map((component) => vendoredItem(component, stateOf(component))),
  ];
  return items.sort(byKindAndName);
}

export function byKindAndName(left: Item, right: Item): number {
  return (
    itemKinds.indexOf(left.kind) - itemKinds.indexOf(right.kind) ||
    compare(left.name ?? '', right.name ?? '') ||
    compare(left.id, right.id)
  );
}

/** Items that can be the same under another id. */
export function byKinship(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const families = new Map<string, Item[]>();
  for (const item of items) if (item.kinship !== null) pushTo(families, item.kinship, item);
  return families;
}

const nothing = {
  revision: null,
  risks: [],
  verdict: null,
  licence: null,
  size: null,
  sha256: null,
  details: [],
} as const;

function aiItem(component: AiComponent, review: ReviewState): Item {
  const { id, category, name, provider, revision, risks, occurrences, details = [], file } = component;
  const symbols = [...new Set(occurrences.map(({ symbol }) => symbol))].sort(compare);
  // Of a file itself the path is all there is: another path may be another file.
  const kinship = file ? null : [category, provider, ...(name === null ? ['', ...symbols] : [name])];
  return {
    ...nothing,
    id,
    kind: category,
    name,
    provider,
    revision,
    risks,
    review,
    details,
    ...(file && { size: file.size, sha256: file.sha256 }),
    places: occurrences,
    kinship: kinship && JSON.stringify(kinship),
  };
}

function dependencyItem(component: DependencyComponent, review: ReviewState): Item {
  const { id, distribution, ecosystem, verdict, occurrences } = component;
  const known = {
    id,
    kind: DEPENDENCY_KIND,
    name: distribution,
    provider: ecosystem,
    review,
    verdict,
  } as const;
  return { ...nothing, ...known, places: occurrences, kinship: null };
}

function vendoredItem(component: VendoredComponent, review: ReviewState): Item {
  const { id, name, version, ecosystem, licence, isFile, occurrences } = component;
  const known = { id, kind: VENDORED_KIND, name, provider: ecosystem ?? '', review, licence } as const;
  const kinship = isFile ? null : JSON.stringify([VENDORED_KIND, ecosystem, name]);
  return { ...nothing, ...known, revision: version, places: occurrences, kinship };
}
