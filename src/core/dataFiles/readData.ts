import type { DataFormatId } from './dataFormat.ts';
import type { DataNode } from './dataNode.ts';
import { dataFormats } from './formats/index.generated.ts';

/** Longest text that is read, in characters: settings that people write are shorter. */
export const maxDataLength = 512 * 1024;

/** Whether a file of this name holds data that programs load as settings. */
export function isDataFile(path: string): boolean {
  return dataFormats.some((format) => format.matches(path));
}

/**
 * What a text says, read as the loader reads it, else as its name tells. Undefined where it cannot be read.
 *
 * @param loadedAs the format that the loader reads, whatever the file is called
 */
export function readData(path: string, text: string, loadedAs?: DataFormatId): DataNode | undefined {
  if (text.length > maxDataLength) return undefined;
  const format = dataFormats.find((each) =>
    loadedAs === undefined ? each.matches(path) : each.id === loadedAs,
  );
  try {
    return format?.parse(text);
  } catch (error) {
    // Nested so deep that the stack does not suffice to read it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
