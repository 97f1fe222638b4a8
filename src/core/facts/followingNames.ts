import type { BindingSource, CallExpression, Expression, ParameterSource, Scope } from '../model/facts.ts';
import type { Frame } from './callSites.ts';
import { givenByDecorator } from './decoratedParameters.ts';
import { givenBy } from './fallbacks.ts';
import { fileBuiltins, hydraFile, importedValue } from './fileValues.ts';
import { Following } from './following.ts';
import type { LocalBinding } from './localBinding.ts';
import { npmModule } from './moduleSpecifier.ts';
import { globalSegment, through, unknownValue, type QualifiedName, type Value } from './value.ts';
import { orUnknown, union } from './valueSets.ts';

/** Functions of Python that are there without an import, as far as it is known what they give. */
const builtins = new Set([...fileBuiltins, 'getattr', 'vars']);

/** Where types come from whose objects are known by their values alone. */
const plainTypes = new Set([globalSegment, 'builtins', 'pathlib', 'os', 'enum', 'uuid', 'datetime']);

/** Follows names to what binds them: values, imports, and what is given for parameters. */
export abstract class FollowingNames extends Following {
  private readonly known = new Map<LocalBinding, readonly Value[]>();
  /** Bindings whose values are being looked for: to meet one again is a cycle. */
  private readonly open = new Set<LocalBinding>();
  /** The same for what is asked for one call of a function. */
  private readonly openInCall = new Map<CallExpression, Set<LocalBinding>>();

  protected abstract member(of: Value, property: string, depth: number): readonly Value[];
  protected abstract lookIn(of: Expression, key: string, scope: number, depth: number): readonly Value[];
  protected abstract written(of: Expression, property: string, scope: number): Expression | undefined;

