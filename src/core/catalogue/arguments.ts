import { argumentOf, type Resolver } from '../facts/resolver.ts';
import { globalSegment } from '../facts/value.ts';
import { maskSecrets } from '../common/mask.ts';
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

/**
 * Places of a constructor's arguments that hold for calls on the client as well. A position does not: the first
 * argument of a call is something else.
 */
export function placesInCalls(places: readonly string[]): readonly string[] {
  return places.filter((place) => !/^\d+$/.test(place));
}

function propertyOf(
  of: Expression,
  property: string,
  scope: number,
  resolver: Resolver,
): Expression | undefined {
  if (of.kind === 'sequence') return of.items[/^\d+$/.test(property) ? Number(property) : -1];
  return recordIn(of, scope, resolver)?.entries.findLast((entry) => entry.key === property)?.value;
}

/** The record that an expression stands for, or that was turned into its text. */
export function recordIn(
  of: Expression,
  scope: number,
  resolver: Resolver,
): (Expression & { kind: 'record' }) | undefined {
  const plain = beforeSerializing(of, scope, resolver);
  return plain.kind === 'record' ? plain : resolver.recordOf(plain, scope);
}

const serializers = new Set([
  `${globalSegment}.JSON.stringify.()`,
  'json.dumps.()',
  'orjson.dumps.()',
  'ujson.dumps.()',
]);
/** What a text goes through on its way into a request. */
const encoded = /\.\(\)\.encode\.\(\)$/;

/** `JSON.stringify(body)` and `json.dumps(body).encode()` hold what `body` holds. */
function beforeSerializing(of: Expression, scope: number, resolver: Resolver): Expression {
  if (of.kind === 'record') return of;
  const [value, ...others] = resolver.valuesOf(of, scope);
  if (others.length > 0 || value?.kind !== 'path' || !value.call) return of;
  const { call } = value;
  const path = value.path.join('.');
  if (encoded.test(path) && call.callee.kind === 'member') {
    return beforeSerializing(call.callee.object, call.scope, resolver);
  }
  return serializers.has(path) ? (argumentOf(call, 0) ?? of) : of;
}

/** The string that stands in an argument as it is. */
export function literalText(expression: Expression | undefined): string | null {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? maskSecrets(expression.value)
    : null;
}
