import type { Span, TextChange } from '../model/text.ts';
import type { LockedPackages } from './lockedPackages.ts';

export type EcosystemId = 'pypi' | 'npm';

/** What a dependency is declared for. `build` is what only building the project needs. */
export type DependencyGroup = 'runtime' | 'dev' | 'optional' | 'peer' | 'build';

/** A name, or with a `*` many, that leads to something else. */
export interface PathAlias {
  readonly pattern: string;
  /** Files it leads to, relative to the folder; `*` is what the one in the pattern stands for. */
  readonly targets: readonly string[];
  /** Modules of packages that it leads to instead. */
  readonly packages?: readonly string[];
}

export interface Declaration {
  /** The distribution's name as written; with npm, the name that code imports it by. */
  readonly name: string;
  /** The package that is meant, where that is another: `"name": "npm:other@1"`. */
  readonly standsFor?: string;
  readonly group: DependencyGroup;
  /** The release that no version it allows is below: `2.6.1`. Absent where that is not known. */
  readonly atLeast?: string;
  /** Where the name stands, when the format's parser tells. */
  readonly span?: Span;
}

/** A package that is to be declared. */
export interface WantedPackage {
  readonly name: string;
  readonly group: 'runtime' | 'dev';
  /** The version that is locked; undefined where nobody knows which versions there are. */
  readonly version?: string | undefined;
  /** A catalog of the workspace has its version. */
  readonly isInCatalog?: boolean;
}

/** What one manifest file declares. Paths are relative to the folder, POSIX. */
export interface Manifest {
  readonly path: string;
  readonly ecosystem: EcosystemId;
  readonly declarations: readonly Declaration[];
  /** The project's own name: importing it is not a dependency. */
  readonly projectName?: string;
  /** Other manifests it includes (`-r base.txt`), as paths relative to the folder. */
  readonly includes: readonly string[];
  /** The same by the names of packages, which may be the folder's own: `@x/tsconfig/base.json`. */
  readonly includedModules?: readonly string[];
  /** Names that this manifest maps to local code: `imports` of package.json, packages of setup.cfg. `@app/*` is a pattern. */
  readonly localModules: readonly string[];
  /** Where those names lead, as far as it says. */
  readonly aliases?: readonly PathAlias[];
  /** Names, or patterns, that may lead to local code: only running it would tell. `*` alone is any. */
  readonly doubtfulModules?: readonly string[];
  /** The folder whose files it is about, where that is not its own. */
  readonly speaksFor?: string;
  /** Folders below which it says modules are looked up: `baseUrl`, `package_dir`, `where`, `pythonpath`. */
  readonly sourceRoots?: readonly string[];
  /** Modules the program that hosts this code provides: `vscode` for an editor extension. */
  readonly hostModules?: readonly string[];
  /** It can hold settings only (tsconfig.json, a pyproject.toml of tools): a file below it is still without a manifest. */
  readonly configOnly?: boolean;
  /** What it says was resolved, where it is a lock file. */
  readonly locked?: LockedPackages;
  /** It is written in a script, and speaks for that alone. */
  readonly ofScript?: boolean;
  /** The release of Python that no version it allows is below: `3.9`. */
  readonly pythonAtLeast?: string;
  /** A program wrote it out of other manifests. Where one of them is there, it is a lock file. */
  readonly compiled?: { readonly from: readonly string[]; readonly asLock: Manifest };
  /** By name, of the packages that it has in one version only. */
  readonly lockedVersions?: ReadonlyMap<string, string>;
  /** Why it could not be read whole; declarations then hold what could be read. */
  readonly problem?: string;
  /** Other manifests: one of them that can declare dependencies says what is missing, and then there is no problem. */
  readonly restIn?: readonly string[];
}

/** A manifest format. Adding one is one new file in `formats/`. */
export interface ManifestFormat {
  readonly id: string;
  readonly ecosystem: EcosystemId;
  /** `path` is relative to the folder, POSIX. */
  matches(path: string): boolean;
  /** Never throws: what cannot be read becomes `problem`. */
  parse(path: string, text: string): Manifest;
  /**
   * The edits that declare a package with the file's formatting kept, none when it is declared so already.
   * Undefined where not possible: the file is broken, written by a program, or holds no place for such dependencies.
   */
  declare?(path: string, text: string, wanted: WantedPackage): readonly TextChange[] | undefined;
  /**
   * The edits that make a dependency for development one for run time, with its constraint kept. Undefined where the
   * file does not declare it for development, or holds no place for the other.
   */
  promote?(text: string, name: string): readonly TextChange[] | undefined;
}
