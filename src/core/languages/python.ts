import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/python.json' with { type: 'json' };
import { FactsBuilder } from '../facts/factsBuilder.ts';
import type { Expression, Facts } from '../model/facts.ts';
import type { Span } from '../model/text.ts';
import type { Language } from './language.ts';
import { namedChildren, spanOf, textOf } from './nodes.ts';
import { PythonExpressions } from './pythonExpressions.ts';

const regions = new Set(table.region);
const comprehensions = new Set(table.comprehension);
const visited = [...table.visit, ...table.region, ...table.comprehension];

export const python: Language = {
  id: 'python',
  editorIds: ['python'],
  extensions: ['.py', '.pyi', '.pyw'],
  grammar: 'tree-sitter-python.wasm',
  ecosystem: 'pypi',
  commentNode: table.comment,
  lineComment: '#',
  extract: (region, text) => new PythonExtraction(region, text).run(),
};

function isWithin(node: Node, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= node.startIndex && node.endIndex <= span.end);
}

class PythonExtraction {
  private readonly builder: FactsBuilder;
  private readonly expressions: PythonExpressions;
  /** Function scope → name of its first parameter, where that is the object. */
  private readonly selfNames = new Map<number, string>();
  /** Scope → names it declares `global`. */
  private readonly globals = new Map<number, Set<string>>();
  /** `try` bodies whose failure to import is caught. */
  private readonly guarded: Span[] = [];
  private readonly typeChecking: Span[] = [];

  constructor(
    private readonly region: Node,
    private readonly text: string,
  ) {
    this.builder = new FactsBuilder(spanOf(region));
    this.expressions = new PythonExpressions(text);
  }

  run(): Facts {
    for (const node of this.region.descendantsOfType(visited)) {
      if (node) this.visit(node);
    }
    return this.builder.build();
  }

  private visit(node: Node): void {
    const { builder } = this;
    builder.moveTo(node.startIndex);
    const type = node.type;
    if (regions.has(type)) return builder.openRegion(spanOf(node));
    if (comprehensions.has(type)) return void builder.openScope('function', spanOf(node));
    switch (type) {
      case 'import_statement':
        return this.importStatement(node);
      case 'import_from_statement':
        return this.importFrom(node);
      case 'function_definition':
        return this.functionDefinition(node);
      case 'lambda':
        builder.openScope('function', spanOf(node));
        return this.parameters(node.childForFieldName('parameters'), false);
      case 'class_definition':
        this.define(node.childForFieldName('name'));
        return void builder.openScope('class', spanOf(node));
      case 'assignment':
        return this.assignment(node);
      case 'augmented_assignment':
        return this.bindTarget(node.childForFieldName('left'), undefined);
      case 'named_expression': {
        const value = this.value(node.childForFieldName('value'));
        return this.bindTarget(node.childForFieldName('name'), value);
      }
      case 'for_statement':
      case 'for_in_clause':
        return this.bindTarget(node.childForFieldName('left'), undefined);
      case 'with_item':
        return this.withItem(node);
      case 'except_clause':
        return this.exceptClause(node);
      case 'try_statement':
        return this.tryStatement(node);
      case 'if_statement':
        return this.ifStatement(node);
      case 'global_statement':
        return this.globalStatement(node);
      case 'call':
        return builder.addCall(this.expressions.call(node, builder.scope));
      default:
    }
  }

  private value(node: Node | null): Expression {
    return this.expressions.of(node, this.builder.scope);
  }

  private tryStatement(node: Node): void {
    const body = node.childForFieldName('body');
    const clauses = namedChildren(node).filter((child) => child.type === 'except_clause');
    if (body && clauses.some((clause) => this.catchesImportError(clause))) this.guarded.push(spanOf(body));
  }

  /** Inside `if TYPE_CHECKING:` nothing is imported at run time. */
  private ifStatement(node: Node): void {
    const condition = node.childForFieldName('condition');
    const body = node.childForFieldName('consequence');
    if (!condition || !body) return;
    if (/^(?:\w+\.)?TYPE_CHECKING$/.test(textOf(condition, this.text))) this.typeChecking.push(spanOf(body));
  }

  private catchesImportError(clause: Node): boolean {
    const caught = clause.childForFieldName('value');
    return (
      !caught ||
      /\b(ImportError|ModuleNotFoundError|Exception|BaseException)\b/.test(textOf(caught, this.text))
    );
  }

  private importStatement(node: Node): void {
    for (const name of node.childrenForFieldName('name')) {
      if (!name) continue;
      const aliased = name.type === 'aliased_import';
      const moduleNode = aliased ? name.childForFieldName('name') : name;
      const alias = aliased ? name.childForFieldName('alias') : null;
      if (!moduleNode) continue;
      const module = this.dotted(moduleNode);
      if (module === '') continue;
      this.addImport(node, moduleNode, 'import', []);
      const [first = module] = module.split('.');
      const bound = alias ? textOf(alias, this.text) : first;
      const target = alias ? module : first;
      this.builder.bind(bound, spanOf(name), { kind: 'import', module: target, imported: '*' });
    }
  }

