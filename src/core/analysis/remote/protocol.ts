import type { FileAnalysis } from '../analysis.ts';
import type { Given, Inquiry, Reply } from '../inquiry.ts';
import type { DocumentChange, FileContent, OpenDocument, VersionedAnalysis } from '../analyzer.ts';

/**
 * What the client says to the worker. Messages are taken up in the order in which they were sent; of an open
 * document only its changes cross.
 */
export type ClientMessage =
  | { readonly kind: 'open'; readonly document: OpenDocument }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly version: number;
      readonly changes: readonly DocumentChange[];
    }
  | { readonly kind: 'close'; readonly id: string }
  | { readonly kind: 'analyze'; readonly question: number; readonly id: string; readonly given?: Given }
  | {
      readonly kind: 'analyzeFile';
      readonly question: number;
      readonly path: string;
      readonly content: FileContent;
      readonly given?: Given;
    }
  | {
      readonly kind: 'answer';
      readonly question: number;
      readonly path: string;
      readonly content: FileContent;
      readonly inquiries: readonly Inquiry[];
    }
  /** Nobody wants the answer any more. */
  | { readonly kind: 'cancel'; readonly question: number }
  | GrammarMessage;

/** A grammar that the worker asked for; without bytes it could not be read. */
export interface GrammarMessage {
  readonly kind: 'grammar';
  readonly file: string;
  readonly bytes?: Uint8Array;
}

/** What the worker says. */
export type WorkerMessage =
  /** The first message: it could be started. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'analyzed';
      readonly question: number;
      readonly result: VersionedAnalysis | undefined;
      readonly memoryBytes: number;
    }
  | {
      readonly kind: 'fileAnalyzed';
      readonly question: number;
      readonly analysis: FileAnalysis;
      readonly memoryBytes: number;
    }
  | {
      readonly kind: 'answered';
      readonly question: number;
      readonly replies: readonly Reply[];
      readonly memoryBytes: number;
    }
  /** An error that was survived. */
  | { readonly kind: 'error'; readonly where: string; readonly error: string }
  /** For workers that cannot read files. */
  | { readonly kind: 'readGrammar'; readonly file: string };
