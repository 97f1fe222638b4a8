import type { CallExpression, Expression } from '../model/facts.ts';
import { globalSegment, type QualifiedName } from './value.ts';

/** How a call of a library gives what was given to it. */
export type KnownCall =
  /** One of its arguments, or the first of several that is there. */
  | { readonly kind: 'argument'; readonly argument: Expression }
  /** What a function given to it returns. */
  | { readonly kind: 'result'; readonly of: Expression }
  | { readonly kind: 'record'; readonly record: Expression & { kind: 'record' } }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  /** A member, or else what stands for it where it is missing. */
  | {
      readonly kind: 'member';
      readonly of: Expression;
      readonly key: Expression;
      readonly otherwise: Expression | undefined;
    };

/** Functions that give their first argument, or another by its place. */
const passing: ReadonlyMap<string, number> = new Map([
  ...[
    'builtins.str',
    'builtins.vars',
    'copy.copy',
    'copy.deepcopy',
    'asyncio.run',
    `${globalSegment}.String`,
    `${globalSegment}.Object.freeze`,
    `${globalSegment}.Object.seal`,
    `${globalSegment}.structuredClone`,
    `${globalSegment}.Promise.resolve`,
  ].map((name): [string, number] => [name, 0]),
  ['typing.cast', 1],
]);

const records = new Set(['builtins.dict', 'types.SimpleNamespace', 'argparse.Namespace']);
/** What declares a field or parameter, and holds its default. */
const fields =
  /^(?:pydantic(?:\.v1|\.fields)*\.Field|sqlmodel\.Field|dataclasses\.field|attrs?\.(?:field|ib|attrib)|typer\.(?:Option|Argument)|fastapi\.(?:Query|Form|Body|Header|Cookie))$/;
/** What makes an object of a class with what a command line gives, else its defaults. */
const filled = new Set([
  'tyro.cli',
  'simple_parsing.parse',
  'draccus.parse',
  'pyrallis.parse',
  'jsonargparse.CLI',
]);
/** What FastAPI calls for a parameter: https://fastapi.tiangolo.com/tutorial/dependencies/ */
const depending = /^fastapi\.(?:params?\.|param_functions\.)?(?:Depends|Security)$/;
const memoizing = /^(?:react|preact\/hooks)#\.(?:default\.)?(?:useMemo|cache)$/;
/** What a component begins with: https://react.dev/reference/react/useState */
const states = /^(?:react|preact\/hooks)#\.(?:default\.)?useState$/;
/** https://vuejs.org/api/reactivity-core.html#ref */
const references = /^(?:vue|@vue\/reactivity)#\.(?:shallowRef|ref)$/;
const kept = /^(?:react|preact\/hooks)#\.(?:default\.)?useRef$/;
const callbacks = /^(?:react|preact\/hooks)#\.(?:default\.)?useCallback$/;

/** What a call of a function outside of the file gives, where that is known. */
export function knownCall(callee: QualifiedName, call: CallExpression): KnownCall | undefined {
  const name = callee.join('.');
  const at = (position: number): Expression | undefined =>
    call.arguments.find((argument) => argument.position === position)?.value;
  const argument = (found: Expression | undefined): KnownCall | undefined =>
    found && { kind: 'argument', argument: found };
  const place = passing.get(name);
  if (place !== undefined) return argument(at(place));
  if (records.has(name)) return { kind: 'record', record: recordOf(call) };
  if (fields.test(name)) return fieldDefault(call, at(0));
  if (memoizing.test(name)) {
    const made = at(0);
    return made && { kind: 'result', of: made };
  }
  if (callbacks.test(name)) return argument(at(0));
  const first = at(0);
  if (kept.test(name) && first) return valueRecord('current', first, call);
  if (filled.has(name)) {
    const made = at(0) ?? call.arguments.find(({ keyword }) => keyword === 'config_class')?.value;
    return made && { kind: 'result', of: made };
  }
  if (depending.test(name)) {
    const made = at(0) ?? call.arguments.find(({ keyword }) => keyword === 'dependency')?.value;
    return made && { kind: 'result', of: made };
  }
  if (states.test(name) && first) {
    return { kind: 'sequence', items: [first, { kind: 'opaque', span: call.span }] };
  }
  if (references.test(name) && first) return valueRecord('value', first, call);
  const key = at(1);
  if (name === 'builtins.getattr' && first && key)
    return { kind: 'member', of: first, key, otherwise: at(2) };
  return undefined;
}

function valueRecord(key: string, value: Expression, { span }: CallExpression): KnownCall {
  return { kind: 'record', record: { kind: 'record', entries: [{ key, value }], span } };
}

function fieldDefault(call: CallExpression, first: Expression | undefined): KnownCall | undefined {
  const named = (...keywords: readonly string[]): Expression | undefined =>
    call.arguments.find(({ keyword }) => keyword !== undefined && keywords.includes(keyword))?.value;
  const value = named('default') ?? first;
  if (value) return { kind: 'argument', argument: value };
  const factory = named('default_factory', 'factory');
  return factory && { kind: 'result', of: factory };
}

/** `dict(base, model="x", **others)` */
function recordOf(call: CallExpression): Expression & { kind: 'record' } {
  const entries = call.arguments.map(({ keyword, value }) => ({ key: keyword, value }));
  return { kind: 'record', entries, span: call.span };
}
