import * as vscode from 'vscode';
import { sizeOf, type Listing } from '../../core/inventory/listing/grouping.ts';
import { maxOpenRows } from './limited.ts';
import { listingRows } from './listingRows.ts';
import type { InventoryNode } from './node.ts';
import type { RowContext } from './rowContext.ts';
import { sections, type Section, type SectionId } from './sections.ts';
import { vendoredGroup } from './vendoredRow.ts';

const { l10n } = vscode;

const nothing: Listing = { components: [], dependencies: [], vendored: [] };

/**
 * The parts of the inventory, each with what is found of its kinds and then with what others add to it.
 *
 * @param listing nothing where what is found is grouped in another way.
 */
export function sectionRows(
  parent: string,
  listing: Listing | undefined,
  addedTo: (section: SectionId) => readonly InventoryNode[],
  context: RowContext,
): readonly InventoryNode[] {
  return sections.flatMap((section) => {
    const id = `${parent}|${section.id}`;
    const found = listing ? partOf(listing, section) : nothing;
    const added = [
      ...(listing && section.id === 'dependencies' ? vendoredGroup(id, listing.vendored, context) : []),
      ...addedTo(section.id),
    ];
    const count = sizeOf(found);
    return count + added.length === 0 ? [] : [sectionRow(id, section, found, added, context)];
  });
}

function partOf(listing: Listing, { id, categories }: Section): Listing {
  return {
    ...nothing,
    components: listing.components.filter(({ category }) => categories.includes(category)),
    dependencies: id === 'dependencies' ? listing.dependencies : [],
  };
}

function sectionRow(
  id: string,
  { label: labelOf, icon }: Section,
  found: Listing,
  added: readonly InventoryNode[],
  context: RowContext,
): InventoryNode {
  const label = labelOf();
  const count = sizeOf(found);
  return {
    id,
    label,
    ...(count > 0 ? { description: count.toLocaleString() } : {}),
    icon,
    accessibleLabel: count > 0 ? l10n.t('{0}, {1} found', label, count) : label,
    isExpanded: count > 0 && count <= maxOpenRows,
    children: () => [...listingRows(id, found, context), ...added],
  };
}
