import {
  type BindingSource,
  type CallExpression,
  type Expression,
  type Facts,
  type ParameterSource,
} from '../model/facts.ts';
import type { Ask } from './ask.ts';
import { Bindings } from './bindings.ts';
import { CallSites, type Frame } from './callSites.ts';
import { Classes } from './classes.ts';
import { environmentDefault, readsEnvironment } from './environment.ts';
import { knownCall, type KnownCall } from './knownCalls.ts';
import type { LocalBinding } from './localBinding.ts';
import { joinedPath, joinTexts, methodOfText } from './texts.ts';
import { globalSegment, through, unknownValue, type QualifiedName, type Value } from './value.ts';
import { union } from './valueSets.ts';

/** Most steps and nested steps one question may take: hostile code must not hold the thread. */
const maxSteps = 1000;
export const maxDepth = 24;

/** Functions of Python that are there without an import, as far as it is known what they give. */
const builtins = new Set(['str', 'dict', 'getattr']);

/** Answers what an expression of one file stands for. A question it cannot answer has the value `unknown`. */
export class Resolver {
  private readonly bindings: Bindings;
  private readonly classes: Classes;
  private readonly sites: CallSites;
  private readonly known = new Map<LocalBinding, readonly Value[]>();
  /** Bindings whose values are being looked for: to meet one again is a cycle. */
  private readonly open = new Set<LocalBinding>();
  private steps = 0;
  private depth = 0;
  /** Counts answers that hold only for the question at hand: cycles and exhausted limits. */
  private shortcuts = 0;
  /** The call whose function is looked into. */
  private frame: Frame | undefined;

  constructor(
    facts: Facts,
    private readonly hasGlobals: boolean,
  ) {
    this.bindings = new Bindings(facts);
    const ask: Ask = { all: (expressions, scope) => this.aside(expressions, scope) };
    this.classes = new Classes(facts, this.bindings, ask);
    this.sites = new CallSites(facts, this.classes, ask);
  }

  /** Whether `name` can stand for anything from outside the file: what is only defined in it cannot. */
  mayBeForeign(name: string): boolean {
    return this.hasGlobals || this.bindings.mayBeForeign(name);
  }

  /** All values that `expression`, evaluated in `scope`, may have; never empty. */
  valuesOf(expression: Expression, scope: number): readonly Value[] {
    this.steps = 0;
    return orUnknown(this.resolve(expression, scope, 0));
  }

  /** The qualified names that `expression` may stand for; a class stands for the one it inherits its constructor from. */
  namesOf(expression: Expression, scope: number): readonly (Value & { kind: 'path' })[] {
    return this.valuesOf(expression, scope).flatMap((value) => {
      if (value.kind === 'path') return [value];
      return value.kind === 'class' ? this.classes.foreignConstructors(value.scope) : [];
    });
  }

