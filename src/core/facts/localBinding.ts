import type { Binding } from '../model/facts.ts';
import type { Span } from '../model/text.ts';

/** A binding with what only the scoping rules of its own file need. */
export interface LocalBinding extends Binding {
  /** Outermost loop around it in its scope: there it may hold before its place in the text. */
  readonly loop?: Span | undefined;
  /** Block outside of which it is not seen (`let`, `const`). */
  readonly block?: Span;
  /** Bound by code of another scope, which may run at any time. */
  readonly isRemote?: boolean;
  /** Scope of the class that it names. */
  readonly classScope?: number;
}
