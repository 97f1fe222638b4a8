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
  const { manifests, around, missing, isAlone } = speakingFor(file, ecosystem, index);
  return {
    manifests,
    isGoverned: manifests.some((manifest) => manifest.configOnly !== true),
    gap: isAlone
      ? problemOf(manifests)
      : (missing ?? problemOf(manifests) ?? unreadOf(folders, ecosystem, index, paths)),
    sourceRoots: around.flatMap((manifest) => manifest.sourceRoots ?? []),
    directories: new Set(around.map(({ path }) => directoryOf(path))),
  };
}

/** A manifest that was made of others is no more than a lock file beside them. */
function asRead(manifest: Manifest, { manifests }: ManifestIndex): Manifest {
  const { compiled } = manifest;
  return compiled?.from.some((path) => manifests.has(path)) === true ? compiled.asLock : manifest;
}

interface Speaking {
  /** Nearest first. */
  readonly manifests: readonly Manifest[];
  /** The same, and those around a script that asks nothing of them. */
  readonly around: readonly Manifest[];
  readonly isAlone: boolean;
  /** The gap that an include leaves which was not read. */
  readonly missing: string | undefined;
}

/** The same without their meaning. */
export function speakingFor(file: string, ecosystem: EcosystemId, index: ManifestIndex): Speaking {
  const folders = selfAndAncestors(directoryOf(file));
  const found = new Map(
    index.speakingFor(file, folders, ecosystem).map((manifest) => [manifest.path, manifest]),
  );
  const missing = addIncluded(found, index);
  const around = [...found.values()].map((manifest) => asRead(manifest, index)).sort(byNearness(file));
  const own = around.find((manifest) => manifest.path === file);
  // Whoever runs a script that lists what it needs installs that, and nothing that a project around it needs.
  // https://docs.astral.sh/uv/guides/scripts/#declaring-script-dependencies
  const isAlone = own?.ofScript === true && own.configOnly !== true;
  return { manifests: isAlone ? [own] : around, around, isAlone, missing };
}

/** Follows includes; returns the gap that one which was not read leaves. */
function addIncluded(found: Map<string, Manifest>, index: ManifestIndex): string | undefined {
  let gap: string | undefined;
  // A map's iteration also visits what is added on the way, so this follows chains and ends on cycles.
  for (const manifest of found.values()) {
    for (const path of index.includedBy(manifest)) {
      const included = index.manifests.get(path);
      if (included !== undefined) found.set(path, included);
      else if (manifest.ecosystem === 'pypi' && manifest.configOnly !== true)
        gap ??= `${manifest.path} includes ${path}, which could not be read.`;
    }
  }
  return gap;
}

function problemOf(manifests: readonly Manifest[]): string | undefined {
  const complete = new Set(manifests.filter(({ configOnly }) => configOnly !== true).map(({ path }) => path));
  const broken = manifests.find(
    ({ problem, restIn }) => problem !== undefined && !restIn?.some((path) => complete.has(path)),
  );
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
