import { pushTo } from '../common/multiMap.ts';
import type { Tree } from 'web-tree-sitter';
import type { Language } from '../languages/language.ts';
import type { LanguageReader, RegionFacts } from '../languages/readers/languageReader.ts';
import { readerOf } from '../languages/readers/readers.ts';
import type { Binding, CallExpression, Facts, ImportFact, Scope, Sought } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { Island, Outline, Slice } from '../outline/outline.ts';
import { maxRounds } from '../outline/rounds.ts';
import type { SkipReason } from './analysis.ts';
import { isTooMuch } from './limits.ts';

interface ParsedIsland {
  readonly text: string;
  /** The facts read from it. */
  readonly tree: Tree;
  readonly facts: RegionFacts;
}

/** What was found in a text, or why nothing was. */
export type Told<T> = { readonly found: T } | { readonly skipped: SkipReason };

/**
 * The facts of a text, which may change: of its islands, only those that were not there the last time are parsed.
 * Each is parsed by itself, so that it makes no difference which were known. Owns their trees.
 */
export class IslandFacts {
  /** By their text; several may be alike. */
  private known = new Map<string, ParsedIsland[]>();
  private nextScope = 1;
  private outline: Outline | undefined;

  constructor(
    readonly language: Language,
    readonly reader: LanguageReader = readerOf(language.id),
  ) {}

  /** The outline of the text, by the one it was asked for before. */
  outlineOf(text: string): Outline {
    return (this.outline = this.reader.outline(text, this.outline));
  }

  /**
   * Hands the facts of the text that `outline` is of, and of `slice`, to `use`, which must not keep them, and gives its
   * answer. Where that asked for more of the text, it is asked again: only its last answer counts.
   */
  async update<T>(
    outline: Outline,
    slice: Slice,
    parse: (text: string) => Promise<Tree | undefined>,
    use: (facts: Facts) => T,
  ): Promise<Told<T>> {
    for (let round = 0; ; round++) {
      const islands = slice.islands();
      if (isTooMuch(islands)) {
        this.clear();
        return { skipped: 'too-large' };
      }
      const parsed = await this.parseAll(islands, parse);
      if (!parsed) return { skipped: 'over-time' };
      const sought: Sought = { results: new Set(), calls: new Set(), classes: new Set() };
      const facts = { ...combine(outline, parsed), sought };
      const found = use(facts);
      const spansOf = (scopes: Iterable<number>): readonly Span[] =>
        [...scopes].flatMap((id) => facts.scopes.get(id)?.span ?? []);
      if (round === maxRounds || !slice.add(spansOf(sought.results), sought.calls, spansOf(sought.classes)))
        return { found };
    }
  }

  /** Undefined where `parse` gives no tree: what was parsed by then is kept for the next time. */
  private async parseAll(
    islands: readonly Island[],
    parse: (text: string) => Promise<Tree | undefined>,
  ): Promise<readonly ParsedIsland[] | undefined> {
    const parsed: ParsedIsland[] = [];
    for (const island of islands) {
      const known = this.takeKnown(island.text) ?? (await this.read(island, parse));
      if (!known) {
        for (const each of parsed) this.keep(each);
        return undefined;
      }
      known.facts.spans.place(island.origin);
      parsed.push(known);
    }
    this.deleteTrees();
    for (const each of parsed) this.keep(each);
    return parsed;
  }

  clear(): void {
    this.deleteTrees();
    this.outline = undefined;
    this.nextScope = 1;
  }

  private async read(
    { text }: Island,
    parse: (text: string) => Promise<Tree | undefined>,
  ): Promise<ParsedIsland | undefined> {
    const tree = await parse(text);
    if (!tree) return undefined;
    const facts = this.reader.extract(tree.rootNode, text, this.nextScope);
    for (const id of facts.scopes.keys()) if (id >= this.nextScope) this.nextScope = id + 1;
    return { text, tree, facts };
  }

  private takeKnown(text: string): ParsedIsland | undefined {
    return this.known.get(text)?.pop();
  }

  private keep(island: ParsedIsland): void {
    pushTo(this.known, island.text, island);
  }

  private deleteTrees(): void {
    for (const alike of this.known.values()) for (const { tree } of alike) tree.delete();
    this.known = new Map();
  }
}

function combine(outline: Outline, islands: readonly ParsedIsland[]): Facts {
  const imports: ImportFact[] = [...outline.imports];
  const calls: CallExpression[] = [];
  const bindings: Binding[] = [...outline.bindings];
  const scopes = new Map<number, Scope>();
  // An island may hold imports again whose names it needs.
  const read = new Set(outline.imports.map((fact) => fact.statement.start));
  for (const { facts } of islands) {
    for (const fact of facts.imports) if (!read.has(fact.statement.start)) imports.push(fact);
    for (const call of facts.calls) calls.push(call);
    for (const binding of facts.bindings) bindings.push(binding);
    // The ids of an island's scopes begin where those of the one read before it end.
    for (const [id, scope] of facts.scopes) scopes.set(id, scope);
  }
  if (imports.length > outline.imports.length) imports.sort((a, b) => a.span.start - b.span.start);
  return { imports, calls, scopes, bindings };
}
