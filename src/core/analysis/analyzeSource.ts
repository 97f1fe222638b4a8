import type { Tree } from 'web-tree-sitter';
import { detached } from '../common/detached.ts';
import { Correspondence, type Ask } from '../facts/elsewhere.ts';
import type { Facts } from '../model/facts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/evidence.ts';
import { findModels, type Found } from '../catalogue/findModels.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';
import { nothingGiven, type Given } from './inquiry.ts';
import type { IslandFacts } from './islandFacts.ts';
import { isOutside } from './outside.ts';
import { withLeads } from './leads.ts';

/** What was found in a document, to be told again as long as it holds. */
export interface FoundMemory {
  last?: { readonly given: Given; readonly found: readonly Found[]; readonly asks: readonly Ask[] };
}

/** What is known before a text is looked at. */
interface Known {
  /** Of other files. */
  readonly given?: Given | undefined;
  readonly memory?: FoundMemory | undefined;
}

/** Text → outline → islands → facts → findings. These may hold pieces of the text and keep it alive. */
export async function analyzeSource(
  source: SourceView,
  catalogue: Catalogue,
  facts: IslandFacts,
  parse: (text: string) => Promise<Tree | undefined>,
  { given = nothingGiven, memory = {} }: Known = {},
): Promise<FileAnalysis> {
  const { language } = facts;
  const hasGlobals = language.ecosystem === 'npm';
  const outline = facts.outlineOf(source.text);
  const interest = catalogue.interestOf(outline.modules, hasGlobals);
  const sdkModules = [...outline.modules].filter((module) => catalogue.makesObjects(module, hasGlobals));
  const slice = outline.slice(withLeads(interest, given.leads, outline, catalogue, hasGlobals));
  const findIn = (found: Facts): NonNullable<FoundMemory['last']> => {
    const elsewhere = new Correspondence(given.answers, (head) =>
      isOutside(head, language.ecosystem, (module) => catalogue.isOfSdk(module, hasGlobals)),
    );
    return { given, found: findModels(found, catalogue, hasGlobals, elsewhere), asks: elsewhere.asks };
  };
  const told = await facts.update(outline, slice, parse, (inText, isSame): FileAnalysis => {
    const { last } = memory;
    const { found, asks } = (memory.last = isSame && last?.given === given ? last : findIn(inText));
    return {
      models: found.map((each) => each(source)),
      imports: inText.imports.map((fact) => ({
        // A copy: the spans of an open document move with its text.
        fact: {
          ...fact,
          module: detached(fact.module),
          names: fact.names.map(detached),
          span: { ...fact.span },
          statement: { ...fact.statement },
        },
        range: source.rangeOf(fact.span),
        statement: source.rangeOf(fact.statement),
      })),
      ignores: readIgnoreComments(outline, source),
      installs: [],
      asks,
      sdkModules: sdkModules.map(detached),
      ecosystem: language.ecosystem,
    };
  });
  return 'found' in told ? told.found : skippedAnalysis(told.skipped);
}
