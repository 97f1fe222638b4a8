import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import { findArgument, placesInCalls, recordIn } from './arguments.ts';
import { isModelEndpoint, looksLikeModelRequest, looksLikeOllama } from './endpoints.ts';
import { providerOfEndpoint } from './hosts.ts';
import type { HttpRequest } from './sdk.ts';
import { textsIn, wordsIn } from './writtenText.ts';

/** A request as it is written: what its address may be, and what its body holds. */
interface WrittenRequest {
  readonly addresses: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** The addresses of AI services that a request of this description may go to; none when it goes elsewhere. */
export function modelAddresses(
  described: HttpRequest,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): readonly string[] {
  const { addresses, keys, words } = readRequest(described, call, client, resolver);
  return addresses.filter(
    (address) =>
      isModelEndpoint(address) ||
      looksLikeModelRequest(address, keys) ||
      looksLikeOllama(address, keys, words),
  );
}

/** Who serves these addresses, if all that say it say the same. */
export function providerOfAddresses(addresses: readonly string[]): string {
  const providers = new Set(addresses.flatMap((address) => providerOfEndpoint(address) ?? []));
  const [provider = 'unknown'] = providers;
  return providers.size > 1 ? 'unknown' : provider;
}

function readRequest(
  described: HttpRequest,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): WrittenRequest {
  const address = findArgument(call, described.address, resolver);
  if (!address) return { addresses: [], keys: new Set(), words: [] };
  const paths = textsIn(address, call.scope, resolver);
  const base = baseOf(described, call, client, resolver);
  const body = findArgument(call, described.body ?? [], resolver);
  const record = body && recordIn(body, call.scope, resolver);
  return {
    addresses:
      base === undefined ? paths : paths.flatMap((path) => base.texts.map((root) => join(root, path))),
    keys: new Set(record?.entries.flatMap(({ key }) => key ?? [])),
    words: [...wordsIn(address, call.scope, resolver), ...(base?.words ?? [])],
  };
}

interface Base {
  readonly texts: readonly string[];
  readonly words: readonly string[];
}

function baseOf(
  { base = [] }: HttpRequest,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): Base | undefined {
  for (const of of [call, client]) {
    const expression = of && findArgument(of, of === call ? placesInCalls(base) : base, resolver);
    if (!of || !expression) continue;
    return {
      texts: textsIn(expression, of.scope, resolver),
      words: wordsIn(expression, of.scope, resolver),
    };
  }
  return undefined;
}

function join(base: string, path: string): string {
  if (/^[a-z]+:\/\//i.test(path) || base === '') return path;
  const root = /^[a-z]+:\/\//i.test(base) ? base : `https://${base}`;
  return `${root.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
