import type { EcosystemId, Manifest } from './manifest.ts';

/** What a lock file says was resolved: each package, under its name as it is compared, with those that require it. */
export type LockedPackages = ReadonlyMap<string, readonly string[]>;

/** Gathers the packages of a lock file. */
export class LockBuilder {
  private readonly requirers = new Map<string, Set<string>>();

  /** @param normalize the form in which names are compared */
  constructor(private readonly normalize: (name: string) => string = (name) => name) {}

  add(name: string, requires: Iterable<string> = []): void {
    const own = this.normalize(name);
    this.entry(own);
    for (const required of requires) {
      const other = this.normalize(required);
      if (other !== own) this.entry(other).add(own);
    }
  }

  /** A lock file as a manifest that declares nothing. */
  build(path: string, ecosystem: EcosystemId): Manifest {
    const locked = new Map([...this.requirers].map(([name, by]) => [name, [...by]]));
    return { path, ecosystem, declarations: [], includes: [], localModules: [], configOnly: true, locked };
  }

  private entry(name: string): Set<string> {
    let by = this.requirers.get(name);
    if (by === undefined) this.requirers.set(name, (by = new Set()));
    return by;
  }
}
