import type { Bom, BomComponent, BomDependency, BomMetadata, BomProperty } from '../sbom/bom.ts';
import { REF_PREFIX, TOOL_REF } from '../sbom/bomIds.ts';
import { isToolSet } from '../sbom/canonicalBom.ts';
import { isOwnedIdentity, isOwnedOccurrence } from '../sbom/evidence.ts';
import { without } from '../sbom/jsonObjects.ts';
import { isOurs } from '../sbom/ownership.ts';

/** Of properties, those of reviews among them: the fragment says them anew. */
const namespace = 'shadowlight:';

/**
 * Their document as it was before an earlier merge: without our entries, and without what we said on theirs. What
 * the fragment says now takes its place.
 */
export function withoutOurs(bom: Bom): Bom {
  const { metadata, components, services, compositions, dependencies } = bom;
  return without({
    ...bom,
    ...(metadata && { metadata: metadataWithoutOurs(metadata) }),
    ...(components && { components: componentsWithoutOurs(components) }),
    services: services && others(services, (service) => !isOurs(service)),
    ...(compositions && {
      compositions: compositions.filter((each) => !(each['bom-ref'] ?? '').startsWith(REF_PREFIX)),
    }),
    ...(dependencies && { dependencies: dependenciesWithoutOurs(dependencies) }),
  }) as Bom;
}

function metadataWithoutOurs(metadata: BomMetadata): BomMetadata {
  const { tools, properties } = metadata;
  const rest = without({ ...metadata, properties: othersOf(properties) }) as BomMetadata;
  if (tools === undefined) return rest;
  if (!isToolSet(tools)) return { ...rest, tools: tools.filter(({ name }) => name !== 'shadowlight') };
  return {
    ...rest,
    tools: {
      ...tools,
      ...(tools.components && {
        components: tools.components.filter((tool) => tool['bom-ref'] !== TOOL_REF),
      }),
    },
  };
}

function dependenciesWithoutOurs(dependencies: readonly BomDependency[]): readonly BomDependency[] {
  return dependencies
    .filter(({ ref }) => !ref.startsWith(REF_PREFIX))
    .map((entry) =>
      entry.dependsOn
        ? { ...entry, dependsOn: entry.dependsOn.filter((ref) => !ref.startsWith(REF_PREFIX)) }
        : entry,
    );
}

function componentsWithoutOurs(components: readonly BomComponent[]): readonly BomComponent[] {
  return components.filter((component) => !isOurs(component)).map(componentWithoutOurs);
}

function componentWithoutOurs(component: BomComponent): BomComponent {
  const nested = component['components'];
  const inner = Array.isArray(nested)
    ? { components: componentsWithoutOurs(nested as readonly BomComponent[]) }
    : {};
  const isJoined = component.properties?.some(({ name }) => name.startsWith(namespace)) ?? false;
  if (!isJoined) return { ...component, ...inner };
  const { evidence } = component;
  const { identity, occurrences } = evidence ?? {};
  const kept =
    evidence &&
    without({
      ...evidence,
      identity: Array.isArray(identity)
        ? filled(identity.filter((each) => !isOwnedIdentity(each)))
        : identity,
      // Others give no symbol.
      occurrences: filled(
        occurrences?.filter((each) => each.symbol === undefined || !isOwnedOccurrence(each)),
      ),
    });
  return without({
    ...component,
    ...inner,
    properties: othersOf(component.properties),
    evidence: kept && Object.keys(kept).length > 0 ? kept : undefined,
  }) as BomComponent;
}

function othersOf(properties: readonly BomProperty[] | undefined): readonly BomProperty[] | undefined {
  return filled(properties?.filter(({ name }) => !name.startsWith(namespace)));
}

/** What was empty before stays so; what only had ours in it is gone. */
function others<Entry>(
  list: readonly Entry[],
  isTheirs: (entry: Entry) => boolean,
): readonly Entry[] | undefined {
  return list.length === 0 ? list : filled(list.filter(isTheirs));
}

/** What we filled is not there when it is empty again. */
function filled<Entry>(list: readonly Entry[] | undefined): readonly Entry[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
