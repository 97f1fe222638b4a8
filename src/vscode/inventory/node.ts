import type * as vscode from 'vscode';
import type { FolderInventory } from '../../core/inventory/component.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { ReviewTarget } from '../features/review.ts';

/** One row of the sidebar. */
export interface InventoryNode {
  /** Stable across refreshes, unique in the view: selection and expansion hang on it. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Name of a codicon. */
  readonly icon?: string;
  readonly tooltip?: string;
  /** A sentence for screen readers. */
  readonly accessibleLabel: string;
  readonly contextValue?:
    'unreviewed' | 'approved' | 'rejected' | 'needs-information' | 'lapsed' | 'occurrence';
  readonly command?: vscode.Command;
  /** What review commands act on. */
  readonly target?: ReviewTarget;
  readonly isExpanded?: boolean;
  readonly children?: () => readonly InventoryNode[] | Promise<readonly InventoryNode[]>;
}

/** Adds rows for a folder. Another part of the product appears in the sidebar as one more of these. */
export interface NodeProvider {
  /** @param listed what of the folder's inventory is listed. */
  rootsOf(session: FolderSession, listed: FolderInventory): readonly InventoryNode[];
}
