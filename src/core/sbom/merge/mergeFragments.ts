import type { Bom, BomComposition, BomDependency, BomFormula, BomProperty, OpenObject } from '../bom.ts';
import { REF_PREFIX, ROOT_REF } from '../bomIds.ts';
import { orderBom } from '../canonicalBom.ts';
import { isOwnComposition } from '../compositions.ts';
import { humanEntries, joinDependencies, machineEdges, type Edges } from '../dependencyGraph.ts';
import { joinFormulation, splitFormulation } from '../formulation.ts';
import { humanStrings } from '../humanReferences.ts';
import { isObject, without } from '../jsonObjects.ts';
import type { MachineItems } from '../machineItems.ts';
import { isOwnedProperty } from '../properties.ts';
import { conflictProperties, mergeItems } from './mergeItems.ts';
import { chooseMachine, mergeObjects, type KeptApart, type ThreeSides } from './mergeValues.ts';

/** A fragment on two branches. */
export interface Branches {
  /** Where they parted; undefined where it is not known, and then what either side has stays. */
  readonly base: Bom | undefined;
  readonly ours: Bom;
  readonly theirs: Bom;
}

/**
 * Two fragments that were changed from one base, in one. Nothing that a person wrote is lost: what two people said
 * otherwise of one field is kept in a property beside it (`shadowlight:conflict:…`). Which side is called ours makes no
 * difference. What a scan says is taken from one side or the other; the next scan says it anew.
 */
export function mergeFragments(sides: Branches): Bom {
  const apart: KeptApart[] = [];
  const keepApart = (kept: KeptApart): void => void apart.push(kept);
  const document = mergeObjects(eachSide(sides, humanDocument), keepApart);
  const entries = Object.values(mergeObjects(eachSide(sides, entriesByRef), keepApart)) as BomDependency[];
  const scanned = chooseMachine(eachSide(sides, scanOf));
  const items = restoreNamed(mergeLists(sides), { ...document, dependencies: entries }, sides);
  const formulas = joinFormulation(
    mergeItems(authoringSides(sides)),
    (document['formulation'] ?? []) as readonly BomFormula[],
  );
  const metadata = isObject(document['metadata']) ? document['metadata'] : {};
  const component: OpenObject = isObject(metadata['component']) ? metadata['component'] : {};
  const compositions = document['compositions'] as readonly BomComposition[] | undefined;
  return orderBom({
    ...document,
    ...scanned.head,
    metadata: {
      ...metadata,
      component: { type: 'application', ...component, ...scanned.component },
      properties: [
        ...((metadata['properties'] ?? []) as readonly BomProperty[]),
        ...scanned.properties,
        ...conflictProperties(apart),
      ],
    },
    ...items,
    dependencies: joinDependencies(machineEdges(items), entries),
    ...(formulas && { formulation: formulas }),
    ...(compositions && { compositions: compositions.map((each) => withoutGone(each, items)) }),
  });
}

function eachSide<Value>(
  { base, ours, theirs }: Branches,
  read: (bom: Bom) => Value,
): ThreeSides<Value> & { readonly ours: Value; readonly theirs: Value } {
  return { base: base && read(base), ours: read(ours), theirs: read(theirs) };
}

function itemsOf({ components = [], services = [] }: Partial<Bom>): MachineItems {
  return { components, services };
}

function mergeLists(sides: Branches): MachineItems {
  const { base = itemsOf({}), ours, theirs } = eachSide(sides, itemsOf);
  return {
    components: mergeItems({ base: base.components, ours: ours.components, theirs: theirs.components }),
    services: mergeItems({ base: base.services, ours: ours.services, theirs: theirs.services }),
  };
}

function authoringSides(sides: Branches) {
  const { base = [], ours, theirs } = eachSide(sides, (bom) => splitFormulation(bom.formulation).items);
  return { base, ours, theirs };
}

/** What a scan decides of the document alone. */
function scanOf(bom: Bom) {
  const { $schema, bomFormat, specVersion, serialNumber, version, metadata } = bom;
  return {
    head: {
      bomFormat,
      specVersion,
      ...($schema !== undefined && { $schema }),
      ...(serialNumber !== undefined && { serialNumber }),
      ...(version !== undefined && { version }),
    },
    component: { 'bom-ref': ROOT_REF, name: metadata?.component?.name ?? '' },
    properties: (metadata?.properties ?? []).filter(({ name }) => isOwnedProperty(name)),
  };
}

/** What people may have written into the document, outside of its items and dependencies. */
function humanDocument(bom: Bom): OpenObject {
  const { metadata = {} } = bom;
  const { rest: formulation } = splitFormulation(bom.formulation);
  const scanned = ['$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version'];
  return {
    ...without(bom, [...scanned, 'metadata', 'components', 'services', 'dependencies', 'formulation']),
    ...(formulation.length > 0 && { formulation }),
    metadata: {
      ...metadata,
      component: without(metadata.component ?? {}, ['bom-ref', 'name']),
      properties: (metadata.properties ?? []).filter(({ name }) => !isOwnedProperty(name)),
    },
  };
}

function entriesByRef(bom: Bom): OpenObject {
  const entries = humanEntries(bom.dependencies ?? [], machineEdges(itemsOf(bom)));
  return Object.fromEntries(joinDependencies(new Map(), entries).map((entry) => [entry.ref, entry]));
}

/** An item that one side took away, and that something names which the other side wrote, is needed again. */
function restoreNamed(merged: MachineItems, document: OpenObject, { ours, theirs }: Branches): MachineItems {
  const none: Edges = new Map();
  for (let items = merged; ;) {
    const known = refsOf(items);
    const named = humanStrings({ ...document, bomFormat: 'CycloneDX', specVersion: '1.6', ...items }, none);
    const isNeeded = ({ 'bom-ref': ref }: { readonly 'bom-ref'?: string }): boolean =>
      ref !== undefined && !known.has(ref) && named.has(ref);
    const [left, right] = [itemsOf(ours), itemsOf(theirs)];
    const components = [...left.components, ...right.components].filter(isNeeded);
    const services = [...left.services, ...right.services].filter(isNeeded);
    if (components.length + services.length === 0) return items;
    items = {
      components: [...items.components, ...components],
      services: [...items.services, ...services],
    };
  }
}

function refsOf({ components, services }: MachineItems): ReadonlySet<string> {
  return new Set([...components, ...services].map((item) => item['bom-ref'] ?? ''));
}

/** Our own statements name what was found, and some of it may be gone. */
function withoutGone(composition: BomComposition, items: MachineItems): BomComposition {
  if (!isOwnComposition(composition)) return composition;
  const known = refsOf(items);
  const isThere = (ref: string): boolean => !ref.startsWith(REF_PREFIX) || ref === ROOT_REF || known.has(ref);
  const { assemblies, dependencies } = composition;
  return {
    ...composition,
    ...(assemblies && { assemblies: assemblies.filter(isThere) }),
    ...(dependencies && { dependencies: dependencies.filter(isThere) }),
  };
}
