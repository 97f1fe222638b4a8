import { skippedAnalysis, type FileAnalysis } from '../analysis.ts';
import type { FileContent, VersionedAnalysis } from '../analyzer.ts';
import type { Cancellation } from '../../common/cancellation.ts';
import type { MirroredDocument } from './mirroredDocument.ts';

interface Asked {
  /** How many workers died while they looked at it. */
  strikes: number;
}

/** What is in an open document? */
export interface DocumentQuestion extends Asked {
  readonly kind: 'document';
  readonly document: MirroredDocument;
  /** Of the text that the question is about. */
  readonly version: number;
  answer(result: VersionedAnalysis | undefined): void;
}

/** What is in a file? */
interface FileQuestion extends Asked {
  readonly kind: 'file';
  readonly path: string;
  /** Undefined once it was given away. */
  content: FileContent | undefined;
  readonly cancellation: Cancellation;
  answer(analysis: FileAnalysis): void;
}

export type Question = DocumentQuestion | FileQuestion;

/** The answer where no worker gives one. */
export function answerFailed(question: Question): void {
  const analysis = skippedAnalysis('failed');
  if (question.kind === 'file') question.answer(analysis);
  else question.answer({ version: question.version, analysis });
}

/** What the log calls it. */
export function nameOf(question: Question): string {
  return question.kind === 'file' ? question.path : question.document.id;
}
