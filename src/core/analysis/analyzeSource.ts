import type { Tree } from 'web-tree-sitter';
import { detached, detachedData } from '../common/detached.ts';
import { Correspondence, type Answer } from '../facts/elsewhere.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findModels, type SourceView } from '../catalogue/findModels.ts';
import { skippedAnalysis, type FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';
import type { IslandFacts } from './islandFacts.ts';
import { isTooMuch } from './limits.ts';
import { isOutside } from './outside.ts';

/** Text → outline → islands → facts → findings. Undefined where `parse` gave up. */
export async function analyzeSource(
  source: SourceView,
  catalogue: Catalogue,
  facts: IslandFacts,
  parse: (text: string) => Promise<Tree | undefined>,
  answers: readonly Answer[] = [],
): Promise<FileAnalysis | undefined> {
  const { language } = facts;
  const hasGlobals = language.ecosystem === 'npm';
  const outline = facts.outlineOf(source.text);
  const islands = outline.islands(catalogue.interestOf(outline.modules, hasGlobals));
  if (isTooMuch(islands)) {
    facts.clear();
    return skippedAnalysis('too-large');
  }
  const elsewhere = new Correspondence(answers, (head) => isOutside(head, language.ecosystem));
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
    ecosystem: language.ecosystem,
  }));
}
