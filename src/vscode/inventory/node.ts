import type * as vscode from 'vscode';
import type { Range } from '../../core/model/text.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { ReviewTarget } from '../features/review.ts';
import type { SectionId } from './sections.ts';

/** A use of something in a folder, as commands hand it on. */
export interface UsePlace {
  readonly folder: string;
  readonly path: string;
  readonly range: Range;
}

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
    'unreviewed' | 'approved' | 'rejected' | 'needs-information' | 'lapsed' | 'dependency' | 'occurrence';
  /** Some use of it can be pinned to a commit that the folder itself names. */
  readonly isPinnable?: boolean;
  /** The file or folder that the row stands for: it is drawn as the explorer draws it. */
  readonly resource?: vscode.Uri;
  readonly command?: vscode.Command;
  /** The use that the row stands for. */
  readonly place?: UsePlace;
  /** What commands act on. */
  readonly target?: ReviewTarget;
  readonly isExpanded?: boolean;
  /** Its rows are only made when somebody opens it: they have to be looked for. */
  readonly isDeferred?: boolean;
  /** It stands above all others: it says what the list is worth. */
  readonly isFirst?: boolean;
  readonly children?: () => readonly InventoryNode[] | Promise<readonly InventoryNode[]>;
}

export interface RowCounts {
  readonly listed: number;
  readonly all: number;
}

/** Adds rows for a folder. Another part of the product appears in the sidebar as one more of these. */
export interface NodeProvider {
  /** The section at whose end its rows stand, uncounted; without one they stand by themselves. */
  readonly section?: SectionId;
  /** @param counts how much of the folder's inventory is listed, and how much there is. */
  rootsOf(session: FolderSession, counts: RowCounts): readonly InventoryNode[];
}
