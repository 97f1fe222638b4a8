import { isSecretName } from '../common/mask.ts';
import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import { AbslFlags } from './abslFlags.ts';
import type { Ask } from './ask.ts';
import { Bindings } from './bindings.ts';
import { CallSites, type Frame } from './callSites.ts';
import { Classes } from './classes.ts';
import { CommandLine } from './commandLine.ts';
import { variableOf } from './environment.ts';
import { nowhere, type Elsewhere, type Parameter } from './elsewhere.ts';
import type { Given } from './fileValues.ts';
import { interpolated, isInterpolated } from './interpolation.ts';
import { JavaScriptOptions } from './javascriptOptions.ts';
import { Parsers } from './parsers.ts';
import { received } from './received.ts';
import { Schemas } from './schemas.ts';
import { after, type FileValue, type QualifiedName, type Value } from './value.ts';
import { union } from './valueSets.ts';

/** What following expressions needs to know of a file, and the question at hand. */
export abstract class Following {
  protected readonly bindings: Bindings;
  protected readonly classes: Classes;
  protected readonly sites: CallSites;
  /** Objects that files are read into. */
  protected readonly parsers: Parsers;
  protected readonly commandLine: CommandLine;
  protected readonly flags: AbslFlags;
  protected readonly options: JavaScriptOptions;
  protected readonly schemas: Schemas;
  protected steps = 0;
  protected depth = 0;
  /** Counts answers that hold only for the question at hand: cycles and exhausted limits. */
  protected shortcuts = 0;
  /** The call whose function is looked into. */
  protected frame: Frame | undefined;

  constructor(
    facts: Facts,
    protected readonly hasGlobals: boolean,
    private readonly elsewhere: Elsewhere = nowhere,
  ) {
    this.bindings = Bindings.of(facts);
    const ask: Ask = { all: (expressions, scope) => this.aside(expressions, scope) };
    this.classes = new Classes(facts, this.bindings, ask);
    this.sites = new CallSites(facts, this.classes, ask);
    this.commandLine = new CommandLine(facts, ask);
    this.flags = new AbslFlags(facts, ask);
    this.options = new JavaScriptOptions(facts, ask);
    this.schemas = new Schemas(ask);
    this.parsers = new Parsers(facts, {
      valuesOf: (expression, scope) => this.aside([expression], scope).values,
      given: (call) => this.given(call, call.scope, this.depth),
    });
  }

  /** The arguments of a call, for what files make of them. */
  protected abstract given(call: CallExpression, scope: number, depth: number): Given;

  /** Empty where the expression only leads back to a question that is still open. */
  protected abstract resolve(expression: Expression, scope: number, depth: number): readonly Value[];

  /** Answers a question beside the one at hand, out of no call in particular. */
  protected aside(
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

  protected each(
    of: Expression,
    scope: number,
    depth: number,
    then: (value: Value) => readonly Value[],
  ): readonly Value[] {
    return union(this.resolve(of, scope, depth + 1).map(then));
  }

  /** Names that lead into other files, followed as far as those tell. */
  protected settled(values: readonly Value[]): readonly Value[] {
    if (!values.some(({ kind }) => kind === 'path' || kind === 'file')) return values;
    return union(
      values.map((value) => {
        if (value.kind === 'path') return this.followed(value);
        return value.kind === 'file' ? this.content(value) : [value];
      }),
    );
  }

  /** What a data file says, or a path as text. */
  protected content(value: FileValue): readonly Value[] {
    const { file, stage, keys, format, otherwise, origin, trail } = value;
    if (stage === 'named' && keys.length === 0 && file.base === 'unknown' && file.from === undefined) {
      return [{ kind: 'text', text: file.path, origin, trail }];
    }
    if (isSecretName(keys.at(-1) ?? '')) return [value];
    const found = stage === 'loaded' ? this.elsewhere.contentOf(file, keys, format) : undefined;
    if (found?.length === 0) return otherwise ? this.settled(otherwise) : [{ kind: 'literal', value: null }];
    return found?.map((each) => after(this.whole(received(each), value), origin, trail)) ?? [value];
  }

  /** A text of a file with what it refers to in the file. */
  private whole(found: Value, { file, keys, format }: FileValue): Value {
    if (found.kind !== 'text' || !isInterpolated(found.text)) return found;
    const text = interpolated(found.text, keys, (each) => {
      if (isSecretName(each.at(-1) ?? '')) return undefined;
      const [only, ...others] = this.elsewhere.contentOf(file, each, format) ?? [];
      return only?.kind === 'text' && others.length === 0 ? only.text : undefined;
    });
    return text === undefined ? { kind: 'unknown' } : { ...found, text };
  }

  /** What call sites in other files pass. */
  protected askedFor(callable: QualifiedName, parameter: Parameter): readonly Value[] | undefined {
    return this.elsewhere.argumentsOf(callable, parameter)?.map(received);
  }

  protected followed(value: Value & { kind: 'path' }): readonly Value[] {
    const variable = variableOf(value.path, value.call);
    if (variable !== undefined && isSecretName(variable)) return [value];
    const answer =
      variable === undefined ? this.elsewhere.valuesOf(value.path) : this.elsewhere.variable(variable);
    return answer?.map((each) => after(received(each), value.origin, value.trail)) ?? [value];
  }
}
