import { readers } from './index.generated.ts';
import type { LanguageReader } from './languageReader.ts';

const byId = new Map(readers.map((reader) => [reader.id, reader]));

/** How the language with this id is read. Throws where nobody wrote that. */
export function readerOf(id: string): LanguageReader {
  const reader = byId.get(id);
  if (!reader) throw new Error(`no reader for ${id}`);
  return reader;
}
