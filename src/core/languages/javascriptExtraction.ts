import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import { FactsBuilder } from '../facts/factsBuilder.ts';
import type { BindingSource, Expression, Facts, ImportFact } from '../model/facts.ts';
import { JavaScriptExpressions } from './javascriptExpressions.ts';
import { namedChildren, spanOf, textOf, unescape } from './nodes.ts';

const regions = new Set(table.region);
const functions = new Set(table.function);
const arrows = new Set(table.arrow);
const classes = new Set(table.class);
const fields = new Set(table.field);
const visited = [
  ...table.visit,
  ...table.region,
  ...table.function,
  ...table.arrow,
  ...table.class,
  ...table.field,
];

/** Facts of a region of a JavaScript, JSX, TypeScript or TSX tree. */
export function extractJavaScript(region: Node, text: string): Facts {
  return new JavaScriptExtraction(region, text).run();
}

class JavaScriptExtraction {
  private readonly builder: FactsBuilder;
  private readonly expressions: JavaScriptExpressions;

  constructor(
    private readonly region: Node,
    private readonly text: string,
  ) {
    this.builder = new FactsBuilder(spanOf(region));
    this.expressions = new JavaScriptExpressions(text);
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
    if (functions.has(type) || arrows.has(type)) return this.functionLike(node, arrows.has(type));
    if (classes.has(type)) {
      this.define(node.childForFieldName('name'));
      return void builder.openScope('class', spanOf(node));
    }
    if (fields.has(type)) return this.field(node);
    switch (type) {
      case 'import_statement':
        return this.importStatement(node);
      case 'export_statement':
        return this.exportStatement(node);
      case 'variable_declarator':
        return this.variableDeclarator(node);
      case 'assignment_expression':
        return this.bindTarget(node.childForFieldName('left'), this.value(node.childForFieldName('right')));
      case 'augmented_assignment_expression':
      case 'for_in_statement':
        return this.bindTarget(node.childForFieldName('left'), undefined);
      case 'catch_clause':
        return this.bindTarget(node.childForFieldName('parameter'), undefined);
      case 'call_expression':
      case 'new_expression':
        return this.call(node);
      default:
    }
  }

  private value(node: Node | null): Expression {
    return this.expressions.of(node, this.builder.scope);
  }

  private call(node: Node): void {
    const value = this.expressions.call(node, this.builder.scope);
    if (value.kind === 'call') return this.builder.addCall(value);
    const callee = node.childForFieldName('function');
    const argument = node.childForFieldName('arguments')?.namedChild(0);
    this.builder.addImport({
      module: value.module,
      form: callee?.type === 'import' ? 'dynamic' : 'require',
      names: [],
      span: argument ? innerSpan(argument) : spanOf(node),
      statement: spanOf(node),
      typeOnly: false,
      optional: false,
    });
  }

  private importStatement(node: Node): void {
    const requireClause = namedChildren(node).find((child) => child.type === 'import_require_clause');
    const source = (requireClause ?? node).childForFieldName('source');
    if (!source) return;
    const module = this.moduleName(source);
    const names: string[] = [];
    const bind = (local: Node | null, imported: string): void => {
      names.push(imported);
      if (local)
        this.builder.bind(textOf(local, this.text), spanOf(local), { kind: 'import', module, imported });
    };
    let valueNames = 0;
    if (requireClause) {
      bind(requireClause.namedChild(0), '*');
      valueNames++;
    }
    const clause = namedChildren(node).find((child) => child.type === 'import_clause');
    for (const part of clause ? namedChildren(clause) : []) {
      if (part.type === 'identifier') bind(part, 'default');
      else if (part.type === 'namespace_import') bind(part.namedChild(0), '*');
      if (part.type !== 'named_imports') {
        valueNames++;
        continue;
      }
      for (const specifier of namedChildren(part)) {
        const name = specifier.childForFieldName('name');
        if (!name) continue;
        if (specifier.child(0)?.type !== 'type') valueNames++;
        bind(specifier.childForFieldName('alias') ?? name, textOf(name, this.text));
      }
    }
    const isTypeStatement = node.child(1)?.type === 'type' || node.child(1)?.type === 'typeof';
    this.addImport(node, source, 'import', names, isTypeStatement || (names.length > 0 && valueNames === 0));
  }

  private exportStatement(node: Node): void {
    const source = node.childForFieldName('source');
    if (!source) return;
    this.addImport(node, source, 'reexport', [], node.child(1)?.type === 'type');
  }

  private addImport(
    statement: Node,
    source: Node,
    form: ImportFact['form'],
    names: readonly string[],
    typeOnly: boolean,
  ): void {
    this.builder.addImport({
      module: this.moduleName(source),
      form,
      names,
      span: innerSpan(source),
      statement: spanOf(statement),
      typeOnly,
      optional: false,
    });
  }

  private moduleName(source: Node): string {
    return unescape(textOf(source, this.text).slice(1, -1));
  }

  private variableDeclarator(node: Node): void {
    const valueNode = node.childForFieldName('value');
    const annotation = node.childForFieldName('type');
    const target = node.childForFieldName('name');
    if (valueNode) return this.bindTarget(target, this.value(valueNode));
    if (annotation && target?.type === 'identifier') {
      this.bind(target, { kind: 'parameter', annotation: this.value(annotation) });
    }
  }

