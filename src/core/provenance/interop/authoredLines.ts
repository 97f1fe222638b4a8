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

/** What a record of somebody else says of a file as it was at one time. */
export interface ImportedFile extends AuthoredFile {
  readonly version: RecordedVersion;
}

/** Of which text of the file the line numbers of a record are. */
export type RecordedVersion =
  /** As it is in this commit. */
  | { readonly kind: 'commit'; readonly commit: string }
  /** As it was in the working tree on top of this commit, before the next one. */
  | { readonly kind: 'above'; readonly commit: string }
  /** As it was then, in milliseconds since 1970: no version is named. */
  | { readonly kind: 'time'; readonly at: number };
