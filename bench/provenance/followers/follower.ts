import type { Writer } from '../truth.ts';

export interface Edit {
  /** Lines of the text before, counted from 0; the last one is still touched. */
  readonly startLine: number;
  readonly endLine: number;
  readonly breaks: number;
  /** Whole lines are replaced: the last one is not touched after all. */
  readonly keepsLast?: boolean;
}

export interface EditCause {
  /** `none`: the editor does not say where it comes from. */
  readonly by: Writer;
  /** An undo, or a paste of what is known to have been copied. */
  readonly isReturn?: boolean;
}

/** What is said of a line; undefined: it is not AI's. */
export type Said = 'unmodified' | 'modified' | 'moved' | undefined;

/** Something that follows files through what happens to them, and says which lines are AI's. */
export interface Follower {
  /** A file is seen for the first time, or its text is another one than it was. */
  see(path: string, lines: readonly string[]): void;
  /** @param lines of the text after the edit. */
  edit(path: string, edit: Edit, lines: readonly string[], cause: EditCause): void;
  /** Lines are copied, and not cut out. */
  copy(path: string, first: number, behind: number): void;
  remove(path: string): void;
  rename(path: string, to: string): void;
  said(path: string): readonly Said[];
}
