import type { BindingSource, CallExpression, Expression, Facts } from '../model/facts.ts';
import type { Resolution } from '../model/finding.ts';
import type { Span } from '../model/text.ts';
import { Bindings } from './bindings.ts';
import { nowhere, type Elsewhere } from './elsewhere.ts';
import { environmentDefault, readsEnvironment } from './environment.ts';
import {
  calledOnFile,
  calledWithFile,
  joinedAll,
  fileBuiltins,
  firstOf,
  importedData,
  isPlace,
  memberOfFile,
  templatePath,
  type Given,
} from './fileValues.ts';
import type { LocalBinding } from './localBinding.ts';
import { npmModule } from './moduleSpecifier.ts';
import { received } from './received.ts';
import {
  after,
  globalSegment,
  through,
  unknownValue,
  weaker,
  type FileValue,
  type QualifiedName,
  type Step,
  type Value,
} from './value.ts';
import { union } from './valueSets.ts';
import { writtenOf } from './written.ts';

/** Most steps and nested steps one question may take: hostile code must not hold the thread. */
const maxSteps = 400;
export const maxDepth = 24;
/** Longer strings, in characters, are no name and no address. */
const maxText = 4000;

/** Answers what an expression of one file stands for, as far as that file and `elsewhere` tell. A question it cannot answer has the value `unknown`. */
export class Resolver {
  private readonly bindings: Bindings;
  private readonly known = new Map<LocalBinding, readonly Value[]>();
  /** Bindings whose values are being looked for: to meet one again is a cycle. */
  private readonly open = new Set<LocalBinding>();
  private steps = 0;
  /** Counts answers that hold only for the question at hand: cycles and exhausted limits. */
  private shortcuts = 0;

  constructor(
    facts: Facts,
    private readonly hasGlobals: boolean,
    private readonly elsewhere: Elsewhere = nowhere,
  ) {
    this.bindings = new Bindings(facts);
  }

  /** Whether `name` can stand for anything from outside the file: what is only defined in it cannot. */
  mayBeForeign(name: string): boolean {
    return this.hasGlobals || this.bindings.mayBeForeign(name);
  }

  /** The variable or attribute that a call's value, or something out of it, is given to. */
  nameGivenTo(call: CallExpression): string | undefined {
    return this.bindings.nameGivenTo(call);
  }

