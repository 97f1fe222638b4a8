import { pushTo } from '../common/multiMap.ts';
import type { Bom, BomComponent, BomItem, BomMetadata } from '../sbom/bom.ts';
import { refOfComponent, TOOL_REF } from '../sbom/bomIds.ts';
import { buildFragment } from '../sbom/buildFragment.ts';
import { isToolSet } from '../sbom/canonicalBom.ts';
import { isNotFound } from '../sbom/ownership.ts';
import { PROPERTY, propertiesOf, valueOf, valuesOf } from '../sbom/properties.ts';
import type { ExportContent, ExportContext } from './exporter.ts';
import { codegenProperties } from './codegen.ts';
import { silencedPlaces, type SilencedPlace } from './silenced.ts';

/** What makes a document the committed fragment: an export must not be taken for it. */
const FRAGMENT_ONLY = new Set<string>([PROPERTY.schema, PROPERTY.reproducible]);

/** The fragment with lines, the time and our version, and what a consumer of it takes for granted. */
export function exportedBom({ inventory, bom, files }: ExportContent, context: ExportContext): Bom {
  const { catalogueVersion, fragmentPath } = context;
  const full = buildFragment(inventory, bom, { catalogueVersion, fragmentPath, lineNumbers: true });
  const codegen = codegenProperties(inventory.authored ?? []);
  return {
    ...full,
    serialNumber: context.serialNumber,
    metadata: exportMetadata(full.metadata ?? {}, context),
    ...(codegen.length > 0 && { properties: [...propertiesIn(full), ...codegen] }),
    components: withSilenced((full.components ?? []).map(scoped), silencedPlaces(files, inventory)),
    externalReferences: [...(full.externalReferences ?? []), linkTo(full)],
  };
}

/** Of the document itself: whatever people wrote there. */
function propertiesIn({ properties }: Bom): readonly unknown[] {
  return Array.isArray(properties) ? (properties as readonly unknown[]) : [];
}

function exportMetadata(metadata: BomMetadata, context: ExportContext): BomMetadata {
  const { tools } = metadata;
  const versioned = (tool: BomComponent): BomComponent =>
    tool['bom-ref'] === TOOL_REF ? { ...tool, version: context.toolVersion } : tool;
  return {
    ...metadata,
    timestamp: context.timestamp,
    ...(isToolSet(tools) && { tools: { ...tools, components: (tools.components ?? []).map(versioned) } }),
    properties: (metadata.properties ?? []).filter(({ name }) => !FRAGMENT_ONLY.has(name)),
  };
}

/**
 * A component that is kept for its review alone is not part of the product any more, and what only tests use never
 * was. A scope that a person gave it stays.
 */
function scoped(component: BomComponent): BomComponent {
  const isAside = isNotFound(component) || valueOf(component, PROPERTY.usage) === 'test';
  return isAside && component['scope'] === undefined ? { ...component, scope: 'excluded' } : component;
}

/** Only in exports: where a rule is silenced says a comment in the source, and the fragment has no lines. */
const SILENCED = 'shadowlight:silenced';

function withSilenced(
  components: readonly BomComponent[],
  places: readonly SilencedPlace[],
): readonly BomComponent[] {
  const said = new Map<string, string[]>();
  for (const { componentId, rule, path, line, reason } of places) {
    const place = line === null ? path : `${path}:${line}`;
    if (componentId !== undefined)
      pushTo(said, refOfComponent(componentId), `${rule} at ${place}${reason === '' ? '' : `: ${reason}`}`);
  }
  return components.map((component) => {
    const values = said.get(component['bom-ref'] ?? '');
    return values
      ? { ...component, properties: [...(component.properties ?? []), ...propertiesOf(SILENCED, values)] }
      : component;
  });
}

/** What comments silence where an item is used: `pickle at a.py:3: our own file`. */
export function silencedOf(item: BomItem): readonly string[] {
  return valuesOf(item, SILENCED);
}

function linkTo({ serialNumber, version }: Bom) {
  const uuid = (serialNumber ?? '').replace(/^urn:uuid:/, '');
  return { type: 'bom', url: `urn:cdx:${uuid}/${version ?? 1}`, comment: 'The committed fragment' };
}
