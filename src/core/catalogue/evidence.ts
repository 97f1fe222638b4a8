import type { EvidenceStep } from '../model/finding.ts';
import type { Range, Span } from '../model/text.ts';
import { excerpt, lineAround } from './excerpt.ts';

/** The text that the facts came from, and where its offsets are in the file that people see. */
export interface SourceView {
  readonly text: string;
  rangeOf(span: Span): Range;
}

/** A place in this text, as people see it. */
export function evidenceStep(span: Span, source: SourceView): EvidenceStep {
  return { text: excerpt(source.text, lineAround(span, source.text)), range: source.rangeOf(span) };
}
