import type { Authorship } from '../model/authorship.ts';

/** Whether a line is still as it was written. */
export type LineState = 'unmodified' | 'modified' | 'moved';

/** Consecutive lines of one authorship and one state; both numbers count from 1, as people and formats do. */
export interface AuthoredLines {
  readonly first: number;
  readonly last: number;
  readonly authorship: Authorship;
  readonly state: LineState;
}

/** What is known of a file's lines. Those that no entry covers are unknown. */
export interface AuthoredFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly lines: readonly AuthoredLines[];
}

/** What a record of somebody else says of a file as it was at one revision. */
export interface ImportedFile extends AuthoredFile {
  /** The commit whose version of the file the lines are of; undefined: the version at hand. */
  readonly revision?: string;
}
