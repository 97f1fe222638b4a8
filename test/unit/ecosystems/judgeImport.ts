import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { directoryOf } from '../../../src/core/manifests/paths.ts';
import type { ImportFact } from '../../../src/core/model/facts.ts';
import type { ImportJudgement } from '../../../src/core/model/finding.ts';
import type { Ecosystem, FolderPaths } from '../../../src/core/ecosystems/ecosystem.ts';
import { findGoverning } from '../../../src/core/ecosystems/governing.ts';
import { ManifestIndex } from '../../../src/core/ecosystems/manifestIndex.ts';
import { ownProjects } from '../../../src/core/ecosystems/ownProjects.ts';

/** The files of one folder, as far as judging imports needs them. */
export interface ProjectFiles extends FolderPaths {
  /** Every manifest read, by path. */
  readonly manifests: ReadonlyMap<string, Manifest>;
}

/** Judges one import from nothing: what every verdict that is kept must be equal to. */
export function judgeImport(
  ecosystem: Ecosystem,
  fact: ImportFact,
  file: string,
  project: ProjectFiles,
): ImportJudgement {
  const { manifests } = project;
  const governed = findGoverning(file, ecosystem.id, new ManifestIndex(manifests), project);
  return ecosystem.judge(fact, {
    governed,
    ownProjects: ownProjects(manifests.values(), ecosystem),
    manifests,
    trace: ecosystem.tracerFor(directoryOf(file), governed, project)(fact, file),
    traits: ecosystem.traitsOf(file),
  });
}
