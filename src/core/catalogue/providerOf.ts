import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import { findArgument, literalText } from './arguments.ts';
import { providerOfEndpoint } from './hosts.ts';
import { modelAddresses, providerOfAddresses } from './httpRequest.ts';
import { clientOf, type MatchedCall, type ModelName } from './modelName.ts';
import { providerCalled, providerInName } from './providers.ts';
import { textsIn } from './writtenText.ts';

/** So many objects may be made one through the other: `ModelClient(address).path("/embeddings").post(…)`. */
const maxClients = 3;

/** Who serves the model of a matched call. A client that is pointed at another host serves that host's models. */
export function providerOf(matched: MatchedCall, model: ModelName, resolver: Resolver): string {
  const { call, match, callee } = matched;
  const own = model.reference ?? match;
  // Where there is no client, the call itself is set up.
  const made = [...clients(callee.call ?? call, resolver), ...clients(model.referenceClient, resolver)];
  const redirected = providerOfClients(made, own.sdk.client?.endpoint ?? [], resolver);
  const { request, providerArgument, providerPrefix, provider } = own.call;
  // Its clients go to no other host, wherever their address stands.
  if (redirected === 'unknown' && provider === 'azure') return provider;
  if (redirected !== undefined) return redirected;
  if (request) return providerOfAddresses(modelAddresses(request, call, callee.call, resolver));
  const said = literalText(providerArgument && findArgument(call, providerArgument, resolver));
  if (said !== null) return providerCalled(said);
  if (providerPrefix && model.name !== null) return providerInName(model.name, providerPrefix);
  return provider ?? own.sdk.provider;
}

function clients(from: CallExpression | undefined, resolver: Resolver): readonly CallExpression[] {
  const found: CallExpression[] = [];
  for (let next = from; next && found.length < maxClients; next = clientOf(next, resolver)) found.push(next);
  return found;
}

/** Undefined where none of these calls is given an address. */
function providerOfClients(
  made: readonly CallExpression[],
  places: readonly string[],
  resolver: Resolver,
): string | undefined {
  let provider: string | undefined;
  for (const call of made) {
    const endpoint = findArgument(call, places, resolver);
    if (!endpoint) continue;
    const values = resolver.valuesOf(endpoint, call.scope);
    if (values.every((value) => value.kind === 'literal')) continue;
    const [address = '', ...others] = values.length === 1 ? textsIn(endpoint, call.scope, resolver) : [];
    if (others.length > 0) return 'unknown';
    provider = providerOfEndpoint(address) ?? 'unknown';
    // A path stands behind the address of an object that this one was made through.
    if (!address.startsWith('/')) return provider;
  }
  return provider;
}
