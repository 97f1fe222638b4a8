import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import { findArgument } from './arguments.ts';
import type { RegionalHost } from './sdk.ts';

/** China, isolated regions and the sovereign cloud have hosts of their own; `global` and `eu` are no regions. */
const region = /^(?!cn-|us-iso|eu-iso|eusc-)[a-z]+(?:-[a-z]+)+-?\d{1,2}$/;

/** The host that clients go to by the region they are given; undefined unless that is sure. */
export function hostOfRegion(
  { argument, host, unless = [], isOn }: RegionalHost,
  made: readonly CallExpression[],
  resolver: Resolver,
): string | undefined {
  // What is handed over in one piece may name another address.
  if (
    made.some((call) =>
      call.arguments.some(({ keyword, position }) => keyword === undefined && position === undefined),
    )
  )
    return undefined;
  if (made.some((call) => findArgument(call, unless, resolver))) return undefined;
  const isTrue = (call: CallExpression): boolean => {
    const given = findArgument(call, isOn ?? [], resolver);
    return given?.kind === 'literal' && given.value === true;
  };
  if (isOn && !made.some(isTrue)) return undefined;
  for (const call of made) {
    const given = findArgument(call, argument, resolver);
    if (!given) continue;
    const [value, ...others] = resolver.valuesOf(given, call.scope);
    // What an environment may set is a default, and proves nothing.
    if (value?.kind !== 'text' || others.length > 0 || !written.has(value.origin)) return undefined;
    return region.test(value.text) ? host.replace('REGION', value.text) : undefined;
  }
  return undefined;
}

const written: ReadonlySet<string> = new Set(['literal', 'same-file-constant', 'cross-file-constant']);
