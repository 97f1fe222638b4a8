import type { FolderInventory } from '../inventory/component.ts';
import type { BomComponent, BomMetadata, BomProperty, BomTools, OpenObject } from './bom.ts';
import { ROOT_REF, TOOL_REF } from './bomIds.ts';
import { isToolSet } from './canonicalBom.ts';
import { without } from './jsonObjects.ts';
import { PROPERTY, isOwnedProperty, propertiesOf } from './properties.ts';

/** Version of what the fragment's fields mean; a file of a later one is never rewritten. */
export const SCHEMA_VERSION = 1;

const TOOL: BomComponent = { type: 'application', 'bom-ref': TOOL_REF, name: 'shadowlight' };

/**
 * Metadata of the fragment. It holds no time and no version of this tool: two colleagues with two versions
 * would otherwise rewrite the file in turns.
 */
export function fragmentMetadata(
  inventory: FolderInventory,
  previous: BomMetadata | undefined,
  catalogueVersion: string,
): BomMetadata {
  return {
    ...previous,
    // Read off sources, before anything is built.
    lifecycles: previous?.lifecycles ?? [{ phase: 'pre-build' }],
    tools: withOurTool(previous?.tools),
    component: {
      type: 'application',
      ...previous?.component,
      'bom-ref': ROOT_REF,
      name: inventory.project,
    },
    properties: [
      ...(previous?.properties ?? []).filter(({ name }) => !isOwnedProperty(name)),
      ...propertiesOf(PROPERTY.schema, [String(SCHEMA_VERSION)]),
      ...propertiesOf(PROPERTY.catalogue, [catalogueVersion]),
      ...propertiesOf(PROPERTY.reproducible, ['true']),
      ...coverageProperties(inventory),
    ],
  };
}

/** The part of the metadata that people wrote. */
export function humanMetadata(metadata: BomMetadata): OpenObject {
  return {
    ...without(metadata, ['tools', 'properties']),
    tools: otherTools(metadata.tools),
    properties: (metadata.properties ?? []).filter(({ name }) => !isOwnedProperty(name)),
  };
}

/**
 * What was not covered. The number of files read is left out: it changes with every file that is added, and
 * nobody would look at it.
 */
function coverageProperties({ coverage, components }: FolderInventory): BomProperty[] {
  const skipped = Object.entries(coverage.skipped).filter(([, files]) => files > 0);
  const unresolved = components.filter(({ name }) => name === null).length;
  return [
    ...propertiesOf(
      PROPERTY.skipped,
      skipped.map(([reason, files]) => `${reason}=${files}`),
    ),
    ...propertiesOf(PROPERTY.unreadLanguage, Object.keys(coverage.unreadLanguages ?? {})),
    ...propertiesOf(PROPERTY.unresolved, unresolved === 0 ? [] : [String(unresolved)]),
  ];
}

function withOurTool(tools: BomMetadata['tools']): BomTools {
  const others = isToolSet(tools) ? tools : undefined;
  return { ...others, components: [TOOL, ...otherTools(tools)] };
}

function otherTools(tools: BomMetadata['tools']): readonly BomComponent[] {
  if (isToolSet(tools)) return (tools.components ?? []).filter((tool) => tool['bom-ref'] !== TOOL_REF);
  return (tools ?? []).map(fromLegacyTool);
}

/** The list of `{vendor, name, version}` that 1.5 deprecated cannot stand beside a tool with a bom-ref. */
function fromLegacyTool(tool: OpenObject): BomComponent {
  const name = typeof tool['name'] === 'string' ? tool['name'] : 'unnamed';
  const vendor = tool['vendor'];
  return {
    type: 'application',
    ...without(tool, ['vendor']),
    ...(typeof vendor === 'string' && { publisher: vendor }),
    name,
  };
}
