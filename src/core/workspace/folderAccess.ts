import type { Cancellation } from '../common/cancellation.ts';
import { decodeText } from '../common/decodeText.ts';

/** The files of a folder. Paths are relative to it, POSIX, without a leading `./`. */
export interface FileListing {
  /** All files that are not ignored. */
  readonly paths: readonly string[];
  /** Those that git tracks; null without git, where all files that are not ignored count. */
  readonly tracked: ReadonlySet<string> | null;
  /** Of other people's code, the files that say what it is. */
  readonly notices?: readonly string[];
}

/** What the file system says of a file. Times are in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  /** When anything of it last changed, its name and times too; on a virtual file system when it was made. */
  readonly ctimeMs: number;
  /** When this was asked. */
  readonly askedMs: number;
}

/** How the core reads a folder; the editor and the command line each have their own. */
export interface FolderAccess {
  list(cancellation: Cancellation): Promise<FileListing>;
  /** The file's bytes, or why there are none. Links are not followed. */
  read(path: string, maxBytes: number): Promise<FileBytes>;
  /** Its first bytes, as many as there are up to `count`; none where only the whole of a large file could be read. */
  readHead(path: string, count: number): Promise<FileHeadBytes>;
  /** Undefined where `read` would give no bytes, or where nothing is known of the file. */
  stat(path: string): Promise<FileStat | undefined>;
}

/** The text of a file; undefined where it has none, or more than `maxBytes`. */
export async function readText(
  access: FolderAccess,
  path: string,
  maxBytes: number,
): Promise<string | undefined> {
  const read = await access.read(path, maxBytes);
  const decoded = 'bytes' in read ? decodeText(read.bytes) : read;
  return 'text' in decoded ? decoded.text : undefined;
}

export type FileBytes =
  | {
      /** In a buffer of their own, which may be handed over to another thread. */
      readonly bytes: Uint8Array;
      /** As it was before the first byte was read. */
      readonly stat?: FileStat;
    }
  | { readonly problem: 'unreadable' | 'too-large' | 'missing' };

export type FileHeadBytes =
  | {
      readonly bytes: Uint8Array;
      /** Of the whole file. */
      readonly size: number;
      readonly stat?: FileStat;
    }
  | { readonly problem: 'unreadable' | 'missing' };
