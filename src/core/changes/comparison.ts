import type { InventoryChanges } from './inventoryChanges.ts';

/** What was compared with what, and what came of it. */
export interface Comparison {
  readonly project: string;
  /** As the user named the commit: a branch, a tag, a hash. */
  readonly ref: string;
  /** Its full hash. */
  readonly commit: string;
  /** The commit is the one where this branch left `ref`. */
  readonly isMergeBase: boolean;
  /** The folder was compared as the editor shows it, with text that is not saved. */
  readonly hasUnsaved: boolean;
  readonly changes: InventoryChanges;
}

/** How many characters of a commit's hash people are shown. */
export const shownHash = 7;
