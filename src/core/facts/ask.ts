import type { Expression } from '../model/facts.ts';
import type { Value } from './value.ts';

/** How parts of the resolver ask it for what they need to know besides a question. */
export interface Ask {
  /** What each of some expressions may stand for; not sure where the limits of the question were met. */
  all(
    expressions: readonly Expression[],
    scope: number,
  ): { readonly values: readonly Value[]; readonly isSure: boolean };
}
