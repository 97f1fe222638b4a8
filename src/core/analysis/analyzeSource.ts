import type { Tree } from 'web-tree-sitter';
import { detached } from '../common/detached.ts';
import { Correspondence } from '../facts/elsewhere.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/evidence.ts';
import { findModels } from '../catalogue/findModels.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';
import { nothingGiven, type Given } from './inquiry.ts';
import type { IslandFacts } from './islandFacts.ts';
import { isOutside } from './outside.ts';
import { withLeads } from './leads.ts';

/** Text → outline → islands → facts → findings. These may hold pieces of the text and keep it alive. */
export async function analyzeSource(
  source: SourceView,
  catalogue: Catalogue,
  facts: IslandFacts,
  parse: (text: string) => Promise<Tree | undefined>,
  given: Given = nothingGiven,
): Promise<FileAnalysis> {
  const { language } = facts;
  const hasGlobals = language.ecosystem === 'npm';
  const outline = facts.outlineOf(source.text);
  const interest = catalogue.interestOf(outline.modules, hasGlobals);
  const sdkModules = [...outline.modules].filter((module) => catalogue.makesObjects(module, hasGlobals));
  const slice = outline.slice(withLeads(interest, given.leads, outline, catalogue, hasGlobals));
  const told = await facts.update(outline, slice, parse, (found): FileAnalysis => {
    const elsewhere = new Correspondence(given.answers, (head) =>
      isOutside(head, language.ecosystem, (module) => catalogue.isOfSdk(module, hasGlobals)),
    );
    return {
      models: findModels(found, catalogue, source, hasGlobals, elsewhere),
      imports: found.imports.map((fact) => ({
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
      asks: elsewhere.asks,
      sdkModules: sdkModules.map(detached),
      ecosystem: language.ecosystem,
    };
  });
  return 'found' in told ? told.found : skippedAnalysis(told.skipped);
}
