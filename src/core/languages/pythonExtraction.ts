import type { Node } from 'web-tree-sitter';
import table from '../../../syntaxes/python.json' with { type: 'json' };
import { FactsBuilder, type Traits } from '../facts/factsBuilder.ts';
import { resultName, type BindingSource, type Expression } from '../model/facts.ts';
import { PythonAnnotations } from './pythonAnnotations.ts';
import { mayHoldConditions, traitsOfBranch, traitsOfOther } from './pythonConditions.ts';
import { PythonDecorators } from './pythonDecorators.ts';
import type { RegionFacts } from './readers/languageReader.ts';
import { LazyValue } from './lazyExpressions.ts';
import { isHalfTyped, PythonExpressions } from './pythonExpressions.ts';
import { PythonImports } from './pythonImports.ts';
import { PythonTargets } from './pythonTargets.ts';
import { firstNamed, namedChildren, NodeTypes, Spans, textOf } from './nodes.ts';

const comprehensions = new Set(table.comprehension);
const loops = new Set(table.loop);
const usual = [...table.visit, ...table.region, ...table.comprehension, ...table.loop];
const visited = new NodeTypes(usual);
/** Most branches are many, and few of them say something. */
const visitedWithBranches = new NodeTypes([...usual, 'if_statement', 'elif_clause']);

/** Facts of a region of a Python tree. */
export function extractPython(region: Node, text: string, firstScope = 1): RegionFacts {
  return new PythonExtraction(region, text, firstScope).run();
}

const splats = new Set(['list_splat_pattern', 'dictionary_splat_pattern']);
const unknownSource: BindingSource = { kind: 'definition' };

class PythonExtraction {
  private readonly spans = new Spans();
  private readonly builder: FactsBuilder;
  private readonly expressions: PythonExpressions;
  private readonly annotations: PythonAnnotations;
  private readonly imports: PythonImports;
  private readonly targets: PythonTargets;
  /** Where blocks begin that run whenever the code around them does: those of `with`. */
  private readonly unconditional = new Set<number>();
  private readonly decorators: PythonDecorators;
  /** Functions that give what they yield. */
  private readonly yielding = new Set<number>();

  constructor(
    private readonly region: Node,
    private readonly text: string,
    firstScope: number,
  ) {
    const { spans } = this;
    this.builder = new FactsBuilder(firstScope);
    this.expressions = new PythonExpressions(text, spans);
    this.annotations = new PythonAnnotations(text, spans, this.expressions);
    this.imports = new PythonImports(text, spans, this.builder);
    this.targets = new PythonTargets(text, spans, this.builder);
    this.decorators = new PythonDecorators(text);
  }

  run(): RegionFacts {
    const types = mayHoldConditions(this.text) ? visitedWithBranches : visited;
    for (const node of this.region.descendantsOfType(types)) {
      // A keyword has the type of what it begins: `lambda`, `yield`.
      if (node?.isNamed) this.visit(node, node.type);
    }
    return { ...this.builder.build(), spans: this.spans };
  }

  private visit(node: Node, type: string): void {
    const { builder } = this;
    builder.moveTo(node.startIndex);
    if (comprehensions.has(type)) return this.targets.openComprehension(this.spans.of(node));
    if (loops.has(type)) {
      builder.openRegion(this.spans.of(node), { loop: true });
      // Entered at once, since the loop's own variable is bound anew each time.
      builder.moveTo(node.startIndex);
    }
    switch (type) {
      case 'block':
        if (!this.unconditional.has(node.startIndex))
          builder.openRegion(this.spans.of(node), { conditional: true });
        return;
      case 'call': {
        const call = this.expressions.call(node, builder.scope);
        builder.addCall(call);
        return this.imports.call(node, call);
      }
      case 'import_statement':
        return this.imports.plain(node);
      case 'import_from_statement':
      case 'future_import_statement':
        return this.imports.from(node);
      case 'decorated_definition':
        return this.decorators.note(node);
      case 'function_definition':
      case 'lambda':
        return this.functionLike(node);
      case 'return_statement':
      case 'yield':
        return this.result(node, type === 'yield');
      case 'class_definition':
        return this.classDefinition(node);
      case 'assignment':
        return this.assignment(node);
      case 'augmented_assignment':
        return this.targets.bind(node.childForFieldName('left'), undefined);
      case 'named_expression': {
        const value = this.value(node.childForFieldName('value'));
        return this.targets.bindWalrus(node.childForFieldName('name'), value);
      }
      case 'for_statement':
      case 'for_in_clause':
        return this.targets.bind(
          node.childForFieldName('left'),
          this.anyItem(node.childForFieldName('right')),
        );
      case 'with_statement':
        return this.withStatement(node);
      case 'with_item':
        return this.withItem(node);
      case 'except_clause':
        return this.exceptClause(node);
      case 'try_statement':
        return this.tryStatement(node);
      case 'if_statement':
      case 'elif_clause':
        return this.branches(node);
      case 'case_clause':
        return this.targets.bindCase(node);
      case 'global_statement':
      case 'nonlocal_statement':
        return this.targets.declare(node, type === 'global_statement');
      default:
    }
  }

