import type { Binding, BindingSource, CallExpression, Expression, Facts } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import { Bindings } from './bindings.ts';
import { globalSegment, through, unknownValue, weaker, type QualifiedName, type Value } from './value.ts';

/** Most steps and nested steps one question may take: hostile code must not hold the thread. */
const maxSteps = 400;
const maxDepth = 24;
/** More values than this are as good as unknown. */
const maxValues = 12;

/** Functions that read the environment; the second argument is the default. */
const environmentGetters = new Set(['os.getenv', 'os.environ.get']);

/** Answers what an expression of one file stands for. A question it cannot answer has the value `unknown`. */
export class Resolver {
  private readonly bindings: Bindings;
  private steps = 0;

  constructor(
    facts: Facts,
    private readonly hasGlobals: boolean,
  ) {
    this.bindings = new Bindings(facts);
  }

  /** All values that `expression`, evaluated in `scope`, may have; never empty. */
  valuesOf(expression: Expression, scope: number): readonly Value[] {
    this.steps = 0;
    return this.resolve(expression, scope, 0);
  }

  /** The qualified names that `expression` may stand for. */
  namesOf(expression: Expression, scope: number): readonly (Value & { kind: 'path' })[] {
    return this.valuesOf(expression, scope).filter((value) => value.kind === 'path');
  }

  /** The one record that `expression` stands for, or undefined. */
  recordOf(expression: Expression, scope: number): (Expression & { kind: 'record' }) | undefined {
    const [value, ...others] = this.valuesOf(expression, scope);
    return others.length === 0 && value?.kind === 'record' ? value.record : undefined;
  }

  private resolve(expression: Expression, scope: number, depth: number): readonly Value[] {
    if (depth > maxDepth || ++this.steps > maxSteps) return [unknownValue];
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'string'
          ? [{ kind: 'text', text: expression.value, origin: 'literal', trail: [expression.span] }]
          : [{ kind: 'literal', value: expression.value }];
      case 'name':
        return this.resolveName(expression.name, scope, expression.span.start, depth);
      case 'member':
        return this.each(expression.object, scope, depth, (of) =>
          this.member(of, expression.property, depth),
        );
      case 'index':
        return this.index(expression, scope, depth);
      case 'call':
        return this.each(expression.callee, scope, depth, (callee) =>
          this.result(callee, expression, scope, depth),
        );
      case 'template':
        return [this.template(expression.parts, scope, depth)];
      case 'choice':
        return this.choice(expression.options, scope, depth);
      case 'record':
        return [{ kind: 'record', record: expression, scope }];
      case 'module':
        return [
          { kind: 'path', path: [`${expression.module}#`], origin: 'literal', trail: [expression.span] },
        ];
      case 'sequence':
      case 'opaque':
        return [unknownValue];
    }
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
    const found = this.bindings.lookup(name, scope, at);
    if (found.length > 0) return union(found.map((binding) => this.bound(binding, depth)));
    const wildcards = this.bindings.wildcards();
    const [only] = wildcards;
    if (wildcards.length === 1 && only?.source.kind === 'import') {
      const path = [...moduleSegments(only.source.module), name];
      return [{ kind: 'path', path, origin: 'literal', trail: [only.span] }];
    }
    return this.hasGlobals
      ? [{ kind: 'path', path: [globalSegment, name], origin: 'literal', trail: [] }]
      : [unknownValue];
  }

  private bound(binding: Binding, depth: number): readonly Value[] {
    return this.source(binding.source, binding, depth).map((value) =>
      through(
        value,
        binding.source.kind === 'parameter' ? 'function-parameter-default' : 'same-file-constant',
        binding.span,
      ),
    );
  }

  private source(source: BindingSource, binding: Binding, depth: number): readonly Value[] {
    const { scope } = binding;
    switch (source.kind) {
      case 'value':
        return this.resolve(source.value, scope, depth + 1);
      case 'import':
        return [{ kind: 'path', path: this.importedName(source), origin: 'literal', trail: [] }];
      case 'element':
        return this.each(source.of, scope, depth, (of) => this.member(of, source.key, depth));
      case 'self': {
        const owner = this.bindings.classAround(scope);
        return [owner === undefined ? unknownValue : { kind: 'object', scope: owner }];
      }
      case 'parameter': {
        const values = [
          ...(source.default ? this.resolve(source.default, scope, depth + 1) : [unknownValue]),
          ...(source.annotation ? this.instances(source.annotation, scope, depth) : []),
        ];
        return union([values]);
      }
      case 'definition':
        return [unknownValue];
    }
  }

  /** A value annotated with a class is an instance of it. */
  private instances(annotation: Expression, scope: number, depth: number): readonly Value[] {
    return this.resolve(annotation, scope, depth + 1).flatMap((value) =>
      value.kind === 'path' && value.path[0] !== globalSegment
        ? [{ ...value, path: [...value.path, '()'] }]
        : [],
    );
  }

  private importedName(source: { readonly module: string; readonly imported: string }): QualifiedName {
    const module = this.hasGlobals ? [`${source.module}#`] : moduleSegments(source.module);
    return source.imported === '*' ? module : [...module, source.imported];
  }

  private member(of: Value, property: string, depth: number): readonly Value[] {
    switch (of.kind) {
      case 'path':
        return [{ ...of, path: [...of.path, property] }];
      case 'record': {
        const entry = of.record.entries.findLast((candidate) => candidate.key === property);
        return entry ? this.resolve(entry.value, of.scope, depth + 1) : [unknownValue];
      }
      case 'object': {
        const found = this.bindings.attribute(property, of.scope);
        return found.length > 0
          ? union(found.map((binding) => this.bound(binding, depth + 1)))
          : [unknownValue];
      }
      case 'text':
      case 'literal':
      case 'unknown':
        return [unknownValue];
    }
  }

  private index(expression: Expression & { kind: 'index' }, scope: number, depth: number): readonly Value[] {
    const keys = this.resolve(expression.key, scope, depth + 1);
    const [key] = keys;
    if (keys.length !== 1 || key?.kind !== 'text') return [unknownValue];
    return this.each(expression.object, scope, depth, (of) =>
      of.kind === 'path' ? this.member(of, `[${key.text}]`, depth) : this.member(of, key.text, depth),
    );
  }

  private result(callee: Value, call: CallExpression, scope: number, depth: number): readonly Value[] {
    if (callee.kind !== 'path') return [unknownValue];
    if (environmentGetters.has(callee.path.join('.'))) {
      const fallback = argumentOf(call, 'default') ?? argumentOf(call, 1);
      if (fallback) {
        const values = this.resolve(fallback, scope, depth + 1);
        return values.map((value) => through(value, 'env-default', call.span));
      }
    }
    return [{ kind: 'path', path: [...callee.path, '()'], call, origin: callee.origin, trail: callee.trail }];
  }

  private template(parts: readonly Expression[], scope: number, depth: number): Value {
    let text = '';
    let origin: Resolution = 'literal';
    const trail: Span[] = [];
    for (const part of parts) {
      const values = this.resolve(part, scope, depth + 1);
      const [value] = values;
      if (values.length !== 1 || value?.kind !== 'text') return unknownValue;
      text += value.text;
      origin = weaker(origin, value.origin);
      trail.push(...value.trail);
    }
    return { kind: 'text', text, origin, trail };
  }

  /** In `process.env.MODEL ?? "x"` the text is a default of the environment. */
  private choice(options: readonly Expression[], scope: number, depth: number): readonly Value[] {
    const all = options.map((option) => this.resolve(option, scope, depth + 1));
    const isEnvironment = (value: Value): boolean => value.kind === 'path' && readsEnvironment(value.path);
    const environment = all.flat().find(isEnvironment);
    const rest = all.map((values) => values.filter((value) => !isEnvironment(value)));
    if (!environment) return union(all);
    const span = options[0]?.span ?? { start: 0, end: 0 };
    return union(rest.map((values) => values.map((value) => through(value, 'env-default', span))));
  }
}

