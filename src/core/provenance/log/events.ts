import type { Authorship } from '../model/authorship.ts';

/**
 * What a log says. Each is a line of JSON; a writer only ever adds to its own log. Text and prompts are in none.
 * docs/provenance-log.md describes the form.
 */
export type LogEvent =
  AuthorEvent | CountEvent | FileEvent | SpliceEvent | GoneEvent | RenameEvent | ForgetEvent;

/** An act of writing was observed. */
interface AuthorEvent {
  readonly e: 'author';
  readonly author: Authorship;
}

/** How many lines an act brought in, as far as they were found. The highest number holds. */
interface CountEvent {
  readonly e: 'count';
  readonly id: string;
  readonly n: number;
}

/** All lines of a file. */
export interface FileEvent {
  readonly e: 'file';
  readonly f: string;
  readonly lines: EncodedLines;
}

/** What changed in a file since the event before. */
export interface SpliceEvent {
  readonly e: 'splice';
  readonly f: string;
  /** Number of lines before, and after: what does not fit was damaged. */
  readonly n: readonly [number, number];
  readonly at: number;
  readonly del: number;
  readonly lines: EncodedLines;
}

interface GoneEvent {
  readonly e: 'gone';
  readonly f: string;
}

interface RenameEvent {
  readonly e: 'rename';
  readonly f: string;
  readonly to: string;
}

/** Nothing is to be known any more of what these wrote. */
interface ForgetEvent {
  readonly e: 'forget';
  readonly ids: readonly string[];
}

export interface EncodedLines {
  /** Their sketches (`sketchCodec.ts`). */
  readonly s: string;
  /** Authors that the labels name, by their places in this list. */
  readonly a: readonly string[];
  /** Stretches of lines with equal labels. */
  readonly l: readonly EncodedRun[];
}

/** So many lines without a label; with one, as they were written; one line whose label says more. */
export type EncodedRun =
  | readonly [count: number]
  | readonly [count: number, author: number]
  | readonly [count: 1, label: EncodedLabel];

export interface EncodedLabel {
  readonly a: number;
  /** Sketch of what was written, if it is not what stands there. */
  readonly w?: string;
  readonly moved?: true;
  readonly changed?: true;
  readonly was?: EncodedLabel;
}
