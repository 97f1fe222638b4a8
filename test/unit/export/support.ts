import assert from 'node:assert/strict';
import type { ExportContext } from '../../../src/core/export/exporter.ts';
import { exporterOf } from '../../../src/core/export/registry.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { OPTIONS } from '../sbom/support/inventories.ts';

export const CONTEXT: ExportContext = {
  timestamp: '2026-11-20T09:00:00Z',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  toolVersion: '0.1.0',
  catalogueVersion: OPTIONS.catalogueVersion,
  fragmentPath: OPTIONS.fragmentPath,
};

export function render(
  id: string,
  found: FolderInventory,
  bom: Bom = buildFragment(found, undefined, OPTIONS),
  context: Partial<ExportContext> = {},
): string {
  const exporter = exporterOf(id);
  assert.ok(exporter);
  return exporter.render({ inventory: found, bom, files: [] }, { ...CONTEXT, ...context });
}
