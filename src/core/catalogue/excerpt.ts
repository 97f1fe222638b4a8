import { maskSecrets } from '../common/mask.ts';
import type { Span } from '../model/text.ts';

/** Longest piece of source that is shown, in characters. */
const maxShown = 120;

/** The line on which a stretch begins. */
export function lineAround(span: Span, text: string): Span {
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
