import type { Binding } from '../model/facts.ts';
import type { Span } from '../model/text.ts';

/** A binding with what only the scoping rules of its own file need. */
export interface LocalBinding extends Binding {
  /** Outermost loop around it in its scope: there it may hold before its place in the text. */
  readonly loop?: Span | undefined;
  /** Block outside of which it is not seen (`let`, `const`). */
  readonly block?: Span;
  /** Scope whose code binds it, if that is another: there its value is evaluated, at any time. */
  readonly from?: number | undefined;
}
