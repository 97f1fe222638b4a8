import { maskSecrets } from '../common/mask.ts';
import type { EvidenceStep } from '../model/finding.ts';
import type { Range, Span } from '../model/text.ts';

/** The text that the facts came from, and where its offsets are in the file that people see. */
export interface SourceView {
  readonly text: string;
  rangeOf(span: Span): Range;
}

/** Longest piece of source that is shown, in characters. */
const maxShown = 120;

/** A place in this text, as people see it. */
export function evidenceStep(span: Span, source: SourceView): EvidenceStep {
  return { text: excerpt(source.text, lineAround(span, source.text)), range: source.rangeOf(span) };
}

function lineAround(span: Span, text: string): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  return { start, end: end < 0 ? text.length : end };
}

/** A piece of source on one line, shortened, with credentials masked. */
export function excerpt(text: string, span: Span): string {
  // Masked before it is cut: half a credential is no longer recognised as one.
  const whole = maskSecrets(text.slice(span.start, Math.min(span.end, span.start + 4 * maxShown)));
  const line = whole.replaceAll(/\s+/g, ' ').trim();
  return line.length > maxShown ? `${line.slice(0, maxShown - 1)}…` : line;
}
