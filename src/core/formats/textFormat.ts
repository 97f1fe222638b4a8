/**
 * A kind of text file that is no code and names models, by the names of its files. How it is read stands in `readers/`,
 * so that who only asks for names need not load that. Adding one is a file here and one there.
 */
export interface TextFormat {
  readonly id: string;
  /** The name people use. */
  readonly name: string;
  /** Language ids of the editor; those of other files too are left out, for each wakes the extension. */
  readonly editorIds: readonly string[];
  /** Those of files of other kinds, which are looked at where the extension is awake. */
  readonly quietIds?: readonly string[];
  /** What starts a comment that runs to the end of the line; null where there are none. */
  readonly lineComment: '#' | '//' | null;
  /** `path` is relative to the folder, POSIX; only these files are read. */
  matches(path: string): boolean;
}
