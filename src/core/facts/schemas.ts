import type { CallExpression, Expression } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { Ask } from './ask.ts';
import { globalSegment, through, unknownValue, type QualifiedName, type Value } from './value.ts';

type Path = Value & { kind: 'path' };
type Record = Expression & { kind: 'record' };

/** https://zod.dev: what an object of a schema gives for data. */
const parsing =
  /^zod(?:\/[\w/-]+)?#\.(?:z\.|default\.)?(?:strictO|looseO|o)bject\.\(\)\.(?:.+\.)?(?:parse|parseAsync|safeParse)\.\(\)(?:\.data)?$/;
/** https://env.t3.gg */
const environments = /^@t3-oss\/env-(?:core|nextjs|nuxt)#\.createEnv\.\(\)$/;
/** https://nodejs.org/api/util.html#utilparseargsconfig */
const parsedArguments = /^(?:node:)?util#\.(?:default\.)?parseArgs\.\(\)\.values$/;
const longest = 16;
const longestChain = 20;

/** Values of which a declaration says what they are where they are not given. */
export class Schemas {
  constructor(private readonly ask: Ask) {}

  /** What a member is by its declaration; undefined where `of` is nothing that was declared. */
  member(of: Path, key: string): readonly Value[] | undefined {
    const { path, call } = of;
    if (!call || path.length > longest || !path[0]?.endsWith('#')) return undefined;
    const name = path.join('.');
    if (parsing.test(name) && key !== 'data') return this.parsed(call, key);
    if (environments.test(name)) {
      const tables = ['server', 'client', 'shared'].map((each) =>
        this.entry(argumentOf(call, 0), each, call.scope),
      );
      return this.declared(tables, key, call.scope);
    }
    if (!parsedArguments.test(name)) return undefined;
    const options = this.entry(argumentOf(call, 0), 'options', call.scope);
    const fallback = this.entry(this.entry(options, key, call.scope), 'default', call.scope);
    return fallback && this.defaultValues(fallback, call.scope);
  }

  /** `z.object({ … }).parse(process.env)` */
  private parsed(call: CallExpression, key: string): readonly Value[] | undefined {
    const schema = call.callee.kind === 'member' ? call.callee.object : undefined;
    const made = schema && this.only(schema, call.scope);
    const table = made?.kind === 'path' && made.call ? argumentOf(rootOf(made.call), 0) : undefined;
    const found = this.declared([table], key, made?.kind === 'path' ? (made.call?.scope ?? 0) : 0);
    if (found) return found;
    const data = argumentOf(call, 0);
    const value = data && this.only(data, call.scope);
    return value?.kind === 'path' && isEnvironment(value.path)
      ? [{ ...value, path: [...value.path, key] }]
      : undefined;
  }

  private declared(
    tables: readonly (Expression | undefined)[],
    key: string,
    scope: number,
  ): readonly Value[] | undefined {
    for (const table of tables) {
      const field = this.entry(table, key, scope);
      const fallback = field && defaultIn(field);
      if (fallback) return this.defaultValues(fallback, scope);
    }
    return undefined;
  }

  private defaultValues(fallback: Expression, scope: number): readonly Value[] {
    const { values } = this.ask.all([fallback], scope);
    return values.length > 0
      ? values.map((value) => through(value, 'env-default', fallback.span))
      : [unknownValue];
  }

  private entry(of: Expression | undefined, key: string, scope: number): Expression | undefined {
    return of && this.record(of, scope)?.entries.findLast((each) => each.key === key)?.value;
  }

  private record(of: Expression, scope: number): Record | undefined {
    if (of.kind === 'record') return of;
    const value = this.only(of, scope);
    return value?.kind === 'record' ? value.record : undefined;
  }

  private only(of: Expression, scope: number): Value | undefined {
    const [value, ...others] = this.ask.all([of], scope).values;
    return others.length === 0 ? value : undefined;
  }
}

function isEnvironment(path: QualifiedName): boolean {
  return path.join('.') === `${globalSegment}.process.env` || path.join('.') === 'process#.env';
}

/** The first call of a chain: `z.object({ … })` of `z.object({ … }).strict()`. */
function rootOf(call: CallExpression): CallExpression {
  let root = call;
  for (let depth = 0; depth < longestChain; depth++) {
    const { callee } = root;
    const before = callee.kind === 'member' ? callee.object : undefined;
    if (before?.kind !== 'call') break;
    root = before;
  }
  return root;
}

/** `"x"` of `z.string().default("x").trim()` */
function defaultIn(field: Expression): Expression | undefined {
  let at: Expression = field;
  for (let depth = 0; depth < longestChain && at.kind === 'call'; depth++) {
    const { callee }: CallExpression = at;
    if (callee.kind !== 'member') return undefined;
    if (callee.property === 'default' || callee.property === 'catch') return argumentOf(at, 0);
    at = callee.object;
  }
  return undefined;
}
