import type { Node } from 'web-tree-sitter';
import type { FactsBuilder } from '../facts/factsBuilder.ts';
import type { CallExpression, Expression, ImportFact } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { JavaScriptExpressions } from './javascriptExpressions.ts';
import { namedModule } from './javascriptNamedModules.ts';
import { firstNamed, namedChildren, textOf, type Spans } from './nodes.ts';

/** Reads the statements and calls of JavaScript and TypeScript that import. */
export class JavaScriptImports {
  /** Where chains of calls begin that catch what goes wrong in them. */
  private readonly caught = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly spans: Spans,
    private readonly builder: FactsBuilder,
    private readonly expressions: JavaScriptExpressions,
  ) {}

  statement(node: Node): void {
    // Half-typed, it takes its source from a later line.
    if (node.hasError) return;
    const children = namedChildren(node);
    const requireClause = children.find((child) => child.type === 'import_require_clause');
    const source = (requireClause ?? node).childForFieldName('source');
    if (!source) return;
    const module = this.expressions.content(source);
    // Half an `import` above a directive: `import ⏎ "use strict"`.
    if (/^use \w+$/.test(module)) return;
    const names: string[] = [];
    const bind = (local: Node | null, imported: string): void => {
      names.push(imported);
      if (local)
        this.builder.bind(textOf(local, this.text), this.spans.of(local), {
          kind: 'import',
          module,
          imported,
        });
    };
    let hasValues = false;
    if (requireClause) {
      bind(firstNamed(requireClause), '*');
      hasValues = true;
    }
    const clause = children.find((child) => child.type === 'import_clause');
    for (const part of clause ? namedChildren(clause) : []) {
      if (part.type === 'identifier') bind(part, 'default');
      else if (part.type === 'namespace_import') bind(firstNamed(part), '*');
      if (part.type !== 'named_imports') {
        hasValues = true;
        continue;
      }
      for (const { name, alias, isType } of this.specifiers(part)) {
        hasValues ||= !isType;
        bind(alias ?? name, this.nameOf(name));
      }
    }
    const typeOnly =
      hasKeyword(node, 'type') || hasKeyword(node, 'typeof') || (names.length > 0 && !hasValues);
    this.add(node, { module, form: 'import', names, span: this.innerSpan(source), typeOnly });
  }

  /** `export … from "x"` */
  reexport(node: Node): void {
    const source = node.childForFieldName('source');
    if (!source || node.hasError) return;
    const clause = namedChildren(node).find((child) => child.type === 'export_clause');
    const specifiers = clause ? this.specifiers(clause) : [];
    const names = clause ? specifiers.map(({ name }) => this.nameOf(name)) : ['*'];
    const typeOnly =
      hasKeyword(node, 'type') ||
      (specifiers.length > 0 && specifiers.every((specifier) => specifier.isType));
    const module = this.expressions.content(source);
    this.add(node, { module, form: 'reexport', names, span: this.innerSpan(source), typeOnly });
  }

  /** `import x = M.y` */
  alias(node: Node): void {
    const name = firstNamed(node);
    if (name) this.builder.bind(textOf(name, this.text), this.spans.of(name), { kind: 'definition' });
  }

  /** `import("x").then(…).catch(…)`: the outer call is seen first. */
  chain(call: CallExpression): void {
    const { callee, span } = call;
    if (!this.text.startsWith('import', span.start)) return;
    if (callee.kind === 'member' && callee.property === 'catch') this.caught.add(span.start);
  }

  /** `require("x")` and `import("x")` */
  call(node: Node, loaded: Expression & { kind: 'module' }): ImportFact {
    const isDynamic = node.childForFieldName('function')?.type === 'import';
    const list = node.childForFieldName('arguments');
    const argument = list && firstNamed(list);
    return this.add(node, {
      module: loaded.module,
      form: isDynamic ? 'dynamic' : 'require',
      names: [],
      span: argument ? this.innerSpan(argument) : loaded.span,
      typeOnly: isDynamic && this.builder.isTypeOnly,
      optional: isDynamic && this.caught.has(node.startIndex),
    });
  }

  /** `require.resolve("x")`, `jest.mock("x")` */
  named(node: Node): ImportFact | undefined {
    const found = namedModule(node, this.text, (argument) =>
      this.expressions.of(argument, this.builder.scope),
    );
    if (!found) return undefined;
    const { module, argument, form, optional } = found;
    const start = argument.startIndex + 1;
    const isWhole = argument.type === 'string' || argument.namedChildCount === 0;
    const span = isWhole ? this.innerSpan(argument) : this.spans.between(start, start + module.length);
    return this.add(node, { module, form, names: [], span, typeOnly: false, optional });
  }

  private add(
    statement: Node,
    fact: Omit<ImportFact, 'statement' | 'optional'> & { readonly optional?: boolean },
  ): ImportFact {
    const optional = (fact.optional ?? false) || this.builder.isOptional;
    const whole = { ...fact, statement: this.spans.of(statement), optional };
    this.builder.addImport(whole);
    return whole;
  }

  private specifiers(
    list: Node,
  ): { readonly name: Node; readonly alias: Node | null; readonly isType: boolean }[] {
    return namedChildren(list).flatMap((specifier) => {
      const name = specifier.childForFieldName('name');
      const isType = specifier.child(0)?.type === 'type';
      return name ? [{ name, alias: specifier.childForFieldName('alias'), isType }] : [];
    });
  }

  /** A string node without its quotes. */
  private innerSpan(node: Node): Span {
    return this.spans.between(node.startIndex + 1, node.endIndex - 1);
  }

  private nameOf(node: Node): string {
    return node.type === 'string' ? this.expressions.content(node) : textOf(node, this.text);
  }
}

/** Whether the word after `import` or `export` is this. */
function hasKeyword(statement: Node, word: string): boolean {
  return statement.child(1)?.type === word;
}
