import type { Tree } from 'web-tree-sitter';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findModels, type SourceView } from '../catalogue/findModels.ts';
import type { Language } from '../languages/language.ts';
import type { Facts } from '../model/facts.ts';
import type { FileAnalysis } from './analysis.ts';
import { readIgnoreComments } from './ignoreComments.ts';

/** Facts → findings, for one parsed text. The tree stays the caller's. */
export function analyzeTree(
  tree: Tree,
  facts: Facts,
  language: Language,
  source: SourceView,
  catalogue: Catalogue,
): FileAnalysis {
  return {
    models: findModels(facts, catalogue, source, language.ecosystem === 'npm'),
    imports: facts.imports.map((fact) => ({
      // A copy: the spans of an open document move with its text.
      fact: { ...fact, span: { ...fact.span }, statement: { ...fact.statement } },
      range: source.rangeOf(fact.span),
      statement: source.rangeOf(fact.statement),
    })),
    ignores: readIgnoreComments(tree, language.commentNode, source),
    installs: [],
    ecosystem: language.ecosystem,
  };
}