  /** All values that `expression`, evaluated in `scope`, may have; never empty. */
  valuesOf(expression: Expression, scope: number): readonly Value[] {
    this.steps = 0;
    return orUnknown(this.settled(this.resolve(expression, scope, 0)));
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

  /** Names that lead into other files, followed as far as those tell. */
  private settled(values: readonly Value[]): readonly Value[] {
    if (!values.some(({ kind }) => kind === 'path' || kind === 'file')) return values;
    return union(
      values.map((value) => {
        if (value.kind === 'path') return this.followed(value);
        return value.kind === 'file' ? this.content(value) : [value];
      }),
    );
  }

  /** What a data file says, or a path as text. */
  private content(value: FileValue): readonly Value[] {
    const { file, stage, keys, format, otherwise, origin, trail } = value;
    if (stage === 'named' && keys.length === 0 && file.base === 'unknown' && file.from === undefined) {
      return [{ kind: 'text', text: file.path, origin, trail }];
    }
    const found = stage === 'loaded' ? this.elsewhere.contentOf(file, keys, format) : undefined;
    if (found?.length === 0) return otherwise ? this.settled(otherwise) : [{ kind: 'literal', value: null }];
    return found?.map((each) => after(received(each), origin, trail)) ?? [value];
  }

  private followed(value: Value & { kind: 'path' }): readonly Value[] {
    const answer = this.elsewhere.valuesOf(value.path);
    return answer?.map((each) => after(received(each), value.origin, value.trail)) ?? [value];
  }

  /** Empty where the expression only leads back to a question that is still open. */
  private resolve(expression: Expression, scope: number, depth: number): readonly Value[] {
    if (depth > maxDepth || ++this.steps > maxSteps) {
      this.shortcuts++;
      return [unknownValue];
    }
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
        return this.choice(expression, scope, depth);
      case 'joined':
        return joinedAll(
          expression.parts.map((part, index) => {
            const values = this.resolve(part, scope, depth + 1);
            return index === 0 ? values : this.settled(values);
          }),
        );
      case 'record':
        return [{ kind: 'record', record: expression, scope }];
      case 'module':
        return [imported(this.moduleName(expression.module), [expression.span])];
      case 'answer':
        return expression.values.map(received);
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
    return orUnknown(union([wildcards]));
  }

  private bound(binding: LocalBinding, depth: number): readonly Value[] {
    const known = this.known.get(binding);
    if (known) return known;
    if (this.open.has(binding)) {
      this.shortcuts++;
      return [];
    }
    this.open.add(binding);
    const before = this.shortcuts;
    const origin = binding.source.kind === 'parameter' ? 'function-parameter-default' : 'same-file-constant';
    const values = this.source(binding, depth).map((value) => through(value, origin, binding.span));
    this.open.delete(binding);
    if (this.shortcuts === before) this.known.set(binding, values);
    return values;
  }

  private source(binding: LocalBinding, depth: number): readonly Value[] {
    const { source } = binding;
    const scope = binding.from ?? binding.scope;
    switch (source.kind) {
      case 'value':
        return this.resolve(source.value, scope, depth + 1);
      case 'import':
        return [imported(this.importedName(source), [])];
      case 'element':
        return this.each(source.of, scope, depth, (of) => this.member(of, source.key, depth));
      case 'self': {
        const owner = this.bindings.classAround(scope);
        return [owner === undefined ? unknownValue : { kind: 'object', scope: owner }];
      }
      case 'parameter':
        return this.parameter(source, binding, depth);
      case 'definition':
        return [
          binding.classScope === undefined ? unknownValue : { kind: 'class', scope: binding.classScope },
        ];
    }
  }

  private parameter(
    source: BindingSource & { kind: 'parameter' },
    binding: LocalBinding,
    depth: number,
  ): readonly Value[] {
    const { default: fallback, annotation } = source;
    const scopeOf = (part: Expression): number => this.bindings.scopeOfDefault(binding, part.span.start);
    return union([
      fallback ? orUnknown(this.resolve(fallback, scopeOf(fallback), depth + 1)) : [unknownValue],
      annotation ? this.instances(annotation, scopeOf(annotation), depth) : [],
    ]);
  }

  /** A value annotated with a class is an instance of it. */
  private instances(annotation: Expression, scope: number, depth: number): readonly Value[] {
    return this.resolve(annotation, scope, depth + 1).flatMap((value) =>
      value.kind === 'path' && value.path[0] !== globalSegment && value.path[0] !== 'builtins'
        ? [{ ...value, path: [...value.path, '()'] }]
        : [],
    );
  }

  private importedName(source: { readonly module: string; readonly imported: string }): QualifiedName {
    const module = this.moduleName(source.module);
    return source.imported === '*' ? module : [...module, source.imported];
  }

  /** In Python a relative module stays one segment: it can never match a package's name. */
  private moduleName(module: string): QualifiedName {
    if (this.hasGlobals) return [`${npmModule(module)}#`];
    return module.startsWith('.') ? [module] : module.split('.');
  }

  private member(of: Value, property: string, depth: number): readonly Value[] {
    switch (of.kind) {
      case 'path':
        return [{ ...of, path: [...of.path, property] }];
      case 'file':
        return [memberOfFile(of, property, (each, key) => this.member(each, key, depth + 1))];
      case 'record': {
        const entry = of.record.entries.findLast((candidate) => candidate.key === property);
        return entry ? this.resolve(entry.value, of.scope, depth + 1) : [unknownValue];
      }
      case 'object':
      case 'class': {
        const found =
          of.kind === 'object'
            ? this.bindings.attribute(property, of.scope)
            : this.bindings.classAttribute(property, of.scope);
        if (found.length === 0) return [unknownValue];
        return union(found.map((binding) => this.bound(binding, depth + 1)));
      }
      case 'text':
        // The text of an enum's member; no string has such a property.
        return property === 'value' ? [of] : [unknownValue];
      case 'literal':
      case 'unknown':
        return [unknownValue];
    }
  }

  private index(expression: Expression & { kind: 'index' }, scope: number, depth: number): readonly Value[] {
    const keys = this.settled(this.resolve(expression.key, scope, depth + 1));
    const [key] = keys;
    if (keys.length !== 1 || !key) return [unknownValue];
    return this.each(expression.object, scope, depth, (of) => {
      if (of.kind === 'file' && key.kind === 'literal' && typeof key.value === 'number') {
        return this.member(of, String(key.value), depth);
      }
      if (key.kind !== 'text') return [unknownValue];
      return this.member(of, of.kind === 'path' ? `[${key.text}]` : key.text, depth);
    });
  }

  private result(callee: Value, call: CallExpression, scope: number, depth: number): readonly Value[] {
    if (callee.kind === 'file') return calledOnFile(callee, this.given(call, scope, depth));
    if (callee.kind !== 'path') return [unknownValue];
    const withFile = calledWithFile(callee.path, call, () => this.given(call, scope, depth));
    if (withFile) return withFile;
    const fallback = environmentDefault(callee.path, call);
    if (fallback) {
      const values = orUnknown(this.resolve(fallback, scope, depth + 1));
      return values.map((value) => through(value, 'env-default', call.span));
    }
    return [{ kind: 'path', path: [...callee.path, '()'], call, origin: callee.origin, trail: callee.trail }];
  }

  /** The arguments of a call, for what files make of them. */
  private given(call: CallExpression, scope: number, depth: number): Given {
    const followed = (expression: Expression): readonly Value[] =>
      union(
        this.resolve(expression, scope, depth + 1).map((value) =>
          value.kind === 'path' ? this.followed(value) : [value],
        ),
      );
    return {
      argument(places) {
        const found = places.map((place) => argumentOf(call, place)).find((each) => each !== undefined);
        return found && followed(found);
      },
      positional() {
        const isPlain = call.arguments.every(({ position }) => position !== undefined);
        return isPlain ? call.arguments.map(({ value }) => followed(value)) : undefined;
      },
      spread() {
        const [only, ...others] = call.arguments;
        return only?.isSpread && others.length === 0 ? followed(only.value) : undefined;
      },
      settled: (values) => this.settled(values),
      member: (of, key) => this.member(of, key, depth + 1),
    };
  }

  private template(parts: readonly Expression[], scope: number, depth: number): Value {
    let text = '';
    let isWhole = true;
    let origin: Resolution = 'literal';
    const trail: Step[] = [];
    const before = this.shortcuts;
    for (const part of parts) {
      const values = this.settled(this.resolve(part, scope, depth + 1));
      const [value] = values;
      if (part === parts[0] && value && isPlace(value)) {
        const rest = this.template(parts.slice(1), scope, depth);
        return rest.kind === 'text' ? templatePath(value, rest.text) : unknownValue;
      }
      // A text that is joined to itself grows each time.
      if (this.shortcuts !== before || text.length > maxText) return unknownValue;
      if (values.length === 1 && value?.kind === 'text') {
        text += value.text;
        origin = weaker(origin, value.origin);
        trail.push(...value.trail);
      } else {
        isWhole = false;
        text += writtenOf(values);
      }
    }
    return isWhole ? { kind: 'text', text, origin, trail } : { kind: 'unknown', written: text };
  }

  /** In `process.env.MODEL ?? "x"` the text is a default of the environment. */
  private choice(
    { options, isOrdered = false }: Expression & { kind: 'choice' },
    scope: number,
    depth: number,
  ): readonly Value[] {
    const all = options.map((option) => this.resolve(option, scope, depth + 1));
    const isEnvironment = (value: Value): boolean => value.kind === 'path' && readsEnvironment(value.path);
    if (!all.flat().some(isEnvironment)) return isOrdered ? firstOf(all) : union(all);
    const span = options[0]?.span ?? { start: 0, end: 0 };
    const rest = all.flat().filter((value) => !isEnvironment(value));
    return orUnknown(union([rest.map((value) => through(value, 'env-default', span))]));
  }
}

function imported(path: QualifiedName, trail: readonly Span[]): Value {
  return importedData(path, trail) ?? { kind: 'path', path, origin: 'literal', trail };
}

function orUnknown(values: readonly Value[]): readonly Value[] {
  return values.length > 0 ? values : [unknownValue];
}

export function argumentOf(call: CallExpression, place: string | number): Expression | undefined {
  return call.arguments.find((argument) =>
    typeof place === 'number' ? argument.position === place : argument.keyword === place,
  )?.value;
}
