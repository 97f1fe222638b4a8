import { argumentOf, type Resolver } from '../facts/resolver.ts';
import type { CallExpression, Expression } from '../model/facts.ts';

/**
 * The first of these argument paths (see {@link file://./sdk.ts}) that the call gives. A name that stands for a
 * record in the same file is looked through.
 */
export function findArgument(
  call: CallExpression,
  paths: readonly string[],
  resolver: Resolver,
): Expression | undefined {
  for (const path of paths) {
    const [head = '', ...properties] = path.split('.');
    let found = argumentOf(call, /^\d+$/.test(head) ? Number(head) : head);
    for (const property of properties) {
      found = found && propertyOf(found, property, call.scope, resolver);
    }
    if (found) return found;
  }
  return undefined;
}

function propertyOf(
  of: Expression,
  property: string,
  scope: number,
  resolver: Resolver,
): Expression | undefined {
  const record = of.kind === 'record' ? of : resolver.recordOf(of, scope);
  return record?.entries.findLast((entry) => entry.key === property)?.value;
}
