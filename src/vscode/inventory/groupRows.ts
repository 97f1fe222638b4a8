import * as vscode from 'vscode';
import {
  groupByFile,
  groupByStatus,
  groupBySupplier,
  sizeOf,
  type Group,
  type Grouping,
  type Listing,
  type Status,
} from '../../core/inventory/listing/grouping.ts';
import { reviewWords } from '../reviewWords.ts';
import { limited, maxOpenRows } from './limited.ts';
import { listingRows } from './listingRows.ts';
import type { InventoryNode } from './node.ts';
import type { RowContext } from './rowContext.ts';

const { l10n } = vscode;

/** What a group is called and drawn as. */
interface Face {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly resource?: vscode.Uri;
}

/** What is found, grouped by something else than its kind. */
export function groupRows(
  parent: string,
  listing: Listing,
  grouping: Exclude<Grouping, 'kind'>,
  context: RowContext,
): readonly InventoryNode[] {
  const groups = groupsOf(listing, grouping, context);
  const isOpen = groups.length + sizeOf(listing) <= maxOpenRows;
  return limited(`${parent}|${grouping}`, groups, (group) => {
    const id = `${parent}|${grouping}:${group.key}`;
    return groupRow(id, group, faceOf(group.key, grouping, context), isOpen, context);
  });
}

function groupsOf(
  listing: Listing,
  grouping: Exclude<Grouping, 'kind'>,
  { session }: RowContext,
): readonly Group[] {
  switch (grouping) {
    case 'file':
      return groupByFile(listing);
    case 'supplier':
      return groupBySupplier(listing);
    case 'status':
      return groupByStatus(listing, (component) => session.state.reviewOf(component).state);
  }
}

function groupRow(
  id: string,
  { listing }: Group,
  { label, description, icon, resource }: Face,
  isOpen: boolean,
  context: RowContext,
): InventoryNode {
  const count = sizeOf(listing);
  return {
    id,
    label,
    description: description === undefined ? String(count) : `${count} · ${description}`,
    ...(icon === undefined ? {} : { icon }),
    ...(resource ? { resource } : {}),
    accessibleLabel: l10n.t('{0}, {1} found', description ? `${description}/${label}` : label, count),
    isExpanded: isOpen,
    children: () => listingRows(id, listing, context),
  };
}

function faceOf(key: string, grouping: Exclude<Grouping, 'kind'>, { session }: RowContext): Face {
  switch (grouping) {
    case 'file': {
      const slash = key.lastIndexOf('/');
      return {
        label: key.slice(slash + 1),
        ...(slash < 0 ? {} : { description: key.slice(0, slash) }),
        resource: session.uriOf(key),
      };
    }
    case 'supplier':
      return key === ''
        ? { label: l10n.t('Supplier not known'), icon: 'question' }
        : { label: key, icon: 'organization' };
    case 'status':
      return statusFace(key as Status);
  }
}

function statusFace(status: Status): Face {
  switch (status) {
    case 'undeclared':
      return { label: l10n.t('Undeclared'), icon: 'package' };
    case 'none':
      return { label: capitalised(reviewWords('none')), icon: 'circle-outline' };
    case 'lapsed':
      return { label: capitalised(reviewWords('lapsed')), icon: 'history' };
    case 'needs-information':
      return { label: capitalised(reviewWords('needs-information')), icon: 'question' };
    case 'rejected':
      return { label: capitalised(reviewWords('rejected')), icon: 'circle-slash' };
    case 'approved':
      return { label: capitalised(reviewWords('approved')), icon: 'pass' };
  }
}

/** By the rules of the editor's language. */
function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(vscode.env.language) + words.slice(1);
}
