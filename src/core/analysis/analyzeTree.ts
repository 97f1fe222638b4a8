import type { Tree } from 'web-tree-sitter';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findModels, type SourceView } from '../catalogue/findModels.ts';
import type { Language } from '../languages/language.ts';
import type { FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';

/** Syntax → facts → findings, for one parsed text. The tree stays the caller's. */
export function analyzeTree(
  tree: Tree,
  language: Language,
  source: SourceView,
  catalogue: Catalogue,
  installs: readonly string[] = [],
): FileAnalysis {
  const facts = language.extract(tree.rootNode, source.text);
  return {
    models: findModels(facts, catalogue, source, language.ecosystem === 'npm'),
    imports: facts.imports.map((fact) => ({
      fact,
      range: source.rangeOf(fact.span),
      statement: source.rangeOf(fact.statement),
    })),
    ignores: readIgnoreComments(tree, language.commentNode, source),
    installs,
    ecosystem: language.ecosystem,
  };
}
