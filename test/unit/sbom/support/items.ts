import assert from 'node:assert/strict';
import type { Bom, BomComponent } from '../../../../src/core/sbom/bom.ts';

/** The component of an inventory id, if the document has it. */
export function itemOf(bom: Bom, id: string): BomComponent | undefined {
  return bom.components?.find((component) => component['bom-ref'] === `shadowlight:${id}`);
}

/** The same, for documents that must have it. */
export function theItem(bom: Bom, id: string): BomComponent {
  const item = itemOf(bom, id);
  assert.ok(item, `no ${id}`);
  return item;
}

/** The document with one component put in place of that id. */
export function withItem(bom: Bom, id: string, change: Partial<BomComponent>): Bom {
  const changed = { ...theItem(bom, id), ...change };
  const others = (bom.components ?? []).filter((component) => component['bom-ref'] !== changed['bom-ref']);
  return { ...bom, components: [...others, changed] };
}
