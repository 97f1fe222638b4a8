import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import { findArgument, placesInCalls, recordIn } from './arguments.ts';
import { isModelEndpoint, isModelPath, looksLikeModelRequest, looksLikeOllama } from './endpoints.ts';
import { providerOfEndpoint } from './hosts.ts';
import type { HttpRequest } from './sdk.ts';
import { textsIn, wordsIn } from './writtenText.ts';

/** The addresses of AI services that a request of this description may go to; none when it goes elsewhere. */
export function modelAddresses(
  described: HttpRequest,
  call: CallExpression,
  client: CallExpression | undefined,
  resolver: Resolver,
): readonly string[] {
  const address = findArgument(call, described.address, resolver);
  if (!address) return [];
  const base = baseOf(described, call, client, resolver);
  const paths = textsIn(address, call.scope, resolver);
  const addresses =
    base === undefined ? paths : paths.flatMap((path) => base.texts.map((root) => join(root, path)));
  return addresses.filter((each) => {
    if (isModelEndpoint(each)) return true;
    if (!isModelPath(each)) return false;
    const keys = keysOfBody(described, call, resolver);
    const words = [...wordsIn(address, call.scope, resolver), ...(base?.words ?? [])];
    return looksLikeModelRequest(each, keys) || looksLikeOllama(each, keys, words);
  });
}

function keysOfBody(
  { body = [] }: HttpRequest,
  call: CallExpression,
  resolver: Resolver,
): ReadonlySet<string> {
  const argument = findArgument(call, body, resolver);
  const record = argument && recordIn(argument, call.scope, resolver);
  return new Set(record?.entries.map((entry) => entry.key));
}

/** Who serves these addresses, if all that say it say the same. */
export function providerOfAddresses(addresses: readonly string[]): string {
  const providers = new Set(addresses.flatMap((address) => providerOfEndpoint(address) ?? []));
  const [provider = 'unknown'] = providers;
  return providers.size > 1 ? 'unknown' : provider;
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