function readsEnvironment(path: QualifiedName): boolean {
  const [first, second, third] = path;
  if (first === globalSegment || first === 'process#' || first === 'node:process#') {
    return path.includes('env') && (second === 'process' || second === 'env' || second === 'default');
  }
  return first === 'os' && (second === 'getenv' || (second === 'environ' && third !== undefined));
}

/** A relative module stays one segment: it can never match a package's name. */
function moduleSegments(module: string): QualifiedName {
  return module.startsWith('.') ? [module] : module.split('.');
}

export function argumentOf(call: CallExpression, place: string | number): Expression | undefined {
  return call.arguments.find((argument) =>
    typeof place === 'number' ? argument.position === place : argument.keyword === place,
  )?.value;
}

/**
 * All values, without repeats. `None`, `null` and `false` beside something else say only that it may be
 * missing.
 */
function union(lists: readonly (readonly Value[])[]): readonly Value[] {
  const seen = new Map<string, Value>();
  for (const value of lists.flat()) {
    const key =
      value.kind === 'text'
        ? `t${value.text}`
        : value.kind === 'path'
          ? `p${value.path.join(' ')}`
          : value.kind === 'literal'
            ? `l${String(value.value)}`
            : value.kind === 'record'
              ? `r${value.record.span.start}`
              : value.kind === 'object'
                ? `o${value.scope}`
                : '?';
    if (!seen.has(key)) seen.set(key, value);
  }
  const values = [...seen.values()];
  const present = values.filter(
    (value) => value.kind !== 'literal' || (value.value !== null && value.value !== false),
  );
  const result = present.length > 0 ? present : values;
  return result.length === 0 || result.length > maxValues ? [unknownValue] : result;
}