  private value(node: Node | null): Expression {
    return this.expressions.of(node, this.builder.scope);
  }

  /** `for x in ["a", "b"]`: any of the items. */
  private anyItem(node: Node | null): Expression | undefined {
    const of = node && this.value(node);
    return of && of.kind !== 'opaque' ? { kind: 'item', of, span: of.span } : undefined;
  }

  private expect(body: Node | null, traits: Traits): void {
    if (body) this.builder.openRegion(this.spans.of(body), traits);
  }

  private tryStatement(node: Node): void {
    const clauses = namedChildren(node).filter((child) => child.type === 'except_clause');
    const optional = clauses.some((clause) => this.survivesImportError(clause));
    if (optional) this.expect(node.childForFieldName('body'), { optional });
  }

  private survivesImportError(clause: Node): boolean {
    const caught = clause.childForFieldName('value');
    if (
      caught &&
      !/\b(ImportError|ModuleNotFoundError|Exception|BaseException)\b/.test(textOf(caught, this.text))
    ) {
      return false;
    }
    const body = namedChildren(clause).find((child) => child.type === 'block');
    return !body || !namedChildren(body).some((statement) => statement.type === 'raise_statement');
  }

  /** Inside `if TYPE_CHECKING:` nothing is imported at run time, inside `if is_x_available():` only what is there. */
  private branches(node: Node): void {
    const condition = node.childForFieldName('condition');
    if (!condition) return;
    const written = textOf(condition, this.text);
    const traits = traitsOfBranch(written);
    if (traits) return this.expect(node.childForFieldName('consequence'), traits);
    const other = traitsOfOther(written);
    if (!other) return;
    const otherwise = node.childrenForFieldName('alternative').find((child) => child?.type === 'else_clause');
    if (otherwise) this.expect(otherwise, other);
  }

  /** `with suppress(ImportError):` */
  private withStatement(node: Node): void {
    const body = node.childForFieldName('body');
    if (!body) return;
    this.unconditional.add(body.startIndex);
    const head = this.text.slice(node.startIndex, Math.min(body.startIndex, node.startIndex + 400));
    if (!/\bsuppress\s*\([^)]*\b(?:ImportError|ModuleNotFoundError|Exception)\b/.test(head)) return;
    // What fails inside leaves the rest of the block undone.
    this.expect(body, { optional: true, conditional: true });
  }

  /** `with X() as name`: the name stands for what the context manager gives, which for clients is themselves. */
  private withItem(node: Node): void {
    const pattern = node.childForFieldName('value');
    if (pattern?.type !== 'as_pattern') return;
    this.targets.bind(pattern.childForFieldName('alias'), this.value(firstNamed(pattern)));
  }

  private exceptClause(node: Node): void {
    const pattern = node.childForFieldName('value');
    if (pattern?.type === 'as_pattern') this.targets.bind(pattern.childForFieldName('alias'), undefined);
  }

  private classDefinition(node: Node): void {
    const nameNode = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    const name = nameNode ? textOf(nameNode, this.text) : undefined;
    const list = node.childForFieldName('superclasses');
    const bases = (list ? namedChildren(list) : [])
      .filter(({ type }) => type !== 'keyword_argument')
      .map((base) => this.value(base));
    const scope = this.builder.openScope('class', this.spans.of(body ?? node), { name, bases });
    if (nameNode && name !== undefined) {
      this.builder.bind(name, this.spans.of(nameNode), { kind: 'definition', scope });
    }
  }

