import type { CallExpression, Expression } from '../model/facts.ts';
import { argumentOf } from './argumentOf.ts';
import type { QualifiedName } from './value.ts';

/** What a decorator gives for a parameter of the function that it stands before. */
export type GivenByDecorator =
  /** The default of an option of a command line. */
  | { readonly kind: 'default'; readonly value: Expression }
  /** What stands in a file, whose path is relative to that of the code. */
  | { readonly kind: 'data'; readonly folder: Expression | undefined; readonly name: Expression };

/** https://click.palletsprojects.com/en/stable/options/ and what takes its place. */
const options =
  /^(?:click|rich_click|asyncclick|cloup|typer\.rich_utils\.click)(?:\.core|\.decorators)?\.(?:option|argument)$/;
/** https://hydra.cc/docs/tutorials/basic/your_first_app/config_file/ */
const hydra = 'hydra.main';

export interface ParameterOf {
  readonly keyword: string;
  readonly position: number | undefined;
}

/** What `call`, a decorator that `callee` names, gives for a parameter; undefined where it gives none. */
export function givenByDecorator(
  callee: QualifiedName,
  call: CallExpression,
  { keyword, position }: ParameterOf,
): GivenByDecorator | undefined {
  const name = callee.join('.');
  if (options.test(name)) {
    const value = nameOfOption(call) === keyword ? argumentOf(call, 'default') : undefined;
    return value && { kind: 'default', value };
  }
  if (name !== hydra || position !== 0) return undefined;
  const file = argumentOf(call, 'config_name') ?? argumentOf(call, 1);
  const folder = argumentOf(call, 'config_path') ?? argumentOf(call, 0);
  return file && { kind: 'data', folder, name: file };
}

/** A name without dashes is that of the parameter; else it is made of the longest option: `--base-model` */
function nameOfOption(call: CallExpression): string | undefined {
  const written = call.arguments.flatMap(({ position, value }) =>
    position !== undefined && value.kind === 'literal' ? [String(value.value)] : [],
  );
  const flags = written.flatMap((each) => each.split('/')).filter((each) => each.startsWith('-'));
  const own = written.find((each) => !each.startsWith('-'));
  const named = own ?? flags.find((each) => each.startsWith('--')) ?? flags[0];
  return named?.replace(/^-+/, '').replaceAll('-', '_').toLowerCase();
}
