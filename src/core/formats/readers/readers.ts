import { textFormatsOf } from '../registry.ts';
import type { FormatReader } from './formatReader.ts';
import { formatReaders } from './index.generated.ts';

const byId = new Map(formatReaders.map((reader) => [reader.id, reader]));

/** The readers of a file of this name. */
export function readersOf(path: string): readonly FormatReader[] {
  return textFormatsOf(path).flatMap(({ id }) => byId.get(id) ?? []);
}
