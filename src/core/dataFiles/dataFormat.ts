import type { DataNode } from './dataNode.ts';

export type DataFormatId = 'json' | 'yaml' | 'toml' | 'ini' | 'dotenv';

/** A format of data that programs load. Adding one is one new file in `formats/`. */
export interface DataFormat {
  readonly id: DataFormatId;
  /** Whether a file of this name has the format, whoever loads it. */
  matches(path: string): boolean;
  /** Undefined where the text is not of the format: a program would not get anything either. Never throws. */
  parse(text: string): DataNode | undefined;
}