  private functionLike(node: Node): void {
    const { builder } = this;
    const nameNode = node.childForFieldName('name');
    const name = nameNode ? textOf(nameNode, this.text) : undefined;
    const decorators = this.decorators.of(node);
    const isInClass = name !== undefined && builder.scopeAt(builder.scope)?.kind === 'class';
    const receiver = isInClass ? decorators.receiver : undefined;
    const returns = node.childForFieldName('return_type');
    const around = builder.scope;
    const scope = builder.openScope('function', this.spans.of(node.childForFieldName('body') ?? node), {
      name,
      receiver,
      isProperty: decorators.isProperty,
      decorators: decorators.calls.map((call) => this.value(call)),
      ...(returns ? { returns: this.annotations.of(returns, around) } : {}),
    });
    const isOwn = scope !== around;
    if (nameNode && name !== undefined && !decorators.isSetter) {
      const source = { kind: 'definition', ...(isOwn ? { scope } : {}) } as const;
      builder.bind(name, this.spans.of(nameNode), source);
    }
    if (isOwn) this.expressions.functions.set(node.startIndex, scope);
    if (isOwn && decorators.givesYielded) this.yielding.add(scope);
    if (isOwn && node.type === 'lambda') {
      const body = node.childForFieldName('body');
      const source = new LazyValue(this.expressions, node, scope);
      if (body) builder.bindParameter(resultName, this.spans.of(body), source, scope);
    }
    const hasReceiver = receiver === 'object' || receiver === 'class';
    let position: number | undefined = hasReceiver ? -1 : 0;
    const parameters = node.childForFieldName('parameters');
    for (const [index, parameter] of parameters ? namedChildren(parameters).entries() : []) {
      // From `*` on there are only keywords.
      if (/^(?:list_splat|keyword_separator|dictionary_splat)/.test(parameter.type)) position = undefined;
      if (parameter.type === 'positional_separator') continue;
      this.parameter(parameter, scope, hasReceiver && index === 0, position);
      if (position !== undefined) position++;
    }
  }

  /** What a function returns, or a context manager yields. */
  private result(node: Node, isYield: boolean): void {
    const { builder } = this;
    const { scope } = builder;
    if (builder.scopeAt(scope)?.kind !== 'function') return;
    if (isYield && !beginsLine(node, this.text)) return;
    const value = firstNamed(node);
    const isGiven = isYield === this.yielding.has(scope);
    if (!isYield && (!value || !isGiven)) return;
    const source = isGiven && value ? new LazyValue(this.expressions, node, scope) : unknownSource;
    builder.bind(resultName, this.spans.of(node), source);
  }

  private parameter(parameter: Node, scope: number, isObject: boolean, position: number | undefined): void {
    const nameNode =
      parameter.type === 'identifier'
        ? parameter
        : (parameter.childForFieldName('name') ?? firstNamed(parameter));
    if (!nameNode) return;
    const name = textOf(nameNode, this.text);
    // `*args`, `**options`; `*args: X` is a tuple of X.
    const pattern = [parameter, nameNode].find(({ type }) => splats.has(type));
    if (pattern || nameNode.type !== 'identifier') {
      const inner = pattern ? firstNamed(pattern) : undefined;
      const source = {
        kind: 'parameter',
        ...(pattern?.type === 'dictionary_splat_pattern' ? { isRest: true } : {}),
      } as const;
      if (inner) this.builder.bindParameter(textOf(inner, this.text), this.spans.of(inner), source, scope);
      return;
    }
    if (isObject) {
      this.targets.nameObject(scope, name);
      return this.builder.bindParameter(name, this.spans.of(nameNode), { kind: 'self' }, scope);
    }
    const value = parameter.childForFieldName('value');
    const annotation = parameter.childForFieldName('type');
    const source = {
      kind: 'parameter',
      keyword: name,
      ...(position === undefined ? {} : { position }),
      ...(value ? { default: this.value(value) } : {}),
      ...(annotation ? { annotation: this.annotations.of(annotation, this.builder.scope) } : {}),
    } as const;
    this.builder.bindParameter(name, this.spans.of(nameNode), source, scope);
  }

  private assignment(node: Node): void {
    const right = node.childForFieldName('right');
    const annotation = node.childForFieldName('type');
    const left = node.childForFieldName('left');
    if (right && left?.type === 'identifier') {
      return this.targets.bindName(left, new LazyValue(this.expressions, node, this.builder.scope));
    }
    if (right) {
      return this.targets.bind(left, isHalfTyped(node, right, this.text) ? undefined : this.value(right));
    }
    if (annotation && left?.type === 'identifier') {
      const source = {
        kind: 'declaration',
        annotation: this.annotations.of(annotation, this.builder.scope),
      } as const;
      this.builder.bind(textOf(left, this.text), this.spans.of(left), source);
    }
  }
}

/** Whether nothing stands before a node on its line. */
function beginsLine(node: Node, text: string): boolean {
  return text.slice(text.lastIndexOf('\n', node.startIndex - 1) + 1, node.startIndex).trim() === '';
}
