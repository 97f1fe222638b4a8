import type { Category } from '../../src/core/model/finding.ts';

/** As the scorer reads it. */
export interface Finding {
  /** Relative to the repository. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly name: string | null;
  readonly category: Category;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** A program that finds AI in source code, and how its output is read. */
export interface Scanner {
  readonly name: string;
  /** Below the folder of installed tools; empty for our own. */
  readonly executable: string;
  readonly versionArguments: readonly string[];
  /** Writes what it found in the folder `tree` into the file `out`. */
  command(executable: string, tree: string, out: string): Command;
  /** What counts as a finding of it, given the text of `out`. */
  read(text: string, tree: string): readonly Finding[];
}
