import type { ImportFact } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import { Origin } from './origin.ts';
import type { Outline, Slice } from './outline.ts';

/** The text as one island: for a language without a scanner, and where a scanner cannot tell the parts. */
export class WholeOutline implements Outline {
  readonly bindings = [];

  constructor(
    private readonly text: string,
    readonly modules: ReadonlySet<string>,
    readonly commentAt: (offset: number) => Span | undefined,
    /** Those that comments name: a tree does not tell them. */
    readonly imports: readonly ImportFact[] = [],
  ) {}

  extent(): number {
    return this.text.length;
  }

  slice(): Slice {
    return {
      islands: () => {
        const origin = new Origin();
        origin.append(0, this.text.length);
        return [{ text: this.text, origin }];
      },
      add: () => false,
    };
  }
}
