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
import { MovingBindings } from './movingBindings.ts';

interface ParsedIsland {
  readonly text: string;
  /** The facts read from it. */
  readonly tree: Tree;
  readonly facts: RegionFacts;
}

/** Islands in their order, each with the number of imports before it. */
type Basis = readonly { readonly island: ParsedIsland; readonly imports: number }[];

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
  private readonly imported = new MovingBindings();
  /** What the last answer rests on, if it asked for nothing more: the islands, each with the imports before it. */
  private last: Basis | undefined;

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
   *
   * @param use is told whether the facts are those of the last time, if only in other places: then what was found in
   *   them still holds, and the places in it have moved, too
   */
  async update<T>(
    outline: Outline,
    slice: Slice,
    parse: (text: string) => Promise<Tree | undefined>,
    use: (facts: Facts, isSame: boolean) => T,
  ): Promise<Told<T>> {
    const { last } = this;
    this.last = undefined;
    const bindsTheSame = this.imported.follow(outline.bindings);
    for (let round = 0; ; round++) {
      const islands = slice.islands();
      if (isTooMuch(islands)) {
        this.clear();
        return { skipped: 'too-large' };
      }
      const parsed = await this.parseAll(islands, parse);
      if (!parsed) return { skipped: 'over-time' };
      const sought: Sought = { results: new Set(), calls: new Set(), classes: new Set() };
      const facts = { ...combine(outline, this.imported.all, parsed), sought };
      const basis = round === 0 ? this.basisOf(parsed, islands) : undefined;
      const isSame = bindsTheSame && basis !== undefined && last !== undefined && areSame(last, basis);
      const found = use(facts, isSame);
      if (isSame) {
        this.last = basis;
        return { found };
      }
      const spansOf = (scopes: Iterable<number>): readonly Span[] =>
        [...scopes].flatMap((id) => facts.scopes.get(id)?.span ?? []);
      if (round === maxRounds || !slice.add(spansOf(sought.results), sought.calls, spansOf(sought.classes))) {
        this.last = basis;
        return { found };
      }
    }
  }

  private basisOf(parsed: readonly ParsedIsland[], islands: readonly Island[]): Basis {
    const { all } = this.imported;
    let imports = 0;
    return parsed.map((island, index) => {
      const start = islands[index]?.origin.start ?? 0;
      while ((all[imports]?.span.start ?? Infinity) < start) imports++;
      return { island, imports };
    });
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
    this.last = undefined;
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
    return this.known.get(text)?.shift();
  }

  private keep(island: ParsedIsland): void {
    pushTo(this.known, island.text, island);
  }

  private deleteTrees(): void {
    for (const alike of this.known.values()) for (const { tree } of alike) tree.delete();
    this.known = new Map();
  }
}

function areSame(left: Basis, right: Basis): boolean {
  return (
    left.length === right.length &&
    left.every(({ island, imports }, index) => {
      const other = right[index];
      return island === other?.island && imports === other.imports;
    })
  );
}

function combine(outline: Outline, imported: readonly Binding[], islands: readonly ParsedIsland[]): Facts {
  const imports: ImportFact[] = [...outline.imports];
  const calls: CallExpression[] = [];
  const bindings: Binding[] = [...imported];
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
