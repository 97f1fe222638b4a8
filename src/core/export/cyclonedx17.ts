import type { BomComponent } from '../sbom/bom.ts';
import { orderBom } from '../sbom/canonicalBom.ts';
import { canonicalJson } from '../sbom/canonicalJson.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
import type { Exporter } from './exporter.ts';
import { exportedBom } from './exportedBom.ts';

/**
 * CycloneDX 1.7 JSON (https://cyclonedx.org/docs/1.7/json/): what 1.6 says, and of models behind a service that they
 * are not part of what is delivered. Few tools read it yet.
 */
export const cyclonedx17: Exporter = {
  id: 'cyclonedx17',
  label: 'CycloneDX 1.7 JSON',
  extension: 'cdx.json',
  mediaType: 'application/vnd.cyclonedx+json; version=1.7',
  render(content, context) {
    const bom = orderBom(exportedBom(content, context));
    return canonicalJson({
      ...bom,
      $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
      specVersion: '1.7',
      components: (bom.components ?? []).map(external),
    });
  },
};

function external(component: BomComponent): BomComponent {
  return valueOf(component, PROPERTY.kind) === 'service' ? { isExternal: true, ...component } : component;
}
