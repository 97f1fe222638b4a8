import type { Node, Tree } from 'web-tree-sitter';
import type { Language, RegionFacts } from '../languages/language.ts';
import type { Binding, CallExpression, Facts, ImportFact, Scope } from '../model/facts.ts';

/** A top-level statement and what it says. */
interface Region {
  readonly type: string;
  /** Its text, to the end of its last line: what stands there can decide what the statement is. */
  readonly text: string;
  /** Where it begins in the text at hand. */
  start: number;
  readonly facts: RegionFacts;
  /** The tree that the facts read from. */
  readonly tree: Tree;
  /** Half typed: what the parser makes of it can depend on what stands around it, so it is read anew each time. */
  readonly isBroken: boolean;
}

/** With more statements than this, to look at each costs more than to read the whole. */
const maxRegions = 2000;
/** Trees that are kept because unchanged statements still read from them. */
const maxTrees = 8;
/** From this number on scopes are numbered anew. */
const maxScope = 100_000;

/** Facts that are said in one statement and hold in others: such texts are read whole. */
const global = /\bimport_module\b|\b(?:function|const|let|var|class|import|as)\s+(?:\{[^}]*\b)?require\b/;

/**
 * The facts of a document that changes: of its top-level statements, only those that differ from the last time
 * are read again. Gives the same as reading the whole.
 */
export class DocumentFacts {
  private regions: readonly Region[] = [];
  private nextScope = 1;

  constructor(private readonly language: Language) {}

  /** The trees that must not be deleted yet. */
  get trees(): ReadonlySet<Tree> {
    return new Set(this.regions.map((region) => region.tree));
  }

  /** Facts of a new text. They are good until the next update. */
  update(tree: Tree, text: string): Facts {
    const statements = tree.rootNode.children.filter((child): child is Node => child !== null);
    const isWhole = statements.length > maxRegions || global.test(text);
    if (isWhole || this.nextScope > maxScope || this.trees.size > maxTrees) this.clear();
    this.regions = this.matched(isWhole ? [tree.rootNode] : statements, tree, text);
    return combine(this.regions);
  }

  clear(): void {
    this.regions = [];
    this.nextScope = 1;
  }

  /** Takes over what is the same from the top and from the bottom; what lies between was edited. */
  private matched(statements: readonly Node[], tree: Tree, text: string): readonly Region[] {
    const old = this.regions;
    const regions: Region[] = [];
    const isSame = (region: Region | undefined, statement: Node | undefined): boolean =>
      region !== undefined &&
      statement !== undefined &&
      region.type === statement.type &&
      region.text === textTo(statement, text);
    let top = 0;
    while (isSame(old[top], statements[top])) top++;
    let bottom = 0;
    const most = Math.min(old.length, statements.length) - top;
    while (
      bottom < most &&
      isSame(old[old.length - 1 - bottom], statements[statements.length - 1 - bottom])
    ) {
      bottom++;
    }
    for (const [index, statement] of statements.entries()) {
      const fromBottom = statements.length - index;
      const known =
        index < top ? old[index] : fromBottom <= bottom ? old[old.length - fromBottom] : undefined;
      regions.push(
        known && !known.isBroken ? moved(known, statement.startIndex) : this.read(statement, tree, text),
      );
    }
    return regions;
  }

  private read(statement: Node, tree: Tree, text: string): Region {
    const { type, startIndex: start } = statement;
    const facts = this.language.extract(statement, text, this.nextScope);
    this.nextScope = Math.max(this.nextScope, facts.scopes.length);
    return { type, text: textTo(statement, text), start, facts, tree, isBroken: statement.hasError };
  }
}

function textTo(statement: Node, text: string): string {
  const lineEnd = text.indexOf('\n', statement.endIndex);
  return text.slice(statement.startIndex, lineEnd < 0 ? text.length : lineEnd);
}

function moved(region: Region, start: number): Region {
  region.facts.spans.moveBy(start - region.start);
  region.start = start;
  return region;
}

function combine(regions: readonly Region[]): Facts {
  const [only] = regions;
  if (only && regions.length === 1) return only.facts;
  const imports: ImportFact[] = [];
  const calls: CallExpression[] = [];
  const bindings: Binding[] = [];
  const scopes: Scope[] = [];
  for (const { facts } of regions) {
    for (const fact of facts.imports) imports.push(fact);
    for (const call of facts.calls) calls.push(call);
    for (const binding of facts.bindings) bindings.push(binding);
    // The numbers of a region's scopes begin where those of the one read before it end.
    facts.scopes.forEach((scope, id) => (scopes[id] = scope));
  }
  return { imports, calls, scopes, bindings };
}
