import type { FolderInventory } from '../inventory/component.ts';
import type { Bom } from './bom.ts';
import { fragmentSerialNumber } from './bomIds.ts';
import { orderBom } from './canonicalBom.ts';
import { fragmentCompositions } from './compositions.ts';
import { humanEntries, joinDependencies, machineEdges } from './dependencyGraph.ts';
import { authoringItems, joinFormulation, splitFormulation } from './formulation.ts';
import { humanStrings } from './humanReferences.ts';
import { machineItems } from './machineItems.ts';
import { fragmentMetadata } from './metadata.ts';
import { reconcile } from './reconcile.ts';

const BOM_SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';

export interface FragmentOptions {
  /** Version of the SDK catalogue that the inventory was made with. */
  readonly catalogueVersion: string;
  /** Whether occurrences say their line. With lines, every edit above a call changes the file. */
  readonly lineNumbers: boolean;
  /** Where the fragment lies, relative to the folder, POSIX: `.ai-sbom/fragment.cdx.json`. */
  readonly fragmentPath: string;
}

/**
 * The SBOM fragment of a folder, CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): what the scan says,
 * with all that people wrote into the previous fragment. The result is a function of its arguments, whatever
 * the order of their lists, and building again from the result changes nothing.
 *
 * @param previous the fragment as it is on disk, from `parseFragment`; undefined when there is none.
 */
export function buildFragment(
  inventory: FolderInventory,
  previous: Bom | undefined,
  options: FragmentOptions,
): Bom {
  const machine = machineItems(inventory, options.lineNumbers);
  const before = { components: previous?.components ?? [], services: previous?.services ?? [] };
  const ownedEdges = machineEdges(before);
  // Asked only for what is gone, and then it is everything that people wrote.
  let named: ReadonlySet<string> | undefined;
  const isReferenced = (ref: string): boolean => {
    named ??= previous ? humanStrings(previous, ownedEdges) : new Set();
    return named.has(ref);
  };
  const { formulation, ...rest } = previous ?? {};
  const made = splitFormulation(formulation);
  const authoring = reconcile(made.items, authoringItems(inventory), isReferenced);
  const formulas = joinFormulation(authoring, made.rest);
  return orderBom({
    ...rest,
    ...(formulas && { formulation: formulas }),
    $schema: BOM_SCHEMA,
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: fragmentSerialNumber(inventory.project, options.fragmentPath),
    // Always 1: a counter would conflict on every branch.
    version: 1,
    metadata: fragmentMetadata(inventory, previous?.metadata, options.catalogueVersion),
    components: reconcile(before.components, machine.components, isReferenced),
    services: reconcile(before.services, machine.services, isReferenced),
    dependencies: joinDependencies(
      machineEdges(machine),
      humanEntries(previous?.dependencies ?? [], ownedEdges),
    ),
    compositions: fragmentCompositions(inventory, previous?.compositions ?? []),
  });
}
