import type { Cancellation } from '../common/cancellation.ts';
import type { Position, TextChange } from '../model/text.ts';
import type { Given, Inquiry, Reply } from './inquiry.ts';
import type { FileAnalysis } from './analysis.ts';

/** A change of an open document; the positions are those of `span` before the change. */
export interface DocumentChange extends TextChange {
  readonly start: Position;
  readonly end: Position;
}

export interface VersionedAnalysis {
  readonly version: number;
  readonly analysis: FileAnalysis;
}

export interface OpenDocument {
  readonly id: string;
  /** Language id of the editor. */
  readonly editorId: string;
  /** Where it lies: the names of files say what is in those that are no code. */
  readonly path?: string | undefined;
  readonly version: number;
  readonly text: string;
}

/** A file's bytes as they are on the disk, or its text. */
export type FileContent = Uint8Array | string;

/**
 * Turns text into analyses. Asynchronous throughout, so that it can live in a worker: callers send what changed
 * and ask for results.
 */
export interface Analyzer {
  open(document: OpenDocument): void;
  /** `changes` apply one after the other. */
  change(id: string, version: number, changes: readonly DocumentChange[]): void;
  close(id: string): void;
  /** Undefined when the document was closed or changed meanwhile: a newer request answers for it. */
  analyze(id: string, given?: Given): Promise<VersionedAnalysis | undefined>;
  /**
   * A file that is not open; its language is taken from the path. Never throws. Bytes may be gone afterwards:
   * they are handed over.
   */
  analyzeFile(
    path: string,
    content: FileContent,
    cancellation: Cancellation,
    given?: Given,
  ): Promise<FileAnalysis>;
  /** What a file says to questions of others, in their order. The same holds for its content. */
  answer(
    path: string,
    content: FileContent,
    inquiries: readonly Inquiry[],
    cancellation: Cancellation,
  ): Promise<readonly Reply[]>;
  dispose(): Promise<void>;
}
