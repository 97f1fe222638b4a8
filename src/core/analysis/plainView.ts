import type { SourceView } from '../catalogue/evidence.ts';
import { LineIndex } from '../model/text.ts';

/** A text that is the file itself. */
export function plainView(text: string): SourceView {
  let index: LineIndex | undefined;
  return {
    text,
    rangeOf(span) {
      index ??= new LineIndex(text);
      return index.rangeOf(span);
    },
  };
}
