import { skippedAnalysis, type FileAnalysis, type SkipReason } from '../analysis.ts';
import type { FileContent, VersionedAnalysis } from '../analyzer.ts';
import { noReply, type Given, type Inquiry, type Reply } from '../inquiry.ts';
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
  readonly given: Given | undefined;
  answer(result: VersionedAnalysis | undefined): void;
}

interface AboutFile extends Asked {
  readonly path: string;
  /** Undefined once it was given away. */
  content: FileContent | undefined;
  readonly cancellation: Cancellation;
}

/** What is in a file? */
interface FileQuestion extends AboutFile {
  readonly kind: 'file';
  readonly given: Given | undefined;
  answer(analysis: FileAnalysis): void;
}

/** What does a file say to questions of others? */
interface InquiryQuestion extends AboutFile {
  readonly kind: 'inquiry';
  readonly inquiries: readonly Inquiry[];
  answer(replies: readonly Reply[]): void;
}

export type Question = DocumentQuestion | FileQuestion | InquiryQuestion;

/** The answer where no worker gives one. */
export function answerFailed(question: Question): void {
  giveUp(question, 'failed');
}

/** The answer to a question that nobody wants answered any more. */
export function answerUnwanted(question: Question): void {
  if (question.kind === 'document') question.answer(undefined);
  else giveUp(question, 'over-time');
}

function giveUp(question: Question, reason: SkipReason): void {
  if (question.kind === 'inquiry') return question.answer(question.inquiries.map(() => noReply));
  const analysis = skippedAnalysis(reason);
  if (question.kind === 'file') question.answer(analysis);
  else question.answer({ version: question.version, analysis });
}

/** What the log calls it. */
export function nameOf(question: Question): string {
  return question.kind === 'document' ? question.document.id : question.path;
}
