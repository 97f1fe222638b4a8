import type { Bom, BomComponent, BomDependency, BomMetadata, OpenObject } from '../sbom/bom.ts';
import { ROOT_REF, TOOL_REF } from '../sbom/bomIds.ts';
import { isToolSet, orderBom } from '../sbom/canonicalBom.ts';
import { canonicalJson } from '../sbom/canonicalJson.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { completed, joinedLists } from './completed.ts';
import type { ForeignBom } from './readBom.ts';
import { ComponentsByPurl } from './sameComponent.ts';
import { withoutOurs } from './withoutOurs.ts';

/**
 * Another tool's CycloneDX document with our entries in it. All of theirs stays, in its order; an entry of ours that
 * is one of theirs, by its purl, only adds what theirs does not say. Merging again changes nothing, and what an
 * earlier merge left is brought up to date.
 *
 * @param ours as it is exported, CycloneDX 1.6.
 */
export function mergeInto({ bom, specVersion, indent }: ForeignBom, ours: Bom): string {
  const theirs = withoutOurs(bom);
  const own = orderBom(ours);
  const isLegacy = Array.isArray(theirs.metadata?.tools);
  const same = new ComponentsByPurl(theirs.components ?? []);
  const partners = new Map<BomComponent, BomComponent>();
  const refs = new Map<string, string>();
  const root = theirs.metadata?.component;
  if (root?.['bom-ref'] !== undefined) refs.set(ROOT_REF, root['bom-ref']);
  const added: BomComponent[] = [];
  for (const component of own.components ?? []) {
    const partner = same.sameAs(component);
    const ref = partner?.['bom-ref'];
    // Nothing could point to it.
    if (!partner || ref === undefined || partners.has(partner)) added.push(component);
    else {
      partners.set(partner, component);
      refs.set(component['bom-ref'] ?? '', ref);
    }
  }
  const adapt = <Value>(value: Value): Value =>
    withRefs(isLegacy ? withoutTool(value) : value, refs) as Value;
  const components = [
    ...(theirs.components ?? []).map((each) => joined(each, partners, isLegacy)),
    ...added.map(adapt),
  ];
  const services = [...(theirs.services ?? []), ...(own.services ?? []).map(adapt)];
  const result: OpenObject = {
    ...theirs,
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    specVersion,
    metadata: mergedMetadata(theirs.metadata ?? {}, own.metadata ?? {}),
    components,
    ...(services.length > 0 && { services }),
    dependencies: mergedDependencies(theirs.dependencies ?? [], adapt(own.dependencies ?? [])),
    compositions: [...(theirs.compositions ?? []), ...adapt(own.compositions ?? [])],
    ...(own.annotations && { annotations: joinedLists(theirs.annotations, adapt(own.annotations)) }),
    externalReferences: joinedLists(theirs.externalReferences, own.externalReferences),
  };
  return `${JSON.stringify(inReadingOrder(result), undefined, indent)}\n`;
}

/** As the standard has them: a field that only a merge adds stands in the same place each time. */
const readingOrder = [
  '$schema',
  'bomFormat',
  'specVersion',
  'serialNumber',
  'version',
  'metadata',
  'components',
  'services',
  'externalReferences',
  'dependencies',
  'compositions',
  'vulnerabilities',
  'annotations',
];

function inReadingOrder(bom: OpenObject): OpenObject {
  const known = readingOrder.filter((field) => Object.hasOwn(bom, field));
  const rank = new Map(known.map((field, index) => [field, index]));
  return Object.fromEntries(
    Object.entries(bom).sort(
      ([left], [right]) => (rank.get(left) ?? known.length) - (rank.get(right) ?? known.length),
    ),
  );
}

/** Their component, and those in it, with what ours say of them. */
function joined(
  component: BomComponent,
  partners: ReadonlyMap<BomComponent, BomComponent>,
  isLegacy: boolean,
): BomComponent {
  const own = partners.get(component);
  const nested = component['components'];
  const inner = Array.isArray(nested)
    ? {
        components: (nested as readonly BomComponent[]).map((each) => joined(each, partners, isLegacy)),
      }
    : {};
  return own
    ? { ...completed(component, isLegacy ? withoutIdentity(own) : own), ...inner }
    : { ...component, ...inner };
}

/** Without a tool that it can cite, nothing could tell our word on their component from theirs. */
function withoutIdentity(component: BomComponent): BomComponent {
  const { evidence } = component;
  if (!evidence) return component;
  const { identity: _, ...rest } = evidence;
  return { ...component, evidence: rest };
}

function mergedMetadata(theirs: BomMetadata, own: BomMetadata): OpenObject {
  const { component } = theirs;
  const root = component ? { ...component, 'bom-ref': component['bom-ref'] ?? ROOT_REF } : own.component;
  const properties = joinedLists(theirs.properties, own.properties);
  return {
    ...theirs,
    lifecycles: joinedLists(theirs.lifecycles, own.lifecycles),
    tools: mergedTools(theirs.tools, own.tools),
    ...(root && { component: root }),
    ...(properties.length > 0 && { properties }),
  };
}

/** The list that 1.5 deprecated stays what it is; ours is in it as that list has it. */
function mergedTools(theirs: BomMetadata['tools'], own: BomMetadata['tools']): BomMetadata['tools'] {
  const tool = isToolSet(own) ? own.components?.find((each) => each['bom-ref'] === TOOL_REF) : undefined;
  if (!tool) return theirs;
  if (isToolSet(theirs) || theirs === undefined)
    return { ...theirs, components: [...(theirs?.components ?? []), tool] };
  const { name, version } = tool;
  return [...theirs, { name, ...(version !== undefined && { version }) }];
}

/** One entry for each ref; theirs first, in their order. */
function mergedDependencies(
  theirs: readonly BomDependency[],
  own: readonly BomDependency[],
): readonly BomDependency[] {
  const entries = new Map<string, BomDependency>();
  for (const entry of [...theirs, ...own]) {
    const before = entries.get(entry.ref);
    const targets = new Set([...(before?.dependsOn ?? []), ...(entry.dependsOn ?? [])]);
    targets.delete(entry.ref);
    entries.set(entry.ref, {
      ...entry,
      ...before,
      ...((before?.dependsOn ?? entry.dependsOn) && { dependsOn: [...targets] }),
    });
  }
  return [...entries.values()];
}

/** Every mention of an entry of ours that is one of theirs. */
function withRefs(value: unknown, refs: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return refs.get(value) ?? value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => withRefs(item, refs));
    const isList = items.every((item) => typeof item === 'string');
    return isList ? [...new Map(items.map((item) => [canonicalJson(item), item])).values()] : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withRefs(field, refs)]));
}

/** Where tools have no reference, none can be cited. */
function withoutTool(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTool);
  if (!isObject(value)) return value;
  const { tools, ...rest } = value;
  const isCited = Array.isArray(tools) && tools.includes(TOOL_REF);
  const fields = Object.entries(isCited ? rest : value).map(([key, field]) => [key, withoutTool(field)]);
  return Object.fromEntries(fields);
}
