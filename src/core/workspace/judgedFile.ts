import type { IgnoreComment } from '../analysis/analysis.ts';
import type { FileFindings } from '../inventory/buildInventory.ts';

/** Everything known of one file, judged in its folder. */
export interface JudgedFile extends FileFindings {
  readonly ignores: readonly IgnoreComment[];
}
