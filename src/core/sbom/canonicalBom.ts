import type {
  Bom,
  BomComponent,
  BomComposition,
  BomDependency,
  BomEvidence,
  BomFormula,
  BomItem,
  BomMetadata,
  BomTools,
} from './bom.ts';
import { FORMULA_REF } from './bomIds.ts';
import { canonicalJson, compareCodeUnits } from './canonicalJson.ts';

/** The text of the committed fragment: one text for one content. */
export function serializeBom(bom: Bom): string {
  return canonicalJson(orderBom(bom));
}

/**
 * Sorts the lists of a BOM that are sets by the standard's meaning, so that two colleagues who add items in
 * different order get the same file. Lists whose order may mean something (licences, `data`, workflows) and
 * whatever is nested in hand-written fields stay as they are.
 */
export function orderBom(bom: Bom): Bom {
  if (ordered.has(bom)) return bom;
  const result: Bom = {
    ...bom,
    ...(bom.metadata && { metadata: orderMetadata(bom.metadata) }),
    ...(bom.components && { components: byKey(bom.components.map(orderItem), refOf) }),
    ...(bom.services && { services: byKey(bom.services.map(orderItem), refOf) }),
    ...(bom.dependencies && {
      dependencies: byKey(bom.dependencies.map(orderDependency), (entry) => entry.ref),
    }),
    ...(bom.compositions && { compositions: byKey(bom.compositions.map(orderComposition), refOf) }),
    ...(bom.formulation && { formulation: bom.formulation.map(orderFormula) }),
    ...(bom.annotations && { annotations: byKey(bom.annotations, refOf) }),
    ...orderCommonLists(bom),
  };
  ordered.add(result);
  return result;
}

/** Nobody changes a BOM or a part of one in place: what was ordered once stays so. */
const ordered = new WeakSet<Bom | BomItem>();

function orderMetadata(metadata: BomMetadata): BomMetadata {
  const { tools, component } = metadata;
  return {
    ...metadata,
    ...(isToolSet(tools) &&
      tools.components && {
        tools: { ...tools, components: byKey(tools.components.map(orderItem), refOf) },
      }),
    ...(component && { component: orderItem(component) }),
    ...orderCommonLists(metadata),
  };
}

/** Those of people may name steps that follow each other. */
function orderFormula(formula: BomFormula): BomFormula {
  const { 'bom-ref': ref, components } = formula;
  return ref === FORMULA_REF && components
    ? { ...formula, components: byKey(components.map(orderItem), refOf) }
    : formula;
}

export function isToolSet(tools: BomMetadata['tools']): tools is BomTools {
  return tools !== undefined && !Array.isArray(tools);
}

export function orderItem<Item extends BomItem & Pick<Partial<BomComponent>, 'evidence'>>(item: Item): Item {
  if (ordered.has(item)) return item;
  const result = {
    ...item,
    ...orderCommonLists(item),
    ...(item.evidence && { evidence: orderEvidence(item.evidence) }),
  };
  ordered.add(result);
  return result;
}

function orderCommonLists(holder: Pick<Partial<BomItem>, 'properties' | 'externalReferences'>) {
  const { properties, externalReferences } = holder;
  return {
    ...(properties && { properties: byKey(properties, ({ name, value }) => `${name}\0${value ?? ''}`) }),
    ...(externalReferences && {
      externalReferences: byKey(externalReferences, ({ type, url }) => `${type}\0${url}`),
    }),
  };
}

function orderEvidence(evidence: BomEvidence): BomEvidence {
  const { identity, occurrences } = evidence;
  return {
    ...evidence,
    ...(Array.isArray(identity) && { identity: byKey(identity, () => '') }),
    ...(occurrences && {
      occurrences: byKey(
        occurrences,
        ({ location, symbol, line }) =>
          `${location}\0${symbol ?? ''}\0${line === undefined ? '' : String(line).padStart(12, '0')}`,
      ),
    }),
  };
}

function orderDependency(entry: BomDependency): BomDependency {
  return { ...entry, ...(entry.dependsOn && { dependsOn: distinct(entry.dependsOn) }) };
}

function orderComposition(composition: BomComposition): BomComposition {
  return {
    ...composition,
    ...(composition.assemblies && { assemblies: distinct(composition.assemblies) }),
    ...(composition.dependencies && { dependencies: distinct(composition.dependencies) }),
  };
}

/** Each value once, by code unit. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareCodeUnits);
}

function refOf(item: { readonly 'bom-ref'?: unknown }): string {
  return typeof item['bom-ref'] === 'string' ? item['bom-ref'] : '';
}

/**
 * Sorts by a key, and by the whole text where two keys are equal: the result never depends on the input's
 * order. Exact copies, which a line merge leaves behind and the standard forbids, are one.
 */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  // Most lists come from a fragment that was ordered, or from a scan that makes them so.
  if (keyed.every(({ key }, index) => index === 0 || (keyed[index - 1]?.key ?? '') < key)) return items;
  const sorted = keyed.sort(
    (left, right) =>
      compareCodeUnits(left.key, right.key) ||
      compareCodeUnits(canonicalJson(left.item), canonicalJson(right.item)),
  );
  const isCopy = (index: number): boolean => {
    const [before, here] = [sorted[index - 1], sorted[index]];
    return before?.key === here?.key && canonicalJson(before?.item) === canonicalJson(here?.item);
  };
  return sorted.filter((_, index) => index === 0 || !isCopy(index)).map(({ item }) => item);
}
