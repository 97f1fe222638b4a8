import type { CallExpression, Facts } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { Ask } from './ask.ts';
import { through, type Value } from './value.ts';
import { union } from './valueSets.ts';

type Path = Value & { kind: 'path' };

const declaring = ['DEFINE_string', 'DEFINE_enum', 'DEFINE_multi_string', 'DEFINE_list'];
const declaration = new RegExp(String.raw`^absl\.flags\.(?:${declaring.join('|')})$`);

/** Flags and their defaults: https://abseil.io/docs/python/guides/flags */
export class AbslFlags {
  constructor(
    private readonly facts: Facts,
    private readonly ask: Ask,
  ) {}

  /** What a flag is where it is not given; undefined where `of` is neither the flags nor one of them. */
  flag(of: Path, name: string): readonly Value[] | undefined {
    if (of.path[0] !== 'absl') return undefined;
    const { call } = of;
    const isFlag = call && of.path.at(-1) === '()' && declaration.test(of.path.slice(0, -1).join('.'));
    if (isFlag) return name === 'value' ? this.defaultOf(call) : undefined;
    if (of.path.join('.') !== 'absl.flags.FLAGS') return undefined;
    for (const each of declaring) this.facts.sought?.calls.add(each);
    const calls = this.facts.calls.filter((each) => this.declares(each, name));
    return calls.length > 0 ? union(calls.map((each) => this.defaultOf(each))) : undefined;
  }

  private declares(call: CallExpression, name: string): boolean {
    if (!call.lastName || !declaring.includes(call.lastName.name)) return false;
    const written = argumentOf(call, 0) ?? argumentOf(call, 'name');
    if (written?.kind !== 'literal' || written.value !== name) return false;
    return this.ask
      .all([call.callee], call.scope)
      .values.some((value) => value.kind === 'path' && declaration.test(value.path.join('.')));
  }

  private defaultOf(call: CallExpression): readonly Value[] {
    const given = argumentOf(call, 1) ?? argumentOf(call, 'default');
    const values = given ? this.ask.all([given], call.scope).values : [];
    return values.map((value) => through(value, 'function-parameter-default', call.nameSpan));
  }
}
