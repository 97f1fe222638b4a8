import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/javascript.json' with { type: 'json' };
import { FactsBuilder } from '../facts/factsBuilder.ts';
import { resultName, type BindingSource, type Expression, type ImportFact } from '../model/facts.ts';
import { annotationOf } from './javascriptAnnotations.ts';
import { JavaScriptExpressions } from './javascriptExpressions.ts';
import { JavaScriptImports } from './javascriptImports.ts';
import type { RegionFacts } from './readers/languageReader.ts';
import { LazyValue } from './lazyExpressions.ts';
import { JavaScriptTargets, type Declaration } from './javascriptTargets.ts';
import { namedChildren, NodeTypes, Spans, textOf } from './nodes.ts';

const blocks = new Set(table.block);
const regions = new Set(table.region);
const loops = new Set(table.loop);
const functions = new Set(table.function);
const classes = new Set(table.class);
const fields = new Set(table.field);
const types = new Set(table.type);
const usual = [
  ...table.visit,
  ...table.block,
  ...table.region,
  ...table.loop,
  ...table.function,
  ...table.class,
  ...table.field,
];

const visited = new NodeTypes(usual);
/** Types say something only where they import. */
const visitedWithTypes = new NodeTypes([...usual, ...table.type]);

/** Facts of a region of a JavaScript, JSX, TypeScript or TSX tree. */
export function extractJavaScript(region: Node, text: string, firstScope = 1): RegionFacts {
  return new JavaScriptExtraction(region, text, firstScope).run();
}

class JavaScriptExtraction {
  readonly spans = new Spans();
  private readonly builder: FactsBuilder;
  private readonly expressions: JavaScriptExpressions;
  private readonly imports: JavaScriptImports;
  private readonly targets: JavaScriptTargets;
  /** `require` calls and the scopes they are in. */
  private readonly required = new Map<ImportFact, number>();
  private readonly generators = new Set<number>();
  /** Names that are given to functions and classes without one, by where those begin. */
  private readonly names = new Map<number, string>();

  constructor(
    private readonly region: Node,
    readonly text: string,
    firstScope: number,
  ) {
    const { spans } = this;
    this.builder = new FactsBuilder(firstScope);
    this.expressions = new JavaScriptExpressions(text, spans);
    this.imports = new JavaScriptImports(text, spans, this.builder, this.expressions);
    this.targets = new JavaScriptTargets(text, spans, this.builder, this.expressions);
  }

  run(): RegionFacts {
    const wanted = this.text.includes('import(') ? visitedWithTypes : visited;
    for (const node of this.region.descendantsOfType(wanted)) {
      if (node) this.visit(node, node.type);
    }
    const facts = this.builder.build();
    // A `require` of the file's own imports nothing.
    const imports = facts.imports.filter((fact) => {
      const scope = this.required.get(fact);
      return scope === undefined || !this.builder.isDeclared('require', scope);
    });
    return { ...facts, imports, spans: this.spans };
  }

  private visit(node: Node, type: string): void {
    const { builder } = this;
    builder.moveTo(node.startIndex);
    if (blocks.has(type)) return builder.openRegion(this.spans.of(node), { conditional: true, block: true });
    if (types.has(type)) return this.type(node, type);
    if (regions.has(type)) return builder.openRegion(this.spans.of(node), { conditional: true });
    if (functions.has(type)) return this.functionLike(node, type);
    if (classes.has(type)) return this.classLike(node);
    if (fields.has(type)) return this.field(node);
    if (loops.has(type)) {
      this.enter(node, true);
      return type === 'for_in_statement' ? this.forIn(node) : undefined;
    }
    switch (type) {
      case 'call_expression':
      case 'new_expression':
        return this.call(node);
      case 'return_statement':
        return this.result(node);
      case 'import_statement':
        return this.imports.statement(node);
      case 'import_alias':
        return this.imports.alias(node);
      case 'export_statement':
        return this.imports.reexport(node);
      case 'lexical_declaration':
      case 'variable_declaration':
        return this.declaration(node, { kind: type === 'lexical_declaration' ? 'block' : 'function' });
      case 'assignment_expression': {
        const right = node.childForFieldName('right');
        const value = this.value(right);
        this.noteName(node.childForFieldName('left'), right);
        return this.targets.bind(node.childForFieldName('left'), value, { kind: 'assignment' });
      }
      case 'augmented_assignment_expression':
        return this.augmentedAssignment(node);
      case 'enum_declaration':
        return this.enumDeclaration(node);
      case 'if_statement':
        return this.ifStatement(node);
      case 'switch_body':
        return builder.openRegion(this.spans.of(node), { block: true });
      case 'try_statement':
        return this.tryStatement(node);
      case 'catch_clause':
        this.enter(node, false);
        return this.targets.bind(node.childForFieldName('parameter'), undefined, { kind: 'block' });
      default:
    }
  }

