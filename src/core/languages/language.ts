import type { EcosystemId } from '../manifests/manifest.ts';

/**
 * A programming language by its names. How it is read stands in `readers/`, so that who only asks for names need not
 * load that. Adding one is a file here and one there, plus its data in `syntaxes/`.
 */
export interface Language {
  readonly id: string;
  /** Language ids of the editor. */
  readonly editorIds: readonly string[];
  /** File extensions with their dot, lower case. */
  readonly extensions: readonly string[];
  /** Grammar file in `syntaxes/`. */
  readonly grammar: string;
  readonly ecosystem: EcosystemId;
  /** What starts a comment that runs to the end of the line. */
  readonly lineComment: string;
}
