import type { EcosystemId, Manifest } from './manifest.ts';

/** What a lock file says was resolved: each package, under its name as it is compared, with those that require it. */
export type LockedPackages = ReadonlyMap<string, readonly string[]>;

/** Digits and dots, with whatever a pre-release adds: neither an address nor a path. */
function isRelease(version: string): boolean {
  return /^\d+(\.\d+)*[\w.+-]*$/.test(version);
}

/** Gathers the packages of a lock file. */
export class LockBuilder {
  private readonly requirers = new Map<string, Set<string>>();
  /** Undefined for a package of several versions. */
  private readonly versions = new Map<string, string | undefined>();

  /** @param normalize the form in which names are compared */
  constructor(private readonly normalize: (name: string) => string = (name) => name) {}

  add(name: string, requires: Iterable<string> = [], version?: string): void {
    const own = this.normalize(name);
    this.entry(own);
    if (version !== undefined) {
      const isOnly = !this.versions.has(own) || this.versions.get(own) === version;
      this.versions.set(own, isOnly && isRelease(version) ? version : undefined);
    }
    for (const required of requires) {
      const other = this.normalize(required);
      if (other !== own) this.entry(other).add(own);
    }
  }

  /** A lock file as a manifest that declares nothing. */
  build(path: string, ecosystem: EcosystemId): Manifest {
    const locked = new Map([...this.requirers].map(([name, by]) => [name, [...by]]));
    const versions = new Map<string, string>();
    for (const [name, version] of this.versions) if (version !== undefined) versions.set(name, version);
    return {
      path,
      ecosystem,
      declarations: [],
      includes: [],
      localModules: [],
      configOnly: true,
      locked,
      lockedVersions: versions,
    };
  }

  private entry(name: string): Set<string> {
    let by = this.requirers.get(name);
    if (by === undefined) this.requirers.set(name, (by = new Set()));
    return by;
  }
}
