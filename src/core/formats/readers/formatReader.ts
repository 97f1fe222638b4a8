import type { Mention } from '../../commands/mention.ts';

interface FormatText {
  readonly text: string;
  /** Relative to the folder, POSIX. */
  readonly path: string;
}

/** How a format is read. */
export interface FormatReader {
  /** Id of the format. */
  readonly id: string;
  /** Never throws: what cannot be read names nothing. Takes time in proportion to the text. */
  read(source: FormatText): readonly Mention[];
}