  private field(node: Node): void {
    const name = node.childForFieldName('name') ?? node.childForFieldName('property');
    if (!name) return;
    const value = node.childForFieldName('value');
    const annotation = node.childForFieldName('type');
    const source: BindingSource = value
      ? { kind: 'value', value: this.value(value) }
      : { kind: 'parameter', ...(annotation ? { annotation: this.value(annotation) } : {}) };
    this.builder.bind(`.${textOf(name, this.text)}`, spanOf(name), source);
  }

  private functionLike(node: Node, isArrow: boolean): void {
    const { builder } = this;
    const name = node.childForFieldName('name');
    if (name?.type === 'identifier') this.define(name);
    const owner = builder.scopeKind(builder.scope) === 'class' ? builder.scope : undefined;
    builder.openScope('function', spanOf(node), isArrow);
    const single = node.childForFieldName('parameter');
    if (single) this.parameter(single, null, null);
    const list = node.childForFieldName('parameters');
    for (const parameter of list ? namedChildren(list) : []) {
      const pattern =
        parameter.childForFieldName('pattern') ?? parameter.childForFieldName('left') ?? parameter;
      const value = parameter.childForFieldName('value') ?? parameter.childForFieldName('right');
      const annotation = parameter.childForFieldName('type');
      const source = this.parameter(pattern, value, annotation);
      const isProperty = namedChildren(parameter).some((child) => child.type === 'accessibility_modifier');
      if (owner !== undefined && isProperty && source && pattern.type === 'identifier') {
        builder.bind(`.${textOf(pattern, this.text)}`, spanOf(pattern), source, owner);
      }
    }
  }

  private parameter(pattern: Node, value: Node | null, annotation: Node | null): BindingSource | undefined {
    if (pattern.type !== 'identifier') {
      this.bindTarget(pattern, undefined);
      return undefined;
    }
    const source: BindingSource = {
      kind: 'parameter',
      ...(value ? { default: this.value(value) } : {}),
      ...(annotation ? { annotation: this.value(annotation) } : {}),
    };
    this.bind(pattern, source);
    return source;
  }

  /** Binds a name, `this.x`, or the names in a pattern. Without a value they stand for nothing known. */
  private bindTarget(target: Node | null, value: Expression | undefined): void {
    if (!target) return;
    switch (target.type) {
      case 'identifier':
        return this.bind(target, value ? { kind: 'value', value } : { kind: 'definition' });
      case 'member_expression': {
        const property = target.childForFieldName('property');
        if (target.childForFieldName('object')?.type !== 'this' || !property) return;
        const owner = this.classOfThis();
        if (owner === undefined) return;
        const source: BindingSource = value ? { kind: 'value', value } : { kind: 'definition' };
        return this.builder.bind(`.${textOf(property, this.text)}`, spanOf(target), source, owner);
      }
      case 'object_pattern':
        for (const part of namedChildren(target)) this.bindPatternPart(part, value);
        return;
      case 'array_pattern':
        for (const [index, part] of namedChildren(target).entries()) {
          this.bindTarget(part, value?.kind === 'sequence' ? value.items[index] : undefined);
        }
        return;
      case 'assignment_pattern':
        return this.bindTarget(target.childForFieldName('left'), undefined);
      default:
    }
  }

  private bindPatternPart(part: Node, of: Expression | undefined): void {
    const element = (key: string, local: Node, fallback: Node | null): void => {
      if (of) this.bind(local, { kind: 'element', of, key });
      else this.bind(local, { kind: 'parameter', ...(fallback ? { default: this.value(fallback) } : {}) });
    };
    switch (part.type) {
      case 'shorthand_property_identifier_pattern':
        return element(textOf(part, this.text), part, null);
      case 'object_assignment_pattern': {
        const left = part.childForFieldName('left');
        if (left) element(textOf(left, this.text), left, part.childForFieldName('right'));
        return;
      }
      case 'pair_pattern': {
        const key = part.childForFieldName('key');
        const local = part.childForFieldName('value');
        if (key && local?.type === 'identifier') element(textOf(key, this.text), local, null);
        else this.bindTarget(local, undefined);
        return;
      }
      case 'rest_pattern':
        return this.bindTarget(part.namedChild(0), undefined);
      default:
    }
  }

  /** The class whose object `this` is here: an arrow function sees the `this` around it. */
  private classOfThis(): number | undefined {
    const { builder } = this;
    let scope: number | undefined = builder.scope;
    while (scope !== undefined && scope >= 0) {
      const kind = builder.scopeKind(scope);
      const parent = builder.parentOf(scope);
      if (kind === 'class') return scope;
      if (kind === 'module' || parent === undefined) return undefined;
      if (!builder.inheritsThis(scope)) return builder.scopeKind(parent) === 'class' ? parent : undefined;
      scope = parent;
    }
    return undefined;
  }

  private bind(name: Node, source: BindingSource): void {
    this.builder.bind(textOf(name, this.text), spanOf(name), source);
  }

  private define(name: Node | null): void {
    if (name) this.bind(name, { kind: 'definition' });
  }
}

/** A string node without its quotes. */
function innerSpan(node: Node): { start: number; end: number } {
  return { start: node.startIndex + 1, end: node.endIndex - 1 };
}
