import type { Tree } from 'web-tree-sitter';
import { detached, detachedData } from '../common/detached.ts';
import { Correspondence } from '../facts/elsewhere.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceView } from '../catalogue/evidence.ts';
import { findModels } from '../catalogue/findModels.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';
import { nothingGiven, type Given, type Lead } from './inquiry.ts';
import type { IslandFacts } from './islandFacts.ts';
import { isTooMuch } from './limits.ts';
import { isOutside } from './outside.ts';
import type { Interest, Outline } from '../outline/outline.ts';

/** Text → outline → islands → facts → findings. Undefined where `parse` gave up. */
export async function analyzeSource(
  source: SourceView,
  catalogue: Catalogue,
  facts: IslandFacts,
  parse: (text: string) => Promise<Tree | undefined>,
  given: Given = nothingGiven,
): Promise<FileAnalysis | undefined> {
  const { language } = facts;
  const hasGlobals = language.ecosystem === 'npm';
  const outline = facts.outlineOf(source.text);
  const interest = catalogue.interestOf(outline.modules, hasGlobals);
  const sdkModules = [...outline.modules].filter((module) => interest.knowsModule(module));
  const islands = outline.islands(withLeads(interest, given.leads, outline, catalogue, hasGlobals));
  if (isTooMuch(islands)) {
    facts.clear();
    return skippedAnalysis('too-large');
  }
  const elsewhere = new Correspondence(given.answers, (head) => isOutside(head, language.ecosystem));
  return facts.update(outline, islands, parse, (found) => ({
    models: detachedData(findModels(found, catalogue, source, hasGlobals, elsewhere)),
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
    ignores: detachedData(readIgnoreComments(outline, source)),
    installs: [],
    asks: detachedData(elsewhere.asks),
    sdkModules: sdkModules.map(detached),
    ecosystem: language.ecosystem,
  }));
}

/** What is found behind modules of the folder is of interest, too, under the names that are imported from those. */
function withLeads(
  interest: Interest,
  leads: readonly Lead[],
  outline: Outline,
  catalogue: Catalogue,
  hasGlobals: boolean,
): Interest {
  const own = new Set(leads.filter(({ module }) => outline.modules.has(module)).map(({ module }) => module));
  if (own.size === 0) return interest;
  const beyond = leads.flatMap(({ module, to }) => (own.has(module) ? to : []));
  const all = catalogue.interestOf([...outline.modules, ...beyond], hasGlobals);
  return { ...all, knowsModule: (module) => own.has(module) || all.knowsModule(module) };
}