  private importFrom(node: Node): void {
    const moduleNode = node.childForFieldName('module_name');
    if (!moduleNode) return;
    const module = this.dotted(moduleNode);
    const names: string[] = [];
    for (const name of node.childrenForFieldName('name')) {
      if (!name) continue;
      const aliased = name.type === 'aliased_import';
      const importedNode = aliased ? name.childForFieldName('name') : name;
      const localNode = aliased ? name.childForFieldName('alias') : importedNode;
      if (!importedNode || !localNode) continue;
      const imported = textOf(importedNode, this.text);
      names.push(imported);
      this.builder.bind(textOf(localNode, this.text), spanOf(name), { kind: 'import', module, imported });
    }
    const wildcard = namedChildren(node).find((child) => child.type === 'wildcard_import');
    if (wildcard) {
      names.push('*');
      this.builder.bind('*', spanOf(wildcard), { kind: 'import', module, imported: '*' });
    }
    this.addImport(node, moduleNode, 'from', names);
  }

  private addImport(statement: Node, module: Node, form: 'import' | 'from', names: readonly string[]): void {
    this.builder.addImport({
      module: this.dotted(module),
      form,
      names,
      span: spanOf(module),
      statement: spanOf(statement),
      typeOnly: isWithin(statement, this.typeChecking),
      optional: isWithin(statement, this.guarded),
    });
  }

  /** A dotted name without the white space that may stand in it. */
  private dotted(node: Node): string {
    return textOf(node, this.text).replaceAll(/\s+/g, '');
  }

  private functionDefinition(node: Node): void {
    const { builder } = this;
    this.define(node.childForFieldName('name'));
    const isMethod = builder.scopeKind(builder.scope) === 'class';
    builder.openScope('function', spanOf(node));
    this.parameters(node.childForFieldName('parameters'), isMethod);
  }

  private parameters(list: Node | null, isMethod: boolean): void {
    if (!list) return;
    const { builder } = this;
    for (const [index, parameter] of namedChildren(list).entries()) {
      if (parameter.type === 'identifier') {
        const name = textOf(parameter, this.text);
        if (isMethod && index === 0) {
          this.selfNames.set(builder.scope, name);
          builder.bind(name, spanOf(parameter), { kind: 'self' });
        } else {
          builder.bind(name, spanOf(parameter), { kind: 'parameter' });
        }
        continue;
      }
      const nameNode = parameter.childForFieldName('name') ?? parameter.namedChild(0);
      if (nameNode?.type !== 'identifier') continue;
      const value = parameter.childForFieldName('value');
      const annotation = parameter.childForFieldName('type');
      builder.bind(textOf(nameNode, this.text), spanOf(nameNode), {
        kind: 'parameter',
        ...(value ? { default: this.value(value) } : {}),
        ...(annotation ? { annotation: this.value(annotation) } : {}),
      });
    }
  }

  private assignment(node: Node): void {
    const right = node.childForFieldName('right');
    const annotation = node.childForFieldName('type');
    const left = node.childForFieldName('left');
    if (!right) {
      if (annotation && left?.type === 'identifier') {
        const source = { kind: 'parameter', annotation: this.value(annotation) } as const;
        this.builder.bind(textOf(left, this.text), spanOf(left), source);
      }
      return;
    }
    // In `a = b = value` the right side is an assignment, whose value is the value.
    this.bindTarget(left, this.value(right));
  }

  /** Binds a name, an attribute of the object, or a tuple of those. Without a value it stands for nothing known. */
  private bindTarget(target: Node | null, value: Expression | undefined): void {
    if (!target) return;
    const { builder } = this;
    const source = value ? ({ kind: 'value', value } as const) : ({ kind: 'definition' } as const);
    switch (target.type) {
      case 'identifier': {
        const name = textOf(target, this.text);
        const isGlobal = this.globals.get(builder.scope)?.has(name) ?? false;
        return builder.bind(name, spanOf(target), source, isGlobal ? 0 : builder.scope);
      }
      case 'attribute': {
        const object = target.childForFieldName('object');
        const property = target.childForFieldName('attribute');
        const owner = object?.type === 'identifier' ? this.classOf(textOf(object, this.text)) : undefined;
        if (owner === undefined || !property) return;
        return builder.bind(`.${textOf(property, this.text)}`, spanOf(target), source, owner);
      }
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
      case 'as_pattern_target': {
        const targets = namedChildren(target);
        const items = value?.kind === 'sequence' && value.items.length === targets.length ? value.items : [];
        const single = target.type === 'as_pattern_target' ? value : undefined;
        for (const [index, child] of targets.entries()) this.bindTarget(child, single ?? items[index]);
        return;
      }
      default:
    }
  }

  /** `with X() as name`: the name stands for what the context manager gives, which for clients is themselves. */
  private withItem(node: Node): void {
    const pattern = node.childForFieldName('value');
    if (pattern?.type !== 'as_pattern') return;
    this.bindTarget(pattern.childForFieldName('alias'), this.value(pattern.namedChild(0)));
  }

  private exceptClause(node: Node): void {
    const pattern = node.childForFieldName('value');
    if (pattern?.type === 'as_pattern') this.bindTarget(pattern.childForFieldName('alias'), undefined);
  }

  private globalStatement(node: Node): void {
    const names = this.globals.get(this.builder.scope) ?? new Set<string>();
    for (const name of namedChildren(node)) names.add(textOf(name, this.text));
    this.globals.set(this.builder.scope, names);
  }

  /** The class whose object `name` is here, or undefined. */
  private classOf(name: string): number | undefined {
    const { builder } = this;
    for (let scope: number | undefined = builder.scope; scope !== undefined && scope >= 0;) {
      if (this.selfNames.get(scope) === name) return builder.enclosing('class', scope);
      scope = builder.parentOf(scope);
    }
    return undefined;
  }

  private define(name: Node | null): void {
    if (name) this.builder.bind(textOf(name, this.text), spanOf(name), { kind: 'definition' });
  }
}
