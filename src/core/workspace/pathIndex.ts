import type { Manifest } from '../manifests/manifest.ts';
import type { ProjectFiles } from '../ecosystems/ecosystem.ts';

/** A set of paths that answers what judging imports asks of a folder. */
export class PathIndex implements ProjectFiles {
  private readonly files: ReadonlySet<string>;
  private readonly directories = new Set<string>(['']);
  private readonly names = new Set<string>();

  constructor(
    paths: Iterable<string>,
    readonly manifests: ReadonlyMap<string, Manifest>,
  ) {
    this.files = new Set(paths);
    for (const path of this.files) this.addAncestors(path);
  }

  hasFile(path: string): boolean {
    return this.files.has(path);
  }

  hasDirectory(path: string): boolean {
    return this.directories.has(path);
  }

  hasName(name: string): boolean {
    return this.names.has(name);
  }

  private addAncestors(path: string): void {
    let slash = path.lastIndexOf('/');
    this.names.add(path.slice(slash + 1));
    while (slash >= 0) {
      const directory = path.slice(0, slash);
      if (this.directories.has(directory)) return;
      this.directories.add(directory);
      slash = directory.lastIndexOf('/');
      this.names.add(directory.slice(slash + 1));
    }
  }
}
