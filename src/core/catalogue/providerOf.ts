import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import { findArgument, literalText } from './arguments.ts';
import { hostOfEndpoint, providerOfEndpoint } from './hosts.ts';
import { modelAddresses, providerOfAddresses } from './httpRequest.ts';
import { clientOf, type MatchedCall, type ModelName } from './modelName.ts';
import { hostOfRegion } from './regionHost.ts';
import { providerCalled, providerInName } from './providers.ts';
import { textsIn } from './writtenText.ts';

/** So many objects may be made one through the other: `ModelClient(address).path("/embeddings").post(…)`. */
const maxClients = 3;

/** Who answers a call. */
interface Server {
  readonly provider: string;
  /** The host that the code names, where it names one. */
  readonly host?: string | undefined;
}

/** Who serves the model of a matched call. A client that is pointed at another host serves that host's models. */
export function serverOf(matched: MatchedCall, model: ModelName, resolver: Resolver): Server {
  const { call, match, callee } = matched;
  const own = model.reference ?? match;
  // Where there is no client, the call itself is set up.
  const made = [...clients(callee.call ?? call, resolver), ...clients(model.referenceClient, resolver)];
  const redirected = serverOfClients(made, own.sdk.client?.endpoint ?? [], resolver);
  const { request, providerArgument, providerPrefix, provider, region } = own.call;
  // Its clients go to no other host, wherever their address stands.
  if (redirected?.provider === 'unknown' && provider === 'azure') return { provider };
  if (redirected) return redirected;
  if (request) {
    const addresses = modelAddresses(request, call, callee.call, resolver);
    return { provider: providerOfAddresses(addresses), host: onlyHost(addresses) };
  }
  const said = literalText(providerArgument && findArgument(call, providerArgument, resolver));
  if (said !== null) return { provider: providerCalled(said) };
  if (providerPrefix && model.name !== null) return { provider: providerInName(model.name, providerPrefix) };
  const host = region && hostOfRegion(region, made, resolver);
  return { provider: provider ?? own.sdk.provider, ...(host !== undefined && { host }) };
}

/** The host of all these addresses, if it is one. */
function onlyHost(addresses: readonly string[]): string | undefined {
  const hosts = new Set(addresses.map(hostOfEndpoint));
  return hosts.size === 1 ? [...hosts][0] : undefined;
}

function clients(from: CallExpression | undefined, resolver: Resolver): readonly CallExpression[] {
  const found: CallExpression[] = [];
  for (let next = from; next && found.length < maxClients; next = clientOf(next, resolver)) found.push(next);
  return found;
}

/** Undefined where none of these calls is given an address. */
function serverOfClients(
  made: readonly CallExpression[],
  places: readonly string[],
  resolver: Resolver,
): Server | undefined {
  let server: Server | undefined;
  for (const call of made) {
    const endpoint = findArgument(call, places, resolver);
    if (!endpoint) continue;
    const values = resolver.valuesOf(endpoint, call.scope);
    if (values.every((value) => value.kind === 'literal')) continue;
    const [address = '', ...others] = values.length === 1 ? textsIn(endpoint, call.scope, resolver) : [];
    if (others.length > 0) return { provider: 'unknown' };
    server = { provider: providerOfEndpoint(address) ?? 'unknown', host: hostOfEndpoint(address) };
    // A path stands behind the address of an object that this one was made through.
    if (!address.startsWith('/')) return server;
  }
  return server;
}
