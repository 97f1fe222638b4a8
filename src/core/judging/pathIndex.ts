import type { FolderPaths } from '../ecosystems/ecosystem.ts';
import { stemOf, stemsOfFile } from '../ecosystems/stem.ts';
import { directoryOf, fileNameOf } from '../manifests/paths.ts';

/** A set of paths that answers what judging imports asks of a folder. */
export class PathIndex implements FolderPaths {
  private readonly files = new Set<string>();
  /** How many files and directories lie in each directory, itself not counted. */
  private readonly directories = new Map<string, number>();
  /** How many files and directories have a name, or a stem. */
  private readonly names = new Map<string, number>();
  private readonly stems = new Map<string, number>();

  hasFile(path: string): boolean {
    return this.files.has(path);
  }

  hasDirectory(path: string): boolean {
    return path === '' || this.directories.has(path);
  }

  hasName(name: string): boolean {
    return this.names.has(name);
  }

  /** Whether a file or directory anywhere in the folder has this stem, see `stemOf`. */
  hasStem(stem: string): boolean {
    return this.stems.has(stem);
  }

  /** Adds or deletes a file; the stems go into `changed` under which something can now be found, or no more. */
  set(path: string, isThere: boolean, changed: Set<string>): void {
    if (this.files.has(path) === isThere) return;
    if (isThere) this.files.add(path);
    else this.files.delete(path);
    for (const stem of stemsOfFile(path)) changed.add(stem);
    const step = isThere ? 1 : -1;
    this.countName(fileNameOf(path), step);
    for (let directory = directoryOf(path); directory !== ''; directory = directoryOf(directory)) {
      const count = add(this.directories, directory, step);
      const hasComeOrGone = isThere ? count === 1 : count === 0;
      if (!hasComeOrGone) return;
      const name = fileNameOf(directory);
      this.countName(name, step);
      changed.add(stemOf(name));
    }
  }

  private countName(name: string, step: 1 | -1): void {
    add(this.names, name, step);
    add(this.stems, stemOf(name), step);
  }
}

function add(counts: Map<string, number>, key: string, step: 1 | -1): number {
  const count = (counts.get(key) ?? 0) + step;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
  return count;
}
