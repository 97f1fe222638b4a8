import { isFixture } from '../ecosystems/devFiles.ts';
import { speakingFor } from '../ecosystems/governing.ts';
import { ManifestIndex } from '../ecosystems/manifestIndex.ts';
import { ecosystems } from '../ecosystems/registry.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ImportVerdict } from '../model/finding.ts';
import { isUntracked } from '../model/untracked.ts';
import type { JudgedFile } from '../workspace/judgedFile.ts';
import { isLoadedByName } from './loadedByName.ts';

/** A package that is declared for run time, and that no import was found to come from. */
export interface UnseenPackage {
  readonly ecosystem: EcosystemId;
  readonly distribution: string;
  /** The file that declares it, relative to the folder. */
  readonly manifest: string;
}

/** Names more than these are no list that a person keeps. */
const maxCandidates = 500;

/** Conda installs programs and libraries of all kinds, of which few can be imported. */
const condaManifest = /(^|\/)(environment|conda|meta|pixi)[^/]*\.(ya?ml|toml)$/i;

/**
 * The packages that may be unused: left out is whatever a tool, another package or a half-known import may need.
 * Whether code mentions them in other ways is not known yet.
 */
export function unseenCandidates(
  manifests: ReadonlyMap<string, Manifest>,
  files: readonly JudgedFile[],
): readonly UnseenPackage[] {
  const index = new ManifestIndex(manifests);
  const seen = new Map([...ecosystems.keys()].map((id) => [id, seenIn(files, id)]));
  const found: UnseenPackage[] = [];
  for (const manifest of manifests.values()) {
    const { path, ecosystem, declarations } = manifest;
    if (manifest.problem !== undefined || isFixture(path) || condaManifest.test(path)) continue;
    const known = seen.get(ecosystem);
    const locks = speakingFor(path, ecosystem, index).manifests.flatMap(({ locked }) => locked ?? []);
    // Without a lock file nobody says which package is there as the peer of another.
    if (!known || (ecosystem === 'npm' && locks.length === 0)) continue;
    const names = new Set<string>();
    for (const { name: distribution, group } of declarations) {
      const name = known.normalize(distribution);
      if (group !== 'runtime' || names.has(name)) continue;
      names.add(name);
      const isNeeded = locks.some((locked) => (locked.get(name)?.length ?? 0) > 0);
      if (isNeeded || known.has(name) || isLoadedByName(name.toLowerCase())) continue;
      found.push({ ecosystem, distribution, manifest: path });
    }
  }
  return found.length > maxCandidates ? [] : found;
}

/** What the imports of a folder say of packages, whatever file they are in. */
interface Seen {
  readonly normalize: (name: string) => string;
  /** Whether an import comes from it, or from nobody knows where while a part of its name is what is imported. */
  has(name: string): boolean;
}

function seenIn(files: readonly JudgedFile[], id: EcosystemId): Seen {
  const normalize = ecosystems.get(id)?.normalize ?? ((name: string) => name);
  const distributions = new Set<string>();
  const unclear = new Set<string>();
  for (const { ecosystem, imports } of files) {
    if (ecosystem !== id) continue;
    for (const { distribution, verdict, module } of imports) {
      if (distribution !== null) distributions.add(normalize(distribution));
      if (isUnclear(verdict) && !module.startsWith('.')) unclear.add(wordsOf(module)[0] ?? '');
    }
  }
  return {
    normalize,
    has: (name) => distributions.has(name) || wordsOf(name).some((word) => unclear.has(word)),
  };
}

function isUnclear(verdict: ImportVerdict): boolean {
  return verdict === 'unknown' || verdict === 'local' || isUntracked(verdict);
}

/** `google`, `cloud`, `storage` of whatever way that is written in. */
export function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
