import type { Found } from '../../commands/mention.ts';
import type { FormatSource } from '../formatSource.ts';

/** How a format is read. */
export interface FormatReader {
  /** Id of the format. */
  readonly id: string;
  /** Never throws: what cannot be read names nothing. Takes time in proportion to the text. */
  read(source: FormatSource): readonly Found[];
}
