/** A file that the code names. */
export interface DataFile {
  /** POSIX, without `.`, and with `..` only in front. */
  readonly path: string;
  /**
   * What it is relative to: the folder that is open, that of the file with the code, or one that only running it
   * tells.
   */
  readonly base: 'folder' | 'file' | 'unknown';
  /** The file with the code, where that is another than the one that asks: relative to the folder, POSIX. */
  readonly from?: string;
}

/** What the code has of a file: its path, what it opened or read, or the data that it made of that. */
export type FileStage = 'named' | 'read' | 'loaded';
