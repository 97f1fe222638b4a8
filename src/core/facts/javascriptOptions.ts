import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { Ask } from './ask.ts';
import { through, type Value } from './value.ts';

type Path = Value & { kind: 'path' };

/** Methods that declare an option, in both libraries. */
const declaring = ['option', 'requiredOption'];
/** What a command line gives, by the library. */
const given = [
  // https://github.com/tj/commander.js#options
  { library: 'commander', result: /^commander#\..*opts\.\(\)$/ },
  // https://yargs.js.org/docs/#api-reference-optionkey-opt
  { library: 'yargs', result: /^yargs(?:\/yargs)?#\..*(?:\.argv|\.(?:parse|parseSync|parseAsync)\.\(\))$/ },
] as const;
const longest = 64;

/** The options that a program declares with commander or yargs, and what they are where they are not given. */
export class JavaScriptOptions {
  constructor(
    private readonly facts: Facts,
    private readonly ask: Ask,
  ) {}

  /** What stands for an option; undefined where `of` is no result of a command line, or no default is declared. */
  option(of: Path, name: string): readonly Value[] | undefined {
    const [head = ''] = of.path;
    if (!/^(?:commander|yargs)/.test(head) || of.path.length > longest) return undefined;
    const written = of.path.join('.');
    const library = given.find(({ result }) => result.test(written))?.library;
    if (!library) return undefined;
    for (const each of declaring) this.facts.sought?.calls.add(each);
    const defaults = this.facts.calls.flatMap((call) => {
      const isDeclaring = call.lastName?.isMember && declaring.includes(call.lastName.name);
      const fallback = isDeclaring ? defaultOf(call, library, name) : undefined;
      return fallback && this.isOf(library, call) ? [{ call, fallback }] : [];
    });
    if (defaults.length === 0) return undefined;
    return defaults.flatMap(({ call, fallback }) =>
      this.ask
        .all([fallback], call.scope)
        .values.map((value) => through(value, 'function-parameter-default', call.nameSpan)),
    );
  }

  private isOf(library: string, { callee, scope }: CallExpression): boolean {
    return this.ask
      .all([callee], scope)
      .values.some((value) => value.kind === 'path' && value.path[0]?.startsWith(library));
  }
}

function defaultOf(call: CallExpression, library: string, name: string): Expression | undefined {
  const first = argumentOf(call, 0);
  if (first?.kind !== 'literal') return undefined;
  const written = String(first.value);
  if (library === 'yargs') {
    const said = argumentOf(call, 1);
    const isMeant = written === name || camelCase(written) === name;
    if (!isMeant || said?.kind !== 'record') return undefined;
    return said.entries.findLast(({ key }) => key === 'default')?.value;
  }
  const long = /--(?:no-)?([\w-]+)/.exec(written)?.[1] ?? /-(\w)\b/.exec(written)?.[1] ?? '';
  if (camelCase(long) !== name) return undefined;
  const third = argumentOf(call, 2);
  return third?.kind === 'literal' || third?.kind === 'name' || third?.kind === 'member'
    ? (argumentOf(call, 3) ?? third)
    : argumentOf(call, 3);
}

/** `base-model` → `baseModel` */
function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
