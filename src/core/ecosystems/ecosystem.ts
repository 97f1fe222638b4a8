import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { EcosystemId, Manifest } from '../manifests/manifest.ts';

/**
 * The files of one folder, as far as judging imports needs them. Paths are relative to the folder, POSIX.
 * Immutable: what is worked out for one is kept as long as it lives.
 */
export interface ProjectFiles {
  hasFile(path: string): boolean;
  /** True when any file lies below `path`. `''` is the folder itself. */
  hasDirectory(path: string): boolean;
  /** Whether a file or directory of this name lies anywhere in the folder. */
  hasName(name: string): boolean;
  /** Every manifest read, by path. */
  readonly manifests: ReadonlyMap<string, Manifest>;
}

/** What a package universe knows about imports. Adding one is one new file beside this. */
export interface Ecosystem {
  readonly id: EcosystemId;
  judge(fact: ImportFact, file: string, project: ProjectFiles): ImportJudgement;
}