  private value(node: Node | null): Expression {
    return this.expressions.of(node, this.builder.scope);
  }

  /** Notes what a function is called by that `value` may be. */
  private noteName(target: Node | null, value: Node | null): void {
    if (!target || !value || !(functions.has(value.type) || classes.has(value.type))) return;
    const name = target.type === 'member_expression' ? target.childForFieldName('property') : target;
    if (name) this.names.set(value.startIndex, textOf(name, this.text));
  }

  /** Enters a region at once, so that what its head declares is known in it only. */
  private enter(node: Node, loop: boolean): void {
    this.builder.openRegion(this.spans.of(node), { conditional: true, block: true, loop });
    this.builder.moveTo(node.startIndex);
  }

  private call(node: Node): void {
    const { scope } = this.builder;
    const value = this.expressions.call(node, scope);
    if (value.kind === 'call') {
      this.imports.chain(value);
      const named = this.imports.named(node);
      if (named && this.text.startsWith('require', node.startIndex)) this.required.set(named, scope);
      return this.builder.addCall(value);
    }
    const fact = this.imports.call(node, value);
    if (fact.form === 'require') this.required.set(fact, scope);
  }

  /** `let x: import("m").Y`: nothing is loaded. */
  private type(node: Node, type: string): void {
    const isCast = type === 'as_expression' || type === 'satisfies_expression';
    const part = isCast ? namedChildren(node)[1] : node;
    if (part) this.builder.openRegion(this.spans.of(part), { typeOnly: true });
  }

  private ifStatement(node: Node): void {
    const consequence = node.childForFieldName('consequence');
    if (consequence) this.builder.openRegion(this.spans.of(consequence), { conditional: true });
  }

  /** What is imported in a `try` may be missing, unless the handler throws again. */
  private tryStatement(node: Node): void {
    const body = node.childForFieldName('body');
    const handler = node.childForFieldName('handler')?.childForFieldName('body');
    if (!body || !handler) return;
    const rethrows = namedChildren(handler).some((statement) => statement.type === 'throw_statement');
    if (!rethrows) this.builder.openRegion(this.spans.of(body), { optional: true });
  }

  private declaration(node: Node, how: Declaration): void {
    for (const declarator of namedChildren(node)) {
      if (declarator.type !== 'variable_declarator') continue;
      const target = declarator.childForFieldName('name');
      const valueNode = declarator.childForFieldName('value');
      const annotation = declarator.childForFieldName('type');
      if (valueNode) {
        if (this.isCreatedRequire(target, valueNode)) continue;
        this.noteName(target, valueNode);
        if (target?.type === 'identifier') {
          const source = new LazyValue(this.expressions, declarator, this.builder.scope);
          this.targets.bindName(target, source, how);
        } else this.targets.bind(target, this.value(valueNode), how);
      } else if (target?.type === 'identifier') {
        const source: BindingSource = annotation
          ? { kind: 'declaration', annotation: annotationOf(annotation, this) }
          : { kind: 'value', value: { kind: 'literal', value: null, span: this.spans.of(target) } };
        this.targets.bindName(target, source, how);
      }
    }
  }

