/** The first bytes of a file. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
}

/** A format of model files. Adding one is one new file in `formats/`. */
export interface WeightsFormat {
  readonly id: string;
  /** Whether a file of this name may be in it; only such files are looked into. */
  matches(path: string): boolean;
  /** No other large file has such a name: one that cannot be looked into is of this format. */
  readonly isTelling: boolean;
  /**
   * What the first bytes say, by name; undefined where they are no such file's. Never throws, and takes time in
   * proportion to the bytes.
   */
  read(head: FileHead, path: string): Readonly<Record<string, string>> | undefined;
}
