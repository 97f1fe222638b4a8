import type { Node } from 'web-tree-sitter';
import type { Facts } from '../../model/facts.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Spans } from '../nodes.ts';

/** What one extraction gives. */
export interface RegionFacts extends Facts {
  /** Places every span in the whole text, also of the parts that are not converted yet. */
  readonly spans: Spans;
}

/** How a language is read. */
export interface LanguageReader {
  /** Id of the language. */
  readonly id: string;
  /**
   * What can be told of a text without a tree.
   *
   * @param before the outline of an earlier text of the same document: what both texts have in common is taken over
   */
  outline(text: string, before?: Outline): Outline;
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
