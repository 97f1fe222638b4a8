import type { BomDependency } from './bom.ts';
import { ROOT_REF } from './bomIds.ts';
import { distinct } from './canonicalBom.ts';
import { AUTHORED_KIND } from './authoredItem.ts';
import type { MachineItems } from './machineItems.ts';
import { isNotFound, isOurs, type AnyItem } from './ownership.ts';
import { PROVIDER_KIND } from './providerItem.ts';
import { PROPERTY, valueOf } from './properties.ts';

/** ref → refs it depends on. */
export type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The edges that a scan writes: the project depends on all that was found, but on a model behind a service
 * only through the service, which depends on the models it serves.
 */
export function machineEdges({ components, services }: MachineItems): Edges {
  const edges = new Map<string, Set<string>>([[ROOT_REF, new Set()]]);
  const providers = new Map<string, string>();
  const add = (from: string, item: AnyItem): void => {
    const targets = edges.get(from) ?? new Set();
    edges.set(from, targets.add(item['bom-ref'] ?? ''));
  };
  for (const service of services.filter(isFound)) {
    if (valueOf(service, PROPERTY.kind) !== PROVIDER_KIND) continue;
    providers.set(valueOf(service, PROPERTY.provider) ?? '', service['bom-ref'] ?? '');
    add(ROOT_REF, service);
  }
  for (const component of components.filter(isFound)) {
    const served = valueOf(component, PROPERTY.kind) === 'service';
    const provider = served ? providers.get(valueOf(component, PROPERTY.provider) ?? '') : undefined;
    add(provider ?? ROOT_REF, component);
  }
  return edges;
}

/** What is only kept for what people wrote on it is used by nothing; a file of the project is the project. */
function isFound(item: AnyItem): boolean {
  return isOurs(item) && !isNotFound(item) && valueOf(item, PROPERTY.kind) !== AUTHORED_KIND;
}

/** The entries that people wrote: what is left when the edges are taken away that a scan writes. */
export function humanEntries(previous: readonly BomDependency[], owned: Edges): BomDependency[] {
  return previous.flatMap((entry) => {
    const targets = owned.get(entry.ref);
    if (!targets) return [entry];
    const { dependsOn, ...rest } = entry;
    const left = (dependsOn ?? []).filter((target) => !targets.has(target));
    if (left.length > 0) return [{ ...rest, ref: entry.ref, dependsOn: left }];
    return Object.keys(rest).length > 1 ? [{ ...rest, ref: entry.ref }] : [];
  });
}

/** One entry for each ref, with everything that the machine and people say of it. */
export function joinDependencies(machine: Edges, human: readonly BomDependency[]): BomDependency[] {
  const joined = new Map<string, BomDependency>();
  const written = [...machine].map(([ref, targets]) => ({ ref, dependsOn: [...targets] }));
  for (const entry of [...written, ...human]) {
    const before = joined.get(entry.ref);
    const targets = [...(before?.dependsOn ?? []), ...(entry.dependsOn ?? [])];
    const listed = before?.dependsOn ?? entry.dependsOn;
    joined.set(entry.ref, { ...before, ...entry, ...(listed && { dependsOn: distinct(targets) }) });
  }
  return [...joined.values()];
}