  /** The argument that a call gives by a keyword or at a position, also by `**record`. */
  argumentOf(call: CallExpression, place: string | number): Expression | undefined {
    const given = call.arguments.find((argument) =>
      typeof place === 'number' ? argument.position === place : argument.keyword === place,
    );
    if (given || typeof place === 'number') return given?.value;
    for (const { isSpread, value } of call.arguments) {
      const found = isSpread ? this.propertyOf(value, place, call.scope) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** What stands for a property of the record or object that `of` may be; undefined where it has none that is known. */
  propertyOf(of: Expression, property: string, scope: number): Expression | undefined {
    if (of.kind === 'record') {
      const own = of.entries.findLast(({ key }) => key === property);
      if (own) return own.value;
    }
    this.steps = 0;
    const written = this.written(of, property, scope);
    return written && { kind: 'member', object: of, property, span: written.span };
  }

  /** Empty where the expression only leads back to a question that is still open. */
  private resolve(expression: Expression, scope: number, depth: number): readonly Value[] {
    if (depth > maxDepth || ++this.steps > maxSteps) {
      this.shortcuts++;
      return [unknownValue];
    }
    this.depth = depth;
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'string'
          ? [{ kind: 'text', text: expression.value, origin: 'literal', trail: [expression.span] }]
          : [{ kind: 'literal', value: expression.value }];
      case 'name':
        return this.resolveName(expression.name, scope, expression.span.start, depth);
      case 'member':
        return this.lookIn(expression.object, expression.property, scope, depth);
      case 'index':
        return this.index(expression, scope, depth);
      case 'call':
        return this.call(expression, scope, depth);
      case 'template':
        return this.joined(expression.parts, scope, depth, joinTexts);
      case 'joined':
        return this.joined(expression.parts, scope, depth, joinedPath);
      case 'choice':
        return this.choice(expression.options, scope, depth);
      case 'record':
        return [{ kind: 'record', record: expression, scope }];
      case 'sequence':
        return [{ kind: 'sequence', items: expression.items, scope }];
      case 'function':
        return [expression.function === undefined ? unknownValue : { kind: 'function', scope: expression.function }];
      case 'module':
        return [
          {
            kind: 'path',
            path: this.moduleName(expression.module),
            origin: 'literal',
            trail: [expression.span],
          },
        ];
      case 'opaque':
        return [unknownValue];
    }
  }

  /** Answers a question beside the one at hand, out of no call in particular. */
  private aside(
    expressions: readonly Expression[],
    scope: number,
  ): { readonly values: readonly Value[]; readonly isSure: boolean } {
    const { frame, depth, shortcuts } = this;
    this.frame = undefined;
    const values = expressions.flatMap((expression) => this.resolve(expression, scope, depth + 1));
    this.frame = frame;
    this.depth = depth;
    return { values, isSure: this.shortcuts === shortcuts };
  }

  private each(
    of: Expression,
    scope: number,
    depth: number,
    then: (value: Value) => readonly Value[],
  ): readonly Value[] {
    return union(this.resolve(of, scope, depth + 1).map(then));
  }

  private resolveName(name: string, scope: number, at: number, depth: number): readonly Value[] {
    if (name === 'this') {
      const owner = this.bindings.classOfThis(scope);
      return [owner === undefined ? unknownValue : { kind: 'object', scope: owner }];
    }
    if (name === 'super' && this.hasGlobals) return this.basesAround(scope);
    const found = this.bindings.lookup(name, scope, at);
    if (found.length > 0) return this.allOf(found, depth);
    if (this.hasGlobals) {
      return [{ kind: 'path', path: [globalSegment, name], origin: 'literal', trail: [] }];
    }
    const wildcards = this.bindings.wildcards().flatMap(({ source, span }): Value[] => {
      if (source.kind !== 'import') return [];
      return [
        { kind: 'path', path: [...this.moduleName(source.module), name], origin: 'literal', trail: [span] },
      ];
    });
    if (wildcards.length === 0 && builtins.has(name)) {
      return [{ kind: 'path', path: ['builtins', name], origin: 'literal', trail: [] }];
    }
    return orUnknown(union([wildcards]));
  }

  private basesAround(scope: number): readonly Value[] {
    const owner = this.bindings.classAround(scope);
    return orUnknown(owner === undefined ? [] : this.classes.basesOf(owner));
  }

  /** The values of several bindings; what is only declared somewhere has one only if nothing else gives it any. */
  private allOf(bindings: readonly LocalBinding[], depth: number): readonly Value[] {
    const giving = bindings.filter(({ source }) => source.kind !== 'declaration');
    const declared = bindings.filter(({ source }) => source.kind === 'declaration');
    const values = union(giving.map((binding) => this.bound(binding, depth)));
    if (giving.length > 0 && !values.some(({ kind }) => kind === 'unknown')) return values;
    return union([values, ...declared.map((binding) => this.bound(binding, depth))]);
  }

  private bound(binding: LocalBinding, depth: number): readonly Value[] {
    const { frame } = this;
    const from = binding.from ?? binding.scope;
    // What does not lie in the function that was called is the same for all calls.
    const isOfCall = frame !== undefined && this.bindings.isWithin(from, frame.function);
    const known = isOfCall ? undefined : this.known.get(binding);
    if (known) return known;
    if (this.open.has(binding)) {
      this.shortcuts++;
      return [];
    }
    this.open.add(binding);
    if (!isOfCall) this.frame = undefined;
    const before = this.shortcuts;
    const origin = binding.source.kind === 'parameter' ? 'function-parameter-default' : 'same-file-constant';
    const values = this.source(binding, depth).map((value) => through(value, origin, binding.span));
    this.frame = frame;
    this.open.delete(binding);
    if (this.shortcuts === before && !isOfCall) this.known.set(binding, values);
    return values;
  }

  private source(binding: LocalBinding, depth: number): readonly Value[] {
    const { source } = binding;
    const scope = binding.from ?? binding.scope;
    switch (source.kind) {
      case 'value':
        return this.resolve(source.value, scope, depth + 1);
      case 'import':
        return [{ kind: 'path', path: this.importedName(source), origin: 'literal', trail: [] }];
      case 'element':
        return this.lookIn(source.of, source.key, scope, depth);
      case 'self': {
        const owner = this.bindings.classAround(scope);
        if (owner === undefined) return [unknownValue];
        const isClass = this.bindings.scopeOf(scope)?.receiver === 'class';
        return [{ kind: isClass ? 'class' : 'object', scope: owner }];
      }
      case 'parameter':
        return this.parameter(source, binding, depth);
      case 'declaration': {
        const { annotation } = source;
        return orUnknown(annotation ? this.instances(annotation, scope, depth) : []);
      }
      case 'definition':
        return [this.defined(source)];
    }
  }

  private defined({ scope }: BindingSource & { kind: 'definition' }): Value {
    const kind = scope === undefined ? undefined : this.bindings.scopeOf(scope)?.kind;
    if (scope === undefined || kind === undefined || kind === 'module') return unknownValue;
    return { kind, scope };
  }

  private parameter(source: ParameterSource, binding: LocalBinding, depth: number): readonly Value[] {
    const { default: fallback, annotation } = source;
    const scopeOf = (part: Expression): number => this.bindings.scopeOfDefault(binding, part.span.start);
    const given = this.given(source, binding, depth);
    if (given) return given;
    return union([
      fallback ? orUnknown(this.resolve(fallback, scopeOf(fallback), depth + 1)) : [unknownValue],
      annotation ? this.instances(annotation, scopeOf(annotation), depth) : [],
    ]);
  }

  /** What the call at hand gives for a parameter, or else the calls in the file, where it has no default. */
  private given(source: ParameterSource, binding: LocalBinding, depth: number): readonly Value[] | undefined {
    const { frame } = this;
    const owner = binding.source === source && binding.from === undefined ? binding.scope : undefined;
    if (owner === undefined || (source.position === undefined && source.keyword === undefined && !source.isRest)) {
      return undefined;
    }
    if (frame?.function === owner) {
      const values = this.passed(source, frame.call, depth, frame.outer);
      return values && orUnknown(values);
    }
    if (source.default) return undefined;
    const calls = this.sites.of(owner);
    if (!calls || calls.length === 0) return undefined;
    const values = calls.map((call) => this.passed(source, call, depth, undefined) ?? [unknownValue]);
    const all = union(values);
    return all.some(({ kind }) => kind === 'unknown') && source.annotation ? undefined : all;
  }

  /** The values that a call gives for a parameter; undefined where it gives none. */
  private passed(
    source: ParameterSource,
    call: CallExpression,
    depth: number,
    outer: Frame | undefined,
  ): readonly Value[] | undefined {
    const { frame } = this;
    this.frame = outer;
    try {
      if (source.isRest) {
        const entries = call.arguments.flatMap(({ keyword, isSpread, value }) =>
          keyword !== undefined || isSpread ? [{ key: keyword, value }] : [],
        );
        return [{ kind: 'record', record: { kind: 'record', entries, span: call.span }, scope: call.scope }];
      }
      const argument =
        (source.keyword === undefined ? undefined : this.spreadArgument(call, source.keyword)) ??
        call.arguments.find(({ position }) => position !== undefined && position === source.position)?.value;
      if (!argument) {
        // Something that is not known may hold it.
        const isOpen = call.arguments.some(({ keyword, position }) => keyword === undefined && position === undefined);
        return isOpen ? [unknownValue] : undefined;
      }
      const { property } = source;
      if (property === undefined) return this.resolve(argument, call.scope, depth + 1);
      if (!this.written(argument, property, call.scope)) return undefined;
      return this.lookIn(argument, property, call.scope, depth + 1);
    } finally {
      this.frame = frame;
    }
  }

  private spreadArgument(call: CallExpression, keyword: string): Expression | undefined {
    const own = call.arguments.find((argument) => argument.keyword === keyword);
    if (own) return own.value;
    for (const { isSpread, value } of call.arguments) {
      const written = isSpread ? this.written(value, keyword, call.scope) : undefined;
      if (written) return { kind: 'member', object: value, property: keyword, span: written.span };
    }
    return undefined;
  }

  /** A value annotated with a class is an instance of it. */
  private instances(annotation: Expression, scope: number, depth: number): readonly Value[] {
    return this.resolve(annotation, scope, depth + 1).flatMap((value): Value[] => {
      if (value.kind === 'class') return [{ kind: 'object', scope: value.scope }];
      return value.kind === 'path' && value.path[0] !== globalSegment && value.path[0] !== 'builtins'
        ? [{ ...value, path: [...value.path, '()'] }]
        : [];
    });
  }

  private importedName(source: { readonly module: string; readonly imported: string }): QualifiedName {
    const module = this.moduleName(source.module);
    return source.imported === '*' ? module : [...module, source.imported];
  }

  /** In Python a relative module stays one segment: it can never match a package's name. */
  private moduleName(module: string): QualifiedName {
    if (this.hasGlobals) return [`${module}#`];
    return module.startsWith('.') ? [module] : module.split('.');
  }

  /** A property or entry of what `of` stands for, with what it was given after that was made. */
  private lookIn(of: Expression, key: string, scope: number, depth: number): readonly Value[] {
    const given =
      of.kind === 'name' ? this.bindings.entry(of.name, key, scope, of.span.start) : undefined;
    if (!given || given.found.length === 0) {
      return this.each(of, scope, depth, (value) => this.member(value, key, depth));
    }
    const values = this.allOf(given.found, depth + 1);
    if (given.isSure) return values;
    const first = this.each(of, scope, depth, (value) => this.member(value, key, depth));
    return union([first.filter(({ kind }) => kind !== 'unknown'), values]);
  }

  private member(of: Value, property: string, depth: number): readonly Value[] {
    switch (of.kind) {
      case 'path':
        return [{ ...of, path: [...of.path, property] }];
      case 'record': {
        const entry = this.entryOf(of, property, depth);
        return entry ?? [unknownValue];
      }
      case 'sequence': {
        const item = of.items.at(Number(property));
        return item && /^-?\d+$/.test(property) ? this.resolve(item, of.scope, depth + 1) : [unknownValue];
      }
      case 'object':
      case 'class':
        return this.attribute(of, property, depth);
      case 'text':
        // The text of an enum's member; no string has such a property.
        return property === 'value' ? [of] : [unknownValue];
      case 'function':
      case 'literal':
      case 'unknown':
        return [unknownValue];
    }
  }

  /** The last entry of a record by this key; undefined where it has none that is known. */
  private entryOf(of: Value & { kind: 'record' }, property: string, depth: number): readonly Value[] | undefined {
    const { entries } = of.record;
    for (let index = entries.length - 1; index >= 0; index--) {
      const entry = entries[index];
      if (entry?.key === property) return this.resolve(entry.value, of.scope, depth + 1);
      if (!entry || entry.key !== undefined) continue;
      const values = this.lookIn(entry.value, property, of.scope, depth + 1);
      if (!values.every(({ kind }) => kind === 'unknown')) return values;
    }
    return undefined;
  }

  private attribute(of: Value & { kind: 'object' | 'class' }, property: string, depth: number): readonly Value[] {
    const isClass = of.kind === 'class';
    const found = this.classes.attribute(property, of.scope, isClass);
    const given = of.kind === 'object' && of.call ? this.fieldGiven(of.scope, of.call, property, depth) : undefined;
    if (given) return given;
    if (found.length > 0 && found.every(({ source }) => source.kind === 'declaration')) {
      const built = of.kind === 'object' && !of.call ? this.builtWith(of.scope, property, depth) : undefined;
      if (built) return built;
    }
    if (found.length > 0) {
      const frame = this.frame;
      if (of.kind === 'object' && of.call) this.enterConstructor(of.scope, of.call);
      const values = this.allOf(found, depth + 1);
      this.frame = frame;
      return union([values.flatMap((value) => this.read(value, isClass, depth))]);
    }
    const bases = this.classes.foreignBases(of.scope);
    if (bases.length === 0) return [unknownValue];
    return bases.map((base) => ({
      ...base,
      ...(of.kind === 'object' && of.call ? { call: of.call } : {}),
      path: [...base.path, ...(isClass ? [] : ['()']), property],
    }));
  }

  /** What an attribute gives: a property is called when it is read. */
  private read(value: Value, isClass: boolean, depth: number): readonly Value[] {
    if (value.kind !== 'function') return [value];
    const scope = this.bindings.scopeOf(value.scope);
    if (scope?.isProperty) return this.results(value.scope, depth);
    // Called on the class, the object is its first argument.
    return [isClass && scope?.receiver === 'object' && !this.classes.isConstructor(scope) ? unknownValue : value];
  }

  /** What is given to a field of a class that has no constructor of its own, where an object of it is made. */
  private fieldGiven(
    classScope: number,
    call: CallExpression,
    property: string,
    depth: number,
  ): readonly Value[] | undefined {
    if (this.hasGlobals || this.classes.constructorOf(classScope) !== undefined) return undefined;
    return this.passed({ kind: 'parameter', keyword: property }, call, depth, undefined);
  }

  /** The same for an object that was made by some call of the file. */
  private builtWith(classScope: number, property: string, depth: number): readonly Value[] | undefined {
    const calls = this.sites.of(classScope) ?? [];
    const lists = calls.map((call) => this.fieldGiven(classScope, call, property, depth) ?? [unknownValue]);
    return lists.length > 0 ? union(lists) : undefined;
  }

  private enterConstructor(classScope: number, call: CallExpression): void {
    const made = this.classes.constructorOf(classScope);
    if (made !== undefined) this.frame = { function: made, call, outer: undefined };
  }

  private index(expression: Expression & { kind: 'index' }, scope: number, depth: number): readonly Value[] {
    const keys = this.resolve(expression.key, scope, depth + 1);
    const [key] = keys;
    if (keys.length !== 1 || !key) return [unknownValue];
    if (key.kind === 'literal' && typeof key.value === 'number') {
      return this.each(expression.object, scope, depth, (of) =>
        of.kind === 'sequence' ? this.member(of, String(key.value), depth) : [unknownValue],
      );
    }
    if (key.kind !== 'text') return [unknownValue];
    const isPath = (of: Value): boolean => of.kind === 'path';
    const objects = this.resolve(expression.object, scope, depth + 1);
    if (objects.some(isPath)) return union(objects.map((of) => this.member(of, isPath(of) ? `[${key.text}]` : key.text, depth)));
    return this.lookIn(expression.object, key.text, scope, depth);
  }

  private call(call: CallExpression, scope: number, depth: number): readonly Value[] {
    const { callee } = call;
    if (callee.kind === 'name' && callee.name === 'super' && !this.hasGlobals) return this.basesAround(scope);
    // What is called where it is written is not looked into.
    if (callee.kind === 'function') return [unknownValue];
    if (callee.kind !== 'member') {
      return this.each(callee, scope, depth, (value) => this.result(value, call, scope, depth));
    }
    const { object, property } = callee;
    const first = call.arguments[0]?.value;
    const isLookUp = property === 'get' && first !== undefined;
    const plain = (): readonly Value[] =>
      this.each(callee, scope, depth, (value) => this.result(value, call, scope, depth));
    if (!isLookUp && !methodOfText(property)) return plain();
    const objects = this.resolve(object, scope, depth + 1);
    if (isLookUp && objects.some(({ kind }) => kind === 'record')) {
      const otherwise = call.arguments[1]?.value;
      return this.memberOr(object, first, otherwise, scope, depth);
    }
    if (objects.every(({ kind }) => kind === 'text')) {
      return union(objects.map((value) => this.textMethod(value, property, call, scope, depth)));
    }
    return plain();
  }

  private textMethod(
    value: Value,
    property: string,
    call: CallExpression,
    scope: number,
    depth: number,
  ): readonly Value[] {
    const method = methodOfText(property);
    if (value.kind !== 'text' || !method) return [unknownValue];
    const given = call.arguments.map(({ keyword, position, value: argument }) => {
      const values = this.resolve(argument, scope, depth + 1);
      const [only] = values;
      const isText = values.length === 1 && only?.kind === 'text';
      return { key: keyword ?? String(position), value: isText ? only : undefined };
    });
    return [method(value, given) ?? unknownValue];
  }

  /** `record.get(key, otherwise)`, `getattr(object, key, otherwise)` */
  private memberOr(
    of: Expression,
    key: Expression,
    otherwise: Expression | undefined,
    scope: number,
    depth: number,
  ): readonly Value[] {
    const keys = this.resolve(key, scope, depth + 1);
    const [only] = keys;
    if (keys.length !== 1 || only?.kind !== 'text') return [unknownValue];
    const values = this.lookIn(of, only.text, scope, depth);
    const isMissing = values.every(({ kind }) => kind === 'unknown') && !this.written(of, only.text, scope);
    const isKnown = this.resolve(of, scope, depth + 1).every(({ kind }) => kind === 'record' || kind === 'object');
    if (!isMissing || !otherwise) return values;
    const fallback = this.resolve(otherwise, scope, depth + 1);
    return isKnown ? fallback : union([[unknownValue], fallback]);
  }

  /** Where a property of a record or object is written; undefined where it has none that is known. */
  private written(of: Expression, property: string, scope: number): Expression | undefined {
    const given = of.kind === 'name' ? this.bindings.entry(of.name, property, scope, of.span.start).found : [];
    for (const { source } of given) if (source.kind === 'value') return source.value;
    for (const value of this.resolve(of, scope, this.depth + 1)) {
      if (value.kind === 'record') {
        for (const { key, value: held } of value.record.entries.toReversed()) {
          if (key === property) return held;
          const found = key === undefined ? this.written(held, property, value.scope) : undefined;
          if (found) return found;
        }
      } else if (value.kind === 'object') {
        for (const { source, span } of this.classes.attribute(property, value.scope, false)) {
          if (source.kind === 'value') return source.value;
          return { kind: 'opaque', span };
        }
      }
    }
    return undefined;
  }

  private result(callee: Value, call: CallExpression, scope: number, depth: number): readonly Value[] {
    if (callee.kind === 'function') return this.called(callee.scope, call, depth);
    if (callee.kind === 'class') {
      const made: Value = { kind: 'object', scope: callee.scope, call };
      return [made];
    }
    if (callee.kind !== 'path') return [unknownValue];
    const fallback = environmentDefault(callee.path, call);
    if (fallback) {
      const values = orUnknown(this.resolve(fallback, scope, depth + 1));
      return values.map((value) => through(value, 'env-default', call.span));
    }
    const known = knownCall(callee.path, call);
    const values = known && this.knownResult(known, scope, depth);
    if (values?.some(({ kind }) => kind !== 'unknown')) return values;
    return [{ kind: 'path', path: [...callee.path, '()'], call, origin: callee.origin, trail: callee.trail }];
  }

  private knownResult(known: KnownCall, scope: number, depth: number): readonly Value[] {
    switch (known.kind) {
      case 'argument':
        return this.resolve(known.argument, scope, depth + 1);
      case 'result':
        return this.each(known.of, scope, depth, (value) =>
          value.kind === 'function' ? this.results(value.scope, depth) : [unknownValue],
        );
      case 'joined':
        return this.joined(known.parts, scope, depth, joinedPath);
      case 'record':
        return [{ kind: 'record', record: known.record, scope }];
      case 'member':
        return this.memberOr(known.of, known.key, known.otherwise, scope, depth);
    }
  }

  /** What a function of the file returns for a call. */
  private called(functionScope: number, call: CallExpression, depth: number): readonly Value[] {
    const { frame } = this;
    this.frame = { function: functionScope, call, outer: frame };
    const values = this.results(functionScope, depth);
    this.frame = frame;
    return values;
  }

  private results(functionScope: number, depth: number): readonly Value[] {
    const values = orUnknown(
      union(this.bindings.results(functionScope).map((binding) => this.bound(binding, depth + 1))),
    );
    const scope = this.bindings.scopeOf(functionScope);
    if (!scope?.returns || !values.some(({ kind }) => kind === 'unknown')) return values;
    return union([values, this.instances(scope.returns, scope.parent, depth)]);
  }

  /** Every text that the parts may be joined to; unknown where one of them is. */
  private joined(
    parts: readonly Expression[],
    scope: number,
    depth: number,
    join: (texts: readonly (Value & { kind: 'text' })[]) => Value,
  ): readonly Value[] {
    const before = this.shortcuts;
    let all: readonly (readonly (Value & { kind: 'text' })[])[] = [[]];
    for (const part of parts) {
      const values = this.resolve(part, scope, depth + 1);
      const texts = values.filter((value) => value.kind === 'text');
      // A text that is joined to itself grows each time.
      if (texts.length === 0 || texts.length < values.length || this.shortcuts !== before) return [unknownValue];
      if (all.length * texts.length > maxJoined) return [unknownValue];
      all = all.flatMap((before) => texts.map((text) => [...before, text]));
    }
    return union([all.map(join)]);
  }

  /** In `process.env.MODEL ?? "x"` the text is a default of the environment. */
  private choice(options: readonly Expression[], scope: number, depth: number): readonly Value[] {
    const all = options.map((option) => this.resolve(option, scope, depth + 1));
    const isEnvironment = (value: Value): boolean => value.kind === 'path' && readsEnvironment(value.path);
    if (!all.flat().some(isEnvironment)) return union(all);
    const span = options[0]?.span ?? { start: 0, end: 0 };
    const rest = all.flat().filter((value) => !isEnvironment(value));
    return orUnknown(union([rest.map((value) => through(value, 'env-default', span))]));
  }
}

/** More texts than this that a template may be say nothing that could be relied on. */
const maxJoined = 12;

function orUnknown(values: readonly Value[]): readonly Value[] {
  return values.length > 0 ? values : [unknownValue];
}