  protected resolveName(name: string, scope: number, at: number, depth: number): readonly Value[] {
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
    if (fileBuiltins.has(name)) {
      return [{ kind: 'path', path: ['builtins', name], origin: 'literal', trail: [] }];
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

  protected basesAround(scope: number): readonly Value[] {
    const owner = this.bindings.classAround(scope);
    return orUnknown(owner === undefined ? [] : this.classes.basesOf(owner));
  }

  /** The values of several bindings; what is only declared somewhere has one only if nothing else gives it any. */
  protected allOf(bindings: readonly LocalBinding[], depth: number): readonly Value[] {
    const giving = bindings.filter(({ source }) => source.kind !== 'declaration');
    const declared = bindings.filter(({ source }) => source.kind === 'declaration');
    const values = union(giving.map((binding) => this.bound(binding, depth)));
    if (giving.length > 0 && !values.some(({ kind }) => kind === 'unknown')) return values;
    return union([values, ...declared.map((binding) => this.bound(binding, depth))]);
  }

  protected bound(binding: LocalBinding, depth: number): readonly Value[] {
    const { frame } = this;
    const from = binding.from ?? binding.scope;
    // What does not lie in the function that was called is the same for all calls.
    const isOfCall = frame !== undefined && this.bindings.isWithin(from, frame.function);
    const known = isOfCall ? undefined : this.known.get(binding);
    if (known) return known;
    // Each call of a function asks anew.
    const open = isOfCall ? this.openIn(frame.call) : this.open;
    if (open.has(binding)) {
      this.shortcuts++;
      return [];
    }
    open.add(binding);
    if (!isOfCall) this.frame = undefined;
    const before = this.shortcuts;
    const origin = binding.source.kind === 'parameter' ? 'function-parameter-default' : 'same-file-constant';
    const values = this.source(binding, depth).map((value) => through(value, origin, binding.span));
    this.frame = frame;
    open.delete(binding);
    if (this.shortcuts === before && !isOfCall) this.known.set(binding, values);
    return values;
  }

  private openIn(call: CallExpression): Set<LocalBinding> {
    let open = this.openInCall.get(call);
    if (!open) this.openInCall.set(call, (open = new Set()));
    return open;
  }

  protected source(binding: LocalBinding, depth: number): readonly Value[] {
    const { source } = binding;
    const scope = binding.from ?? binding.scope;
    switch (source.kind) {
      case 'value':
        return this.resolve(source.value, scope, depth + 1);
      case 'import':
        return [importedValue(this.importedName(source), [])];
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

  protected defined({ scope }: BindingSource & { kind: 'definition' }): Value {
    const kind = scope === undefined ? undefined : this.bindings.scopeOf(scope)?.kind;
    if (scope === undefined || kind === undefined || kind === 'module') return unknownValue;
    return { kind, scope };
  }

  protected parameter(source: ParameterSource, binding: LocalBinding, depth: number): readonly Value[] {
    const { default: fallback, annotation } = source;
    const scopeOf = (part: Expression): number => this.bindings.scopeOfDefault(binding, part.span.start);
    const decorated = fallback ? undefined : this.givenByDecorators(source, binding, depth);
    const given = decorated ?? this.argumentsFor(source, binding, depth);
    if (given) return given;
    const instances = annotation ? this.instances(annotation, scopeOf(annotation), depth) : [];
    if (!fallback) return orUnknown(instances);
    return union([orUnknown(this.resolve(fallback, scopeOf(fallback), depth + 1)), instances]);
  }

  /** What the decorators of its function give for a parameter; undefined where they give none. */
  protected givenByDecorators(
    { keyword, position }: ParameterSource,
    binding: LocalBinding,
    depth: number,
  ): readonly Value[] | undefined {
    const { decorators = [], parent } = this.bindings.scopeOf(binding.scope) ?? { parent: 0 };
    for (const call of keyword === undefined ? [] : decorators) {
      if (call.kind !== 'call') continue;
      for (const callee of this.resolve(call.callee, parent, depth + 1)) {
        const given =
          callee.kind === 'path' && keyword !== undefined
            ? givenByDecorator(callee.path, call, { keyword, position })
            : undefined;
        if (!given) continue;
        if (given.kind === 'default') return orUnknown(this.resolve(given.value, parent, depth + 1));
        const valuesOf = (part: Expression | undefined): readonly Value[] =>
          part ? this.settled(this.resolve(part, parent, depth + 1)) : [];
        return hydraFile(valuesOf(given.folder), valuesOf(given.name));
      }
    }
    return undefined;
  }

  /** What the call at hand gives for a parameter, or else the calls in the file, where it has no default. */
  protected argumentsFor(
    source: ParameterSource,
    binding: LocalBinding,
    depth: number,
  ): readonly Value[] | undefined {
    const { frame } = this;
    const owner = binding.source === source && binding.from === undefined ? binding.scope : undefined;
    if (
      owner === undefined ||
      (source.position === undefined && source.keyword === undefined && !source.isRest)
    ) {
      return undefined;
    }
    if (frame?.function === owner) {
      const values = this.passed(source, frame.call, depth, frame.outer);
      if (values) return orUnknown(values);
      // Another file asks what it gives, and does not say for which call.
      return source.default ? undefined : this.passedElsewhere(source, owner);
    }
    if (source.default) return undefined;
    const calls = this.sites.of(owner);
    if (!calls) return undefined;
    if (calls.length === 0) return this.passedElsewhere(source, owner);
    const all = givenBy(calls.map((call) => this.passed(source, call, depth, undefined) ?? [unknownValue]));
    return all.some(({ kind }) => kind === 'unknown') && source.annotation ? undefined : all;
  }

  /** What other files give for a parameter of something that they can import; undefined where they do not. */
  protected passedElsewhere(source: ParameterSource, owner: number): readonly Value[] | undefined {
    const { keyword: name, position } = source;
    const scope = this.bindings.scopeOf(owner);
    const around = this.bindings.scopeOf(scope?.parent ?? -1);
    if (name === undefined || scope?.name === undefined || !around) return undefined;
    const told = this.callablesOf(scope, scope.name).flatMap(
      (callable) => this.askedFor(callable, { name, position }) ?? [],
    );
    return told.length > 0 ? givenBy(told.map((value) => [value])) : undefined;
  }

  /** The names by which other files may call a function of this one. */
  private callablesOf(scope: Scope, name: string): readonly QualifiedName[] {
    const around = this.bindings.scopeOf(scope.parent);
    if (around?.kind === 'module') return [[name]];
    if (around?.kind !== 'class' || around.name === undefined || around.parent !== 0) return [];
    if (this.classes.isConstructor(scope)) return [[around.name]];
    const onObject = [around.name, '()', name];
    return scope.receiver === 'object' ? [onObject] : [[around.name, name], onObject];
  }

  /** The values that a call gives for a parameter; undefined where it gives none. */
  protected passed(
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
        const data = source.keyword === undefined ? [] : this.spreadData(call, source.keyword, depth);
        if (data.length > 0) return data;
        // Something that is not known may hold it.
        const isOpen = call.arguments.some(
          ({ keyword, position }) => keyword === undefined && position === undefined,
        );
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

  /** What data that is spread into a call holds by a keyword: `Config(**json.load(file))` */
  protected spreadData(call: CallExpression, keyword: string, depth: number): readonly Value[] {
    for (const { isSpread, value } of call.arguments) {
      const values = isSpread ? this.resolve(value, call.scope, depth + 1) : [];
      const held = values.flatMap((each) => {
        const found = this.heldBy(each, keyword, depth);
        return found ? [found] : [];
      });
      if (held.length > 0 && held.length === values.length) return held.flat();
    }
    return [];
  }

  /** What a loaded file or a command line gives by a keyword; undefined for anything else. */
  private heldBy(value: Value, keyword: string, depth: number): readonly Value[] | undefined {
    if (value.kind === 'path') return this.commandLine.option(value, keyword);
    const isData = value.kind === 'file' && value.stage === 'loaded';
    return isData ? this.member(value, keyword, depth + 1) : undefined;
  }

  protected spreadArgument(call: CallExpression, keyword: string): Expression | undefined {
    const own = call.arguments.find((argument) => argument.keyword === keyword);
    if (own) return own.value;
    for (const { isSpread, value } of call.arguments) {
      const written = isSpread ? this.written(value, keyword, call.scope) : undefined;
      if (written) return { kind: 'member', object: value, property: keyword, span: written.span };
    }
    return undefined;
  }

  /** A value annotated with a class is an instance of it. */
  protected instances(annotation: Expression, scope: number, depth: number): readonly Value[] {
    return this.resolve(annotation, scope, depth + 1).flatMap((value): Value[] => {
      if (value.kind === 'class') return [{ kind: 'object', scope: value.scope }];
      return value.kind === 'path' && !plainTypes.has(value.path[0] ?? '')
        ? [{ ...value, path: [...value.path, '()'] }]
        : [];
    });
  }

  protected importedName(source: { readonly module: string; readonly imported: string }): QualifiedName {
    const module = this.moduleName(source.module);
    return source.imported === '*' ? module : [...module, source.imported];
  }

  /** In Python a relative module stays one segment: it can never match a package's name. */
  protected moduleName(module: string): QualifiedName {
    if (this.hasGlobals) return [`${npmModule(module)}#`];
    return module.startsWith('.') ? [module] : module.split('.');
  }
}
