import { manifestFormats } from './formats/index.generated.ts';
import type { ManifestFormat } from './manifest.ts';

/** The format that reads the file at `path` (relative to the folder, POSIX). */
export function manifestFormatOf(path: string): ManifestFormat | undefined {
  return manifestFormats.find((format) => format.matches(path));
}
