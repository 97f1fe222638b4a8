import type { Cancellation } from '../common/cancellation.ts';

/** The files of a folder. Paths are relative to it, POSIX, without a leading `./`. */
export interface FileListing {
  /** All files that are not ignored. */
  readonly paths: readonly string[];
  /** Those that git tracks; null without git, where all files that are not ignored count. */
  readonly tracked: ReadonlySet<string> | null;
}

/** How the core reads a folder; the editor and the command line each have their own. */
export interface FolderAccess {
  list(cancellation: Cancellation): Promise<FileListing>;
  /** The file's bytes, or why there are none. Links are not followed. */
  read(path: string, maxBytes: number): Promise<FileBytes>;
}

export type FileBytes =
  { readonly bytes: Uint8Array } | { readonly problem: 'unreadable' | 'too-large' | 'missing' };
