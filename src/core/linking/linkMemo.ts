import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Reply } from '../analysis/inquiry.ts';

/** What one content of a file was found to say in connection with other files. Plain data. */
export interface LinkMemo {
  /** With what others answered, as JSON of `Given`. */
  readonly analyses: readonly (readonly [given: string, analysis: FileAnalysis])[];
  /** To what others asked, as JSON of `Inquiry`. */
  readonly replies: readonly (readonly [inquiry: string, reply: Reply])[];
}
