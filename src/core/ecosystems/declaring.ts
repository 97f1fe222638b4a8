import { directoryOf, isBelow } from '../manifests/paths.ts';
import { normalizePypiName } from '../manifests/pypiNames.ts';
import type { EcosystemId, Manifest, WantedPackage } from '../manifests/manifest.ts';
import { isDevFile } from './devFiles.ts';
import { speakingFor } from './governing.ts';
import { ManifestIndex } from './manifestIndex.ts';

/** A manifest in which a package may be declared, and how. */
export interface DeclarationPlace {
  readonly path: string;
  readonly wanted: WantedPackage;
}

/**
 * Where a package that a file imports is to be declared, the best place first: in its own metadata where it has some,
 * for development where the file is for that, else for run time, nearest first. With the version that is locked.
 */
export function placesToDeclare(
  distribution: string,
  file: string,
  ecosystem: EcosystemId,
  manifests: ReadonlyMap<string, Manifest>,
): readonly DeclarationPlace[] {
  const speaking = speakingFor(file, ecosystem, new ManifestIndex(manifests)).manifests;
  // What a package manager writes is none of ours.
  const writable = speaking.filter(
    ({ locked, ofScript, configOnly }) => locked === undefined && !(ofScript === true && configOnly === true),
  );
  const isDev = isDevFile(file, ecosystem) || /^(@types\/|types-)/.test(distribution);
  const own = writable.filter(({ path }) => path === file);
  const groups = own.length > 0 || !isDev ? (['runtime'] as const) : (['dev', 'runtime'] as const);
  return groups.flatMap((group) =>
    (own.length > 0 ? own : writable).map(({ path }) => ({
      path,
      wanted: { name: distribution, group, version: lockedVersion(distribution, path, speaking) },
    })),
  );
}

/** As the lock file says that lies nearest above the manifest. */
function lockedVersion(
  distribution: string,
  manifest: string,
  speaking: readonly Manifest[],
): string | undefined {
  const directory = directoryOf(manifest);
  for (const { path, lockedVersions, ecosystem } of speaking) {
    if (lockedVersions === undefined || !isBelow(directory, directoryOf(path))) continue;
    const name = ecosystem === 'pypi' ? normalizePypiName(distribution) : distribution;
    const version = lockedVersions.get(name);
    if (version !== undefined) return version;
  }
  return undefined;
}