  /** `const require = createRequire(import.meta.url)` is Node's own. */
  private isCreatedRequire(target: Node | null, value: Node): boolean {
    return (
      target !== null &&
      textOf(target, this.text) === 'require' &&
      /^(?:\w+\.)?createRequire\b/.test(this.text.slice(value.startIndex, value.startIndex + 64))
    );
  }

  private augmentedAssignment(node: Node): void {
    const left = node.childForFieldName('left');
    const operator = node.childForFieldName('operator')?.type;
    const isDefault = operator === '??=' || operator === '||=';
    const value: Expression | undefined = isDefault
      ? {
          kind: 'choice',
          options: [this.value(left), this.value(node.childForFieldName('right'))],
          span: this.spans.of(node),
        }
      : undefined;
    this.targets.bind(left, value, { kind: 'assignment' });
  }

  /** `for (const x of ["a", "b"])`: any of the items. */
  private forIn(node: Node): void {
    const kind = node.childForFieldName('kind')?.type;
    const items =
      node.childForFieldName('operator')?.type === 'of' && this.value(node.childForFieldName('right'));
    const value: Expression | undefined =
      items && items.kind !== 'opaque' ? { kind: 'item', of: items, span: items.span } : undefined;
    const how = kind === undefined ? 'assignment' : kind === 'var' ? 'function' : 'block';
    this.targets.bind(node.childForFieldName('left'), value, { kind: how });
  }

  private enumDeclaration(node: Node): void {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    if (!name || !body) return;
    const entries = this.expressions.entriesOf(body, this.builder.scope);
    const value: Expression = { kind: 'record', entries, span: this.spans.of(body) };
    this.targets.bindName(name, { kind: 'value', value }, { kind: 'block' });
  }

  private classLike(node: Node): void {
    const body = node.childForFieldName('body');
    // The keyword `class` is a node of the same type as the expression.
    if (!body) return;
    const name = node.childForFieldName('name');
    const base = this.extended(node);
    const scope = this.builder.openScope('class', this.spans.of(body), {
      name: name ? textOf(name, this.text) : this.names.get(node.startIndex),
      ...(base ? { bases: [this.value(base)] } : {}),
    });
    this.expressions.functions.set(node.startIndex, scope);
    if (name) this.builder.bind(textOf(name, this.text), this.spans.of(name), { kind: 'definition', scope });
  }

  /** What a class extends. */
  private extended(node: Node): Node | null {
    const heritage = namedChildren(node).find(({ type }) => type === 'class_heritage');
    const clause = heritage && namedChildren(heritage)[0];
    return (clause?.type === 'extends_clause' ? clause.childForFieldName('value') : clause) ?? null;
  }

  private field(node: Node): void {
    const name = node.childForFieldName('name') ?? node.childForFieldName('property');
    if (!name) return;
    const value = node.childForFieldName('value');
    const annotation = node.childForFieldName('type');
    if (value) this.names.set(value.startIndex, textOf(name, this.text));
    const source: BindingSource = value
      ? { kind: 'value', value: this.value(value) }
      : { kind: 'declaration', ...(annotation ? { annotation: annotationOf(annotation, this) } : {}) };
    this.builder.bind(`.${textOf(name, this.text)}`, this.spans.of(name), source);
  }

