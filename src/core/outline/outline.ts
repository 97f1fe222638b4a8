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
  /** What is to be parsed: what imports, what a name of interest stands in outside of strings and comments. */
  slice(interest: Interest): Slice;
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

/** A part of a text, with all that what it says depends on, as far as it can be told without a tree. */
export interface Slice {
  /** The stretches to parse. Each can be parsed by itself. */
  islands(): readonly Island[];
  /**
   * Takes what answers further questions.
   *
   * @param results functions, by where they stand
   * @param classes by where they stand: of them all that their objects hold
   * @returns false where nothing was missing.
   */
  add(results: readonly Span[], calls: ReadonlySet<string>, classes: readonly Span[]): boolean;
}

/** A statement of the text without the parts that say nothing. */
export interface Island {
  readonly text: string;
  readonly origin: Origin;
}
