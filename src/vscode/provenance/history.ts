import type * as vscode from 'vscode';
import type { NoteOutcome } from '../../core/provenance/interop/gitAi/noteOutcome.ts';
import type { AuthoredFile, AuthoredLines } from '../../core/provenance/interop/authoredLines.ts';

/** A file as it is now, and what is known of its lines. */
export interface KnownFile extends AuthoredFile {
  readonly text: string;
}

/** What others noted of who wrote which lines, and notes for them. It runs git: only in folders that the user trusts. */
export interface ProvenanceHistory {
  /** @param text of the file as it is now. */
  importFile(folder: vscode.Uri, path: string, text: string): Promise<readonly AuthoredLines[]>;
  /** For the last commit. */
  writeNote(folder: vscode.Uri, files: readonly KnownFile[]): Promise<NoteOutcome>;
}
