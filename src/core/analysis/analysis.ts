import type { EcosystemId, Manifest } from '../manifests/manifest.ts';
import type { Ask } from '../facts/elsewhere.ts';
import type { ImportFact } from '../model/facts.ts';
import type { ModelFinding } from '../model/finding.ts';
import type { Range } from '../model/text.ts';
import type { Notice } from '../vendored/notice.ts';

/** An import with its place in the file that people see. */
export interface LocatedImport {
  readonly fact: ImportFact;
  /** The module's name. */
  readonly range: Range;
  /** The whole statement. */
  readonly statement: Range;
}

/** A package that a command installs by its name. */
export interface LocatedPackage {
  readonly ecosystem: EcosystemId;
  readonly name: string;
  /** The word that names it. */
  readonly range: Range;
}

/** `shadowlight-ignore rule: reason` in a comment. */
export interface IgnoreComment {
  readonly rules: readonly string[];
  readonly reason: string;
  /** Line of the comment, from 0; null means that it speaks for the whole file. */
  readonly line: number | null;
  /** Nothing but the comment stands on its line, so that it speaks for the next one. */
  readonly isAlone: boolean;
}

/** Why a file was not analysed, or not whole. */
export type SkipReason =
  | 'too-large'
  | 'minified'
  | 'binary'
  | 'unreadable'
  | 'over-time'
  | 'invalid-notebook'
  | 'unsupported-language'
  | 'failed'
  | 'vendored';

/** What one file says, on its own or with what other files answered. Plain data: it can cross to a worker. */
export interface FileAnalysis {
  readonly models: readonly ModelFinding[];
  readonly imports: readonly LocatedImport[];
  readonly ignores: readonly IgnoreComment[];
  /** Distributions that the file itself installs, as notebooks do with `%pip install`. */
  readonly installs: readonly string[];
  /** Packages that the commands of a file install which is no code. */
  readonly packages?: readonly LocatedPackage[];
  /** What of the findings depends on other files of the folder. */
  readonly asks: readonly Ask[];
  /** Those of the modules it imports whose objects are called: another file may call one that is made here. */
  readonly sdkModules: readonly string[];
  /** Package universe of its imports; absent where the file was skipped. */
  readonly ecosystem?: EcosystemId;
  /** What the file declares for itself: a script with inline metadata. */
  readonly scriptManifest?: Manifest;
  /** What its beginning says of whose code it is. */
  readonly notices?: readonly Notice[];
  readonly skipped?: SkipReason;
}

export function skippedAnalysis(skipped: SkipReason): FileAnalysis {
  return { models: [], imports: [], ignores: [], installs: [], asks: [], sdkModules: [], skipped };
}
