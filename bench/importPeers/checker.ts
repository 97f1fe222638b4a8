import type { Command } from '../peers/scanner.ts';

/** An import that a checker says no manifest declares. */
interface Report {
  /** Relative to the repository. */
  readonly path: string;
  /** Of npm the package, of Python the top of the module. */
  readonly name: string;
}

/** A program that finds imports which no manifest declares, and how its output is read. */
export interface Checker {
  readonly name: string;
  /** Below the folder of installed tools; empty for our own. */
  readonly executable: string;
  readonly versionArguments: readonly string[];
  readonly ecosystem: 'npm' | 'pypi';
  /** Writes what it found in the folder `tree` into the file `out`. */
  command(executable: string, tree: string, out: string): Command;
  /** Given the text of `out`. */
  read(text: string, tree: string): readonly Report[];
}
