import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ImportJudgement } from '../model/finding.ts';
import type { Governing } from './governing.ts';

/** The paths of one folder, as far as judging imports needs them. Relative to the folder, POSIX. */
export interface FolderPaths {
  hasFile(path: string): boolean;
  /** True when any file lies below `path`. `''` is the folder itself. */
  hasDirectory(path: string): boolean;
  /** Whether a file or directory of this name lies anywhere in the folder. */
  hasName(name: string): boolean;
}

/** What the paths of the folder say of an import, in the ecosystem's own words; undefined when nothing. */
export type Tracer = (fact: ImportFact, file: string) => string | undefined;

/** What the name of a module says before any file is looked at. */
export interface Subject {
  /**
   * Stem of a file or directory without which nothing in the folder's paths can speak of the module; null when no
   * path can.
   */
  readonly stem: string | null;
  /** Stems of all that is looked up for the module; see `stemOf`. */
  readonly stems: readonly string[];
  /** Whether the names taken out of it say where it comes from. */
  readonly dependsOnNames: boolean;
  /** The verdict holds for one file only: it names that file. */
  readonly isPerFile: boolean;
  /** The name under which it would be one of the folder's own projects. */
  readonly ownName: string;
}

/** Everything that the verdict on an import depends on, beside the import itself. */
export interface Circumstances {
  readonly governed: Governing;
  /** Manifests that name a project of their own, by that name. */
  readonly ownProjects: ReadonlyMap<string, string>;
  /** Every manifest of the folder: counts only for files that none of them governs. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly trace: string | undefined;
  readonly traits: number;
}

/**
 * What a package universe knows about imports. Adding one is one new file beside this. Everything here is a function
 * of its arguments, and they are all that a verdict depends on: whoever keeps verdicts knows from them which ones a
 * change leaves standing.
 */
export interface Ecosystem {
  readonly id: EcosystemId;
  /** What the path of a file says about its imports, as bits. */
  traitsOf(file: string): number;
  subjectOf(module: string): Subject;
  /** What of the names taken out of a module counts anywhere, as bits. */
  namesBits(fact: ImportFact): number;
  /** Whether the names are looked up in the folder's paths, too. */
  readonly tracesNames: boolean;
  /** Files whose coming and going changes where modules are looked for: in their folder and below it. */
  readonly landmarks: ReadonlySet<string>;
  /** Looks modules up for the files of one directory; good until a landmark or what governs them changes. */
  tracerFor(directory: string, governed: Governing, paths: FolderPaths): Tracer;
  /** Stems under which a file would find itself, which it must not. */
  selfStems(file: string): readonly string[];
  /** The form in which names of distributions are compared. */
  readonly normalize: (name: string) => string;
  /** Names of the distributions any of which provides what is imported, in the form in which they are compared. */
  providersOf(fact: ImportFact): readonly string[];
  judge(fact: ImportFact, circumstances: Circumstances): ImportJudgement;
  /**
   * True only when the judgement is sure to stand when nothing of its circumstances changes but how the manifests
   * declare `names`.
   */
  standsWithout(names: ReadonlySet<string>, fact: ImportFact, judgement: ImportJudgement): boolean;
}
