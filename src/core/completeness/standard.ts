import type { ComponentFact, DocumentFact } from './facts.ts';

/** What of a component a standard looks at. */
export type Scope = 'any' | 'model' | 'dataset';

/** Something that a standard asks for, in our words. */
interface Element<Fact> {
  /** As the standard calls it. */
  readonly name: string;
  readonly fact: Fact;
}

/** What a body asks of an SBOM. Adding one is one new file in `standards/`. */
export interface Standard {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  readonly title: string;
  /** Version and day. */
  readonly edition: string;
  /** Its own page. */
  readonly url: string;
  /** What was read of it, so that nobody takes this for more than it is. */
  readonly read: string;
  readonly document: readonly Element<DocumentFact>[];
  readonly components: readonly {
    readonly scope: Scope;
    readonly elements: readonly Element<ComponentFact>[];
  }[];
  /** What nobody should conclude from the table. */
  readonly note?: string;
}
