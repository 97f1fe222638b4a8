import type { Node } from 'web-tree-sitter';
import type { FactsBuilder } from '../facts/factsBuilder.ts';
import type { CallExpression, ImportFact } from '../model/facts.ts';
import { namedChildren, textOf, type Spans } from './nodes.ts';

/** Reads the import statements of Python, and the calls that import. */
export class PythonImports {
  /** What imports by a name in a string, as it is called in this file, and whether the code can do without that. */
  private readonly importers = new Map([
    ['__import__', false],
    ['importlib.import_module', false],
    ['pytest.importorskip', true],
  ]);

  constructor(
    private readonly text: string,
    private readonly spans: Spans,
    private readonly builder: FactsBuilder,
  ) {}

  /** `import a, b.c as d` */
  plain(statement: Node): void {
    if (!this.isWhole(statement)) return;
    for (const name of statement.childrenForFieldName('name')) {
      const parts = name && this.parts(name);
      if (!parts) continue;
      const { node, alias } = parts;
      const module = this.dotted(node);
      this.add(statement, { module, form: 'import', names: [], span: this.spans.of(node) });
      if (module === 'lazy_loader')
        this.importers.set(`${alias ? textOf(alias, this.text) : module}.load`, false);
      const [first = module] = module.split('.');
      const source = { kind: 'import', module: alias ? module : first, imported: '*' } as const;
      this.builder.bind(alias ? textOf(alias, this.text) : first, this.spans.of(name), source);
    }
  }

  /** `from a import b as c`, `from .. import *`, `from __future__ import d` */
  from(statement: Node): void {
    const moduleNode =
      statement.childForFieldName('module_name') ??
      statement.children.find((child) => child?.type === '__future__');
    if (!moduleNode || !this.isWhole(statement)) return;
    const module = this.dotted(moduleNode);
    const names: string[] = [];
    for (const name of statement.childrenForFieldName('name')) {
      const parts = name && this.parts(name);
      if (!parts) continue;
      const imported = textOf(parts.node, this.text);
      const local = textOf(parts.alias ?? parts.node, this.text);
      names.push(imported);
      const isOptional = this.importers.get(`${module}.${imported}`);
      if (isOptional !== undefined) this.importers.set(local, isOptional);
      this.builder.bind(local, this.spans.of(name), { kind: 'import', module, imported });
    }
    const wildcard = namedChildren(statement).find((child) => child.type === 'wildcard_import');
    if (wildcard) {
      names.push('*');
      this.builder.bind('*', this.spans.of(wildcard), { kind: 'import', module, imported: '*' });
    }
    this.add(statement, { module, form: 'from', names, span: this.spans.of(moduleNode) });
  }

  /** `importlib.import_module("x")`, `__import__("x")`, `pytest.importorskip("x")` */
  call(node: Node, call: CallExpression): void {
    // Told from the text: to convert every call of the file would be slow.
    const head = this.text.slice(node.startIndex, node.startIndex + 64);
    const callee = /^[\w.]+/.exec(head)?.[0] ?? '';
    const isOptional = this.importers.get(callee);
    if (isOptional === undefined) return;
    const first = call.arguments.find(
      ({ position, keyword }) => position === 0 || keyword === 'name' || keyword === 'modname',
    )?.value;
    if (first?.kind !== 'literal' || typeof first.value !== 'string' || first.value === '') return;
    const span = this.spans.between(first.span.start + 1, first.span.end - 1);
    this.add(node, { module: first.value, form: 'dynamic', names: [], span }, isOptional);
  }

  private add(
    statement: Node,
    told: Pick<ImportFact, 'module' | 'form' | 'names' | 'span'>,
    canDoWithout = false,
  ): void {
    const { isTypeOnly, isOptional } = this.builder;
    const shared = { typeOnly: isTypeOnly, optional: isOptional || canDoWithout };
    this.builder.addImport({ ...told, statement: this.spans.of(statement), ...shared });
  }

  private parts(name: Node): { readonly node: Node; readonly alias: Node | null } | undefined {
    if (name.type !== 'aliased_import') return { node: name, alias: null };
    const node = name.childForFieldName('name');
    return node ? { node, alias: name.childForFieldName('alias') } : undefined;
  }

  /**
   * Whether a statement is all there. The parser completes a half-typed `import` with the next line; but an
   * import ends where its line ends.
   */
  private isWhole(statement: Node): boolean {
    if (statement.hasError) return false;
    const written = textOf(statement, this.text).replace(/\([^)]*\)?/, '');
    const rest = this.text.slice(statement.endIndex, statement.endIndex + 400);
    return (
      !/(?<!\\)\r?\n|(?<!\\)\r(?!\n)/.test(written.trimEnd()) && /^[ \t\f,)]*(?:$|[\r\n;#\\])/.test(rest)
    );
  }

  /** A dotted name without the white space that may stand in it. */
  private dotted(node: Node): string {
    return textOf(node, this.text).replaceAll(/[\s\\]+/g, '');
  }
}

/** Whether a name that is imported imports others when it is called. */
export function isImporter({
  module,
  imported,
}: {
  readonly module: string;
  readonly imported: string;
}): boolean {
  return (
    (module === 'importlib' && imported !== '*') ||
    (module === 'pytest' && imported === 'importorskip') ||
    module === 'lazy_loader'
  );
}
