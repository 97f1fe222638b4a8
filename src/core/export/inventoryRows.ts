import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  Occurrence,
  VendoredComponent,
} from '../inventory/component.ts';
import { pushTo } from '../common/multiMap.ts';
import { usagesAside } from '../inventory/usage.ts';
import type { Bom } from '../sbom/bom.ts';
import { componentIdOf, refOfComponent } from '../sbom/bomIds.ts';
import { distinct } from '../sbom/canonicalBom.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import type { SilencedPlace } from './silenced.ts';
import { DEPENDENCY_KIND, UNRESOLVED_NAME } from '../sbom/machineItems.ts';
import { VENDORED_KIND } from '../sbom/vendoredItem.ts';
import { isNotFound, isOurs, type AnyItem } from '../sbom/ownership.ts';
import { PROPERTY, valueOf, valuesOf } from '../sbom/properties.ts';
import { readReviews, reviewState, type Review, type ReviewState } from '../sbom/review.ts';

/** One line of a table for people. Every text is as it was found: each format escapes it. */
export interface InventoryRow {
  readonly kind: string;
  readonly name: string;
  /** Who serves or publishes it; the package registry for a dependency. */
  readonly provider: string;
  readonly revision: string;
  readonly risks: readonly string[];
  readonly review: ReviewState;
  readonly reviewedBy: string;
  /** RFC 3339, as the reviewer gave it. */
  readonly reviewedOn: string;
  /** As the reviewer gave it; empty when there is none. */
  readonly reviewReason: string;
  /** Rules that comments silence where it is used, with their reasons: `pickle: our own file`. Sorted. */
  readonly silenced: readonly string[];
  readonly state: 'found' | 'not-found' | 'added-by-hand';
  /** `src/app.py:12`; lines count from 1. A file without lines is its path alone. Sorted by path, then line. */
  readonly places: readonly string[];
  /** What it is used for when not in the product: `test`, `example`, `docs`, `benchmark`. Sorted. */
  readonly usages: readonly string[];
}

/** What was found, and what the fragment holds beyond it: reviewed items no longer found, items of people. */
export function inventoryRows(
  inventory: FolderInventory,
  bom: Bom,
  silenced: readonly SilencedPlace[],
): InventoryRow[] {
  const reviews = readReviews(bom);
  const reasons = new Map<string, string[]>();
  for (const { componentId, rule, reason } of silenced)
    if (componentId !== undefined) pushTo(reasons, componentId, reason === '' ? rule : `${rule}: ${reason}`);
  const silencedOf = ({ id }: { readonly id: string }) => ({ silenced: distinct(reasons.get(id) ?? []) });
  const found = new Set(
    [...inventory.components, ...inventory.dependencies, ...inventory.vendored].map(({ id }) =>
      refOfComponent(id),
    ),
  );
  const rows = [
    ...inventory.components.map((component) => ({
      ...aiRow(component, reviews.get(component.id)),
      ...silencedOf(component),
    })),
    ...inventory.dependencies.map((component) => ({
      ...dependencyRow(component, reviews.get(component.id)),
      ...silencedOf(component),
    })),
    ...inventory.vendored.map((component) => ({
      ...vendoredRow(component, reviews.get(component.id)),
      ...silencedOf(component),
    })),
    ...[...(bom.components ?? []), ...(bom.services ?? [])]
      .filter((item) => (isNotFound(item) || !isOurs(item)) && !found.has(item['bom-ref'] ?? ''))
      .map((item) => keptRow(item, reviews.get(componentIdOf(item['bom-ref'] ?? '') ?? ''))),
  ];
  const keyOf = ({ state, kind, name, provider, revision }: InventoryRow): string =>
    [state === 'found' ? '0' : '1', kind, name, provider, revision].join('\0');
  return rows.sort(
    (left, right) =>
      compareCodeUnits(keyOf(left), keyOf(right)) ||
      compareCodeUnits(JSON.stringify(left), JSON.stringify(right)),
  );
}

function aiRow(component: AiComponent, review: Review | undefined): InventoryRow {
  const { category, name, provider, revision, risks, occurrences } = component;
  return {
    kind: category,
    name: name ?? UNRESOLVED_NAME,
    provider,
    revision: revision ?? '',
    risks: distinct(risks),
    ...reviewCells(review, reviewState(component, review)),
    state: 'found',
    places: placesOf(occurrences),
    usages: usagesAside(occurrences),
  };
}

function dependencyRow(component: DependencyComponent, review: Review | undefined): InventoryRow {
  return {
    kind: DEPENDENCY_KIND,
    name: component.distribution,
    provider: component.ecosystem,
    revision: '',
    risks: [],
    ...reviewCells(review, reviewState(component, review)),
    state: 'found',
    places: placesOf(component.occurrences),
    usages: usagesAside(component.occurrences),
  };
}

function vendoredRow(component: VendoredComponent, review: Review | undefined): InventoryRow {
  return {
    kind: VENDORED_KIND,
    name: component.name,
    provider: component.ecosystem ?? '',
    revision: component.version ?? '',
    risks: [],
    ...reviewCells(review, reviewState(component, review)),
    state: 'found',
    places: placesOf(component.occurrences),
    usages: usagesAside(component.occurrences),
  };
}

function keptRow(item: AnyItem, review: Review | undefined): InventoryRow {
  const { group, name, version } = item;
  return {
    kind: valueOf(item, PROPERTY.kind) ?? (typeof item['type'] === 'string' ? item['type'] : 'service'),
    name: group === undefined ? name : `${group}/${name}`,
    provider: valueOf(item, PROPERTY.provider) ?? '',
    revision: valueOf(item, PROPERTY.revision) ?? version ?? '',
    risks: distinct(valuesOf(item, PROPERTY.risk)),
    ...reviewCells(review, review?.status ?? 'none'),
    state: isOurs(item) ? 'not-found' : 'added-by-hand',
    places: [],
    usages: [],
  };
}

function reviewCells(review: Review | undefined, state: ReviewState) {
  return {
    review: state,
    reviewedBy: review?.by ?? '',
    reviewedOn: review?.date ?? '',
    reviewReason: review?.reason ?? '',
    silenced: [],
  };
}

function placesOf(occurrences: readonly Occurrence[]): string[] {
  const sorted = [...occurrences].sort(
    (left, right) => compareCodeUnits(left.path, right.path) || lineOf(left) - lineOf(right),
  );
  return [...new Set(sorted.map((each) => (each.range ? `${each.path}:${lineOf(each)}` : each.path)))];
}

/** 0 for a file without lines. */
function lineOf({ range }: Occurrence): number {
  return range ? range.start.line + 1 : 0;
}
