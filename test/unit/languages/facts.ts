import { Parser, type Tree } from 'web-tree-sitter';
import { readerOf } from '../../../src/core/languages/readers/readers.ts';
import { languageOfPath } from '../../../src/core/languages/registry.ts';
import type { Binding, Expression, Facts, ImportFact } from '../../../src/core/model/facts.ts';
import { Grammars } from '../../../src/core/syntax/grammars.ts';
import { grammarFiles } from '../support/host.ts';

const grammars = new Grammars(grammarFiles);

/** Lets `read` look at the facts of a text while its tree is alive. */
export async function withFacts<T>(
  path: string,
  text: string,
  read: (facts: Facts, tree: Tree) => T,
): Promise<T> {
  const language = languageOfPath(path);
  if (!language) throw new Error(`no language for ${path}`);
  const grammar = await grammars.load(language.grammar);
  const parser = new Parser().setLanguage(grammar);
  const tree = parser.parse(text);
  if (!tree) throw new Error('no tree');
  try {
    return read(readerOf(language.id).extract(tree.rootNode, text), tree);
  } finally {
    tree.delete();
    parser.delete();
  }
}

/** One line an import: `from a.b {c, d} optional`. */
export function importsOf(path: string, text: string): Promise<readonly string[]> {
  return withFacts(path, text, (facts) => facts.imports.map((fact) => showImport(fact, text)));
}

/** One line a binding: `module x = "a"`. */
export function bindingsOf(path: string, text: string): Promise<readonly string[]> {
  return withFacts(path, text, (facts) =>
    [...facts.bindings]
      .sort((a, b) => a.span.start - b.span.start)
      .map((binding) => showBinding(binding, facts)),
  );
}

/** One line a call, as in the notation of `show`. */
export function callsOf(path: string, text: string): Promise<readonly string[]> {
  return withFacts(path, text, (facts) => facts.calls.map(show));
}

function showImport(fact: ImportFact, text: string): string {
  const written = text.slice(fact.span.start, fact.span.end);
  const names = fact.names.length > 0 ? ` {${fact.names.join(', ')}}` : '';
  const place = written === fact.module ? '' : ` as ‹${written}›`;
  const flags = `${fact.typeOnly ? ' typeOnly' : ''}${fact.optional ? ' optional' : ''}`;
  return `${fact.form} ${fact.module}${names}${place}${flags}`;
}

function showBinding(binding: Binding, facts: Facts): string {
  const kind = facts.scopes.get(binding.scope)?.kind ?? '';
  const scope = binding.scope === 0 ? kind : `${kind}${binding.scope}`;
  const { source } = binding;
  switch (source.kind) {
    case 'value':
      return `${scope} ${binding.name} = ${show(source.value)}`;
    case 'import':
      return `${scope} ${binding.name} = import ${source.module}.${source.imported}`;
    case 'parameter': {
      const annotation = source.annotation ? `: ${show(source.annotation)}` : '';
      return `${scope} ${binding.name} parameter${annotation}${source.default ? ` = ${show(source.default)}` : ''}`;
    }
    case 'element':
      return `${scope} ${binding.name} = ${show(source.of)}.${source.key}`;
    case 'declaration':
      return `${scope} ${binding.name} declared${source.annotation ? `: ${show(source.annotation)}` : ''}`;
    case 'self':
    case 'definition':
      return `${scope} ${binding.name} ${source.kind}`;
  }
}

/** An expression in a language-neutral notation: `?` is opaque, `a | b` a choice, `a ~ b` a template. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'name':
      return expression.name;
    case 'member':
      return `${show(expression.object)}.${expression.property}`;
    case 'index':
      return `${show(expression.object)}[${show(expression.key)}]`;
    case 'call': {
      const given = expression.arguments.map(({ keyword, position, isSpread, value }) => {
        const label =
          keyword !== undefined ? `${keyword}=` : isSpread ? '**' : position === undefined ? '*' : '';
        return label + show(value);
      });
      return `${show(expression.callee)}(${given.join(', ')})`;
    }
    case 'template':
      return `(${expression.parts.map(show).join(' ~ ')})`;
    case 'joined':
      return `(${expression.parts.map(show).join(' / ')})`;
    case 'choice':
      return `(${expression.options.map(show).join(' | ')})`;
    case 'record':
      return `{${expression.entries.map(({ key, value }) => (key === undefined ? `...${show(value)}` : `${key}: ${show(value)}`)).join(', ')}}`;
    case 'sequence':
      return `[${expression.items.map(show).join(', ')}]`;
    case 'item':
      return `any of ${show(expression.of)}`;
    case 'module':
      return `module ${expression.module}`;
    case 'function':
      return 'function';
    case 'answer':
    case 'opaque':
      return '?';
  }
}
