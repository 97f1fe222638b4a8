import { serializeBom } from '../sbom/canonicalBom.ts';
import type { Exporter } from './exporter.ts';
import { exportedBom } from './exportedBom.ts';

/**
 * CycloneDX 1.6 JSON (https://cyclonedx.org/docs/1.6/json/) to hand on: the fragment with lines, the time and
 * our version, a serial number of its own, and a BOM-Link (https://cyclonedx.org/capabilities/bomlink/) to the
 * fragment it was made from.
 */
export const cyclonedx: Exporter = {
  id: 'cyclonedx',
  label: 'CycloneDX 1.6 JSON',
  extension: 'cdx.json',
  mediaType: 'application/vnd.cyclonedx+json; version=1.6',
  render: (content, context) => serializeBom(exportedBom(content, context)),
};
