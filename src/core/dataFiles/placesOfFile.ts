import { directoryOf, joinPath, selfAndAncestors } from '../manifests/paths.ts';
import type { DataFile } from '../model/dataFile.ts';

/**
 * Where a file that code names may lie, relative to the folder and nearest first. What is relative to wherever the
 * program runs is looked for beside the code and in every folder above.
 *
 * @param asking the file with the code that asks
 */
export function placesOfFile({ path, base, from }: DataFile, asking: string): readonly string[] {
  if (base === 'folder') return [path];
  const home = directoryOf(from ?? asking);
  const bases = base === 'file' ? [home] : selfAndAncestors(home);
  return bases.map((each) => joinPath(each, path)).filter((place) => place !== undefined);
}
