import { pushTo } from '../common/multiMap.ts';
import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { Ask } from './ask.ts';
import { through, unknownValue, type QualifiedName, type Value } from './value.ts';
import { union } from './valueSets.ts';

type Path = Value & { kind: 'path' };

/** What makes a parser with the methods of argparse. */
const parsers = new Set([
  'argparse.ArgumentParser',
  'configargparse.ArgumentParser',
  'configargparse.ArgParser',
  'jsonargparse.ArgumentParser',
  'simple_parsing.ArgumentParser',
  'transformers.HfArgumentParser',
  'trl.TrlParser',
]);
/** Methods of a parser that give what was given, alone or with the rest. */
const parsing = new Set(['parse_args', 'parse_intermixed_args']);
const parsingSome = new Set(['parse_known_args', 'parse_known_intermixed_args']);
/** Methods that declare an option, or what it is without being given. */
const declaring = new Set(['add_argument', 'set_defaults']);
/** Parsers within parsers: groups, commands, and commands of commands. */
const maxNesting = 6;

/**
 * The options that a program declares with argparse, and what they are where they are not given.
 * https://docs.python.org/3/library/argparse.html
 */
export class CommandLine {
  /** Option → the calls that declare it. */
  private declared: Map<string, CallExpression[]> | undefined;
  private readonly parserOf = new Map<CallExpression, readonly CallExpression[]>();

  constructor(
    private readonly facts: Facts,
    private readonly ask: Ask,
  ) {}

  /** What stands for an option; undefined where `of` is no result of a parser. */
  option(of: Path, name: string): readonly Value[] | undefined {
    const { call } = of;
    if (!call || !isParsed(of.path)) return undefined;
    if (name === '__dict__') return [of];
    const made = this.parsersOf(call, 0);
    const calls = this.declarations()
      .get(name)
      ?.filter((each) => this.parsersOf(each, 0).some((parser) => made.includes(parser)));
    if (!calls || calls.length === 0) return undefined;
    return union(calls.map((each) => this.defaultOf(each, name)));
  }

  /** The names of all options of what a parser gave; undefined for any other value. */
  optionsOf(of: Path): readonly string[] | undefined {
    const { call } = of;
    if (!call || !isParsed(of.path)) return undefined;
    const made = this.parsersOf(call, 0);
    const isMeant = (each: CallExpression): boolean =>
      this.parsersOf(each, 0).some((parser) => made.includes(parser));
    return [...this.declarations()].flatMap(([name, calls]) => (calls.some(isMeant) ? [name] : []));
  }

  /** What a call of a parser gives; undefined where that is told by its name alone. */
  result(callee: QualifiedName, call: CallExpression): Value | undefined {
    const method = callee.at(-1) ?? '';
    const { callee: written, span } = call;
    if (written.kind !== 'member' || !isParser(callee.slice(0, -1))) return undefined;
    if (parsingSome.has(method)) {
      const first: Expression = {
        ...plainCall(call),
        callee: { kind: 'member', object: written.object, property: 'parse_args', span: written.span },
      };
      return { kind: 'sequence', items: [first, { kind: 'opaque', span }], scope: call.scope };
    }
    return method === 'parse_args_into_dataclasses' ? this.objects(call) : undefined;
  }

  /** An object of each class that a parser was made for: https://huggingface.co/docs/transformers/internal/trainer_utils */
  private objects(call: CallExpression): Value | undefined {
    const [parser, ...others] = this.parsersOf(call, 0);
    const types = parser && (argumentOf(parser, 0) ?? argumentOf(parser, 'dataclass_types'));
    if (!types || others.length > 0) return undefined;
    const [list] = this.ask.all([types], parser.scope).values;
    const items = list?.kind === 'sequence' ? list.items : [types];
    const scope = list?.kind === 'sequence' ? list.scope : parser.scope;
    return { kind: 'sequence', items: items.map((callee) => ({ ...plainCall(call), callee, scope })), scope };
  }

  private declarations(): ReadonlyMap<string, readonly CallExpression[]> {
    for (const name of declaring) this.facts.sought?.calls.add(name);
    if (!this.declared) {
      this.declared = new Map();
      for (const call of this.facts.calls) {
        const { lastName } = call;
        if (!lastName?.isMember || !declaring.has(lastName.name)) continue;
        for (const name of namesDeclared(call, lastName.name)) pushTo(this.declared, name, call);
      }
    }
    return this.declared;
  }

  /** What made the parsers that a method may be called on here. */
  private parsersOf(call: CallExpression, depth: number): readonly CallExpression[] {
    const known = this.parserOf.get(call);
    if (known) return known;
    const { callee, scope } = call;
    if (callee.kind !== 'member' || depth > maxNesting) return [];
    // Met again while it is asked for, it is called on nothing.
    this.parserOf.set(call, []);
    const { values, isSure } = this.ask.all([callee.object], scope);
    const made = values.flatMap((value): readonly CallExpression[] => {
      if (value.kind !== 'path' || !value.call || !isParser(value.path)) return [];
      return value.path.indexOf('()') === value.path.length - 1
        ? [value.call]
        : this.parsersOf(value.call, depth + 1);
    });
    if (isSure) this.parserOf.set(call, made);
    else this.parserOf.delete(call);
    return made;
  }

  private defaultOf(call: CallExpression, name: string): readonly Value[] {
    const isSet = call.lastName?.name === 'set_defaults';
    const given = argumentOf(call, isSet ? name : 'default');
    const values = given ? this.ask.all([given], call.scope).values : this.choicesOf(call);
    return values.map((value) => through(value, 'function-parameter-default', call.nameSpan));
  }

  /** Without a default, it is one of those that may be chosen. */
  private choicesOf(call: CallExpression): readonly Value[] {
    const choices = argumentOf(call, 'choices');
    const [list, ...others] = choices ? this.ask.all([choices], call.scope).values : [];
    if (list?.kind !== 'sequence' || others.length > 0) return [unknownValue];
    return this.ask.all(list.items, list.scope).values;
  }
}

/** `argparse.ArgumentParser()`, and what is made by its methods. */
function isParser(path: QualifiedName): boolean {
  const end = path.indexOf('()');
  return end > 0 && path.at(-1) === '()' && parsers.has(path.slice(0, end).join('.'));
}

function isParsed(path: QualifiedName): boolean {
  return parsing.has(path.at(-2) ?? '') && isParser(path);
}

/** `--model-name` is `model_name`. */
function namesDeclared(call: CallExpression, method: string): readonly string[] {
  if (method === 'set_defaults') return call.arguments.flatMap(({ keyword }) => keyword ?? []);
  const own = argumentOf(call, 'dest');
  if (own) return own.kind === 'literal' ? [String(own.value)] : [];
  const flags = call.arguments.flatMap(({ position, value }) =>
    position !== undefined && value.kind === 'literal' ? [String(value.value)] : [],
  );
  const flag = flags.find((each) => each.startsWith('--')) ?? flags[0];
  return flag === undefined ? [] : [flag.replace(/^-+/, '').replaceAll('-', '_')];
}

/** The same call with what it needs to be changed. */
function plainCall({ span, nameSpan, scope }: CallExpression): CallExpression {
  return { kind: 'call', callee: { kind: 'opaque', span }, arguments: [], span, nameSpan, scope };
}
