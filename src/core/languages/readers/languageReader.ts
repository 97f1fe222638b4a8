import type { Node } from 'web-tree-sitter';
import type { Facts } from '../../model/facts.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Spans } from '../nodes.ts';

/** What one extraction gives. */
export interface RegionFacts extends Facts {
  /** Places every span in the whole text, also of the parts that are not converted yet. */
  readonly spans: Spans;
}

/** An expression that stands for something at the end of a module. */
export interface ProbeExpression {
  /** The name that must be bound in the module; undefined where it leads into another one. */
  readonly root: string | undefined;
  readonly text: string;
}

export interface Probe {
  /** The module's text, with everything in its place. */
  readonly text: string;
  /** The first of them that is known counts. */
  readonly expressions: readonly ProbeExpression[];
}

/** How a language is read. */
export interface LanguageReader {
  /** Id of the language. */
  readonly id: string;
  /** What of a file is code, in its place, and spaces for all else; absent where all of it is. */
  readonly code?: (text: string) => string;
  /**
   * What can be told of a text without a tree.
   *
   * @param before the outline of an earlier text of the same document: what both texts have in common is taken over
   */
  outline(text: string, before?: Outline): Outline;
  /** How to ask a module for something that others import from it; undefined where the path is no such thing. */
  probe(text: string, path: readonly string[]): Probe | undefined;
  /**
   * Facts of one region of a tree: the root for a whole file, or any statement node. `text` is the whole
   * text that the tree was parsed from; offsets in the facts are offsets into it. The parts of an expression
   * are read from the tree when they are first asked for: apart from its imports, the facts are good for as
   * long as the tree is.
   *
   * @param firstScope number of the first scope in the region; 0 is the module.
   */
  extract(region: Node, text: string, firstScope?: number): RegionFacts;
}
