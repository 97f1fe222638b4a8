import type { IgnoreComment } from '../analysis/analysis.ts';
import type { FileFindings } from '../inventory/inventoryBuilder.ts';

/** Everything known of one file, judged in its folder. */
export interface JudgedFile extends FileFindings {
  readonly ignores: readonly IgnoreComment[];
}
