import type { Binding, ImportFact } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { NameSet } from './nameSet.ts';
import type { Origin } from './origin.ts';

/**
 * What can be told of a text without a tree, by going over its characters once: the imports that stand by
 * themselves, and which stretches say something about given names.
 */
export interface Outline {
  /** Imports that are read without a tree, in the order of the text. */
  readonly imports: readonly ImportFact[];
  /** What these imports bind in the module. */
  readonly bindings: readonly Binding[];
  /** Everything that the text may import: modules as `ImportFact` names them. May hold more than the tree would say. */
  readonly modules: ReadonlySet<string>;
  /**
   * The stretches to parse: those that import, those in which a name of interest stands outside of strings
   * and comments, and all that what they say depends on. Each can be parsed by itself.
   */
  islands(interest: Interest): readonly Island[];
  /**
   * How much of the text calls something of interest, whatever else that depends on: the same for two interests, of which
   * one is wider, where their islands are the same.
   */
  extent(interest: Interest): number;
  /** The comment at this offset, or undefined. */
  commentAt(offset: number): Span | undefined;
}

/** Which calls are looked for. */
export interface Interest {
  /** The last names of their callees. */
  readonly names: NameSet;
  /** Those of them that are there without an import. */
  readonly globals: readonly string[];
  /** Whether something of this module may be called: under any name that an import gives it. */
  knowsModule(module: string): boolean;
}

/** A statement of the text without the parts that say nothing. */
export interface Island {
  readonly text: string;
  readonly origin: Origin;
}
