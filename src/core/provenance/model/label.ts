import type { LineSketch } from '../tracking/lineSketch.ts';

/** Says of one line whose it is. Shared between lines that were written in one act only by its `author`. */
export interface Label {
  /** Id of the `Authorship`. */
  readonly author: string;
  /** The line as it was written: what it is measured against for as long as it lives. */
  readonly written: LineSketch;
  /** It was written elsewhere and brought here. */
  readonly isMoved?: boolean;
  /** A reflow took the line apart after it had been changed: it cannot be as it was written any more. */
  readonly isChanged?: boolean;
  /** Whose the line was before so much of it was rewritten; what is typed back is theirs again. */
  readonly was?: Label;
}

/** A line of a file that is followed. */
export interface TrackedLine {
  readonly sketch: LineSketch;
  /** Absent: nothing is known of it. */
  readonly label?: Label;
  /** When the line turned up while the file was followed, in milliseconds since 1970, if nobody knows how. */
  readonly since?: number;
}