  private functionLike(node: Node, type: string): void {
    const { builder } = this;
    const name = node.childForFieldName('name');
    const parameters = node.childForFieldName('parameters');
    const single = node.childForFieldName('parameter');
    const around = builder.scope;
    const owner = builder.scopeAt(around)?.kind === 'class' ? around : undefined;
    const isMethod = type === 'method_definition';
    const start = (parameters ?? single)?.startIndex ?? node.startIndex;
    const returns = node.childForFieldName('return_type');
    const scope = builder.openScope('function', this.spans.between(start, node.endIndex), {
      inheritsThis: type === 'arrow_function',
      name: name ? textOf(name, this.text) : this.names.get(node.startIndex),
      isProperty: isMethod && hasWord(node, 'get'),
      ...(returns ? { returns: annotationOf(returns, this) } : {}),
    });
    const isOwn = scope !== around;
    const defined: BindingSource = { kind: 'definition', ...(isOwn ? { scope } : {}) };
    if (isOwn) this.expressions.functions.set(node.startIndex, scope);
    const how = { kind: 'parameter', scope } as const;
    if (name?.type === 'identifier') {
      // The name of a function expression is known only inside it.
      const isDeclared = type.endsWith('_declaration');
      this.targets.bindName(name, defined, isDeclared ? { kind: 'function' } : how);
    } else if (isMethod && name && owner !== undefined && !hasWord(node, 'set')) {
      builder.bind(`.${textOf(name, this.text)}`, this.spans.of(name), defined);
    }
    const body = node.childForFieldName('body');
    if (isOwn && type.startsWith('generator_')) {
      this.generators.add(scope);
    } else if (isOwn && type === 'arrow_function' && body && body.type !== 'statement_block') {
      const source = new LazyValue(this.expressions, node, scope);
      builder.bindParameter(resultName, this.spans.of(body), source, scope);
    }
    const promised = type === 'arrow_function' ? this.promisedTo(node) : undefined;
    if (single) this.targets.bind(single, promised, { ...how, position: 0 });
    for (const [position, parameter] of (parameters ? namedChildren(parameters) : []).entries()) {
      if (promised && position === 0) {
        this.targets.bind(parameter.childForFieldName('pattern') ?? parameter, promised, how);
      } else this.parameter(parameter, scope, owner, position);
    }
  }

  private result(node: Node): void {
    const { builder } = this;
    const isPlain =
      builder.scopeAt(builder.scope)?.kind === 'function' && !this.generators.has(builder.scope);
    if (!isPlain || !node.namedChild(0)) return;
    builder.bind(resultName, this.spans.of(node), new LazyValue(this.expressions, node, builder.scope));
  }

  /** What is promised to `(x) => …` in `import("y").then((x) => …)`. */
  private promisedTo(node: Node): Expression | undefined {
    const before = this.text.slice(Math.max(0, node.startIndex - 40), node.startIndex);
    if (!/\.then\(\s*$/.test(before)) return undefined;
    const call = node.parent?.parent;
    const callee = call?.type === 'call_expression' ? call.childForFieldName('function') : undefined;
    const value =
      callee?.type === 'member_expression' ? this.value(callee.childForFieldName('object')) : undefined;
    // Of other promises it is not known what they are kept with.
    return value?.kind === 'module' ? value : undefined;
  }

  private parameter(parameter: Node, scope: number, owner: number | undefined, position: number): void {
    const how = { kind: 'parameter', scope, position } as const;
    const pattern = parameter.childForFieldName('pattern');
    // JavaScript has no node around a parameter.
    if (!pattern) return this.targets.bind(parameter, undefined, how);
    if (pattern.type !== 'identifier') return this.targets.bind(pattern, undefined, how);
    const value = parameter.childForFieldName('value');
    const annotation = parameter.childForFieldName('type');
    const source: BindingSource = {
      kind: 'parameter',
      position,
      ...(value ? { default: this.expressions.of(value, scope) } : {}),
      ...(annotation ? { annotation: annotationOf(annotation, this) } : {}),
    };
    this.targets.bindName(pattern, source, how);
    // `constructor(private readonly x = 1)` declares `this.x`.
    const isProperty = owner !== undefined && parameter.child(0)?.id !== pattern.id && isMarked(parameter);
    if (isProperty)
      this.builder.bindPropertyOf(owner, textOf(pattern, this.text), this.spans.of(pattern), scope);
  }
}

function isMarked(parameter: Node): boolean {
  return parameter.children.some((child) =>
    /^(?:accessibility_modifier|override_modifier|readonly)$/.test(child?.type ?? ''),
  );
}

/** Whether a word such as `get` stands before the name of a method. */
function hasWord(method: Node, word: string): boolean {
  return method.children.some((child) => child?.type === word);
}
