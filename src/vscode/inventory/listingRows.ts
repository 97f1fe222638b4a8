import type { Listing } from '../../core/inventory/listing/grouping.ts';
import { componentRow } from './componentRow.ts';
import { dependencyRow } from './dependencyRow.ts';
import { limited } from './limited.ts';
import type { InventoryNode } from './node.ts';
import type { RowContext } from './rowContext.ts';
import { vendoredRow } from './vendoredRow.ts';

/** Everything of a listing, a row each. */
export function listingRows(
  parent: string,
  { components, dependencies, vendored }: Listing,
  context: RowContext,
): readonly InventoryNode[] {
  const rows = [
    ...components.map((each) => () => componentRow(parent, each, context)),
    ...dependencies.map((each) => () => dependencyRow(parent, each, context)),
    ...vendored.map((each) => () => vendoredRow(parent, each, context)),
  ];
  return limited(parent, rows, (make) => make());
}
