import { directoryOf, isBelow, selfAndAncestors } from '../manifests/paths.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { FolderPaths } from './ecosystem.ts';
import type { ManifestIndex } from './manifestIndex.ts';
import { unreadManifests } from './unreadManifests.ts';

/** The manifests that speak for one file. */
export interface Governing {
  /** Nearest first. */
  readonly manifests: readonly Manifest[];
  /** Whether one of them can declare dependencies. */
  readonly isGoverned: boolean;
  /** Why the list of declarations may be incomplete: a sentence. */
  readonly gap: string | undefined;
  /** Folders below which they say modules are looked up, in their order. */
  readonly sourceRoots: readonly string[];
  /** The folders they lie in. */
  readonly directories: ReadonlySet<string>;
}

/**
 * The manifests of the file's folder and of every folder above, Python's requirements folders beside those, what
 * they include, and metadata inside the file itself. The same for all files of which `anchorOf` is the same.
 */
export function findGoverning(
  file: string,
  ecosystem: EcosystemId,
  index: ManifestIndex,
  paths: FolderPaths,
): Governing {
  const folders = selfAndAncestors(directoryOf(file));
  const { manifests, missing } = speakingFor(file, ecosystem, index);
  return {
    manifests,
    isGoverned: manifests.some((manifest) => manifest.configOnly !== true),
    gap: missing ?? problemOf(manifests) ?? unreadOf(folders, ecosystem, index, paths),
    sourceRoots: manifests.flatMap((manifest) => manifest.sourceRoots ?? []),
    directories: new Set(manifests.map(({ path }) => directoryOf(path))),
  };
}

/** The same without their meaning, nearest first. `missing` is the gap that an include leaves which was not read. */
export function speakingFor(
  file: string,
  ecosystem: EcosystemId,
  index: ManifestIndex,
): { readonly manifests: readonly Manifest[]; readonly missing: string | undefined } {
  const folders = selfAndAncestors(directoryOf(file));
  const found = new Map(
    index.speakingFor(file, folders, ecosystem).map((manifest) => [manifest.path, manifest]),
  );
  const missing = addIncluded(found, index);
  return { manifests: [...found.values()].sort(byNearness(file)), missing };
}

/** Follows includes; returns the gap that one which was not read leaves. */
function addIncluded(found: Map<string, Manifest>, { manifests }: ManifestIndex): string | undefined {
  let gap: string | undefined;
  // A map's iteration also visits what is added on the way, so this follows chains and ends on cycles.
  for (const manifest of found.values()) {
    for (const path of manifest.includes) {
      const included = manifests.get(path);
      if (included !== undefined) found.set(path, included);
      else if (manifest.ecosystem === 'pypi')
        gap ??= `${manifest.path} includes ${path}, which could not be read.`;
    }
  }
  return gap;
}

function problemOf(manifests: readonly Manifest[]): string | undefined {
  const broken = manifests.find((manifest) => manifest.problem !== undefined);
  return broken && `${broken.path} could not be read whole: ${broken.problem ?? ''}`;
}

function unreadOf(
  folders: readonly string[],
  ecosystem: EcosystemId,
  { manifests }: ManifestIndex,
  paths: FolderPaths,
): string | undefined {
  // Few folders hold any of them, and then each folder above each file would be asked for all.
  const names = unreadManifests[ecosystem].filter((name) => paths.hasName(name));
  if (names.length === 0) return undefined;
  for (const folder of folders) {
    for (const name of names) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (paths.hasFile(path) && !manifests.has(path)) return `${path} is a manifest that is not read.`;
    }
  }
  return undefined;
}

function byNearness(file: string): (left: Manifest, right: Manifest) => number {
  const distance = (manifest: Manifest): number => {
    if (manifest.path === file) return -1_000;
    const directory = directoryOf(manifest.path);
    const depth = directory === '' ? 0 : directory.split('/').length;
    return isBelow(file, directory) ? -depth : 1;
  };
  return (left, right) =>
    distance(left) - distance(right) ||
    left.path.length - right.path.length ||
    (left.path < right.path ? -1 : 1);
}
