import { looksLikeCredential, maskSecrets } from '../common/mask.ts';
import type { Resolver } from '../facts/resolver.ts';
import type { CallExpression } from '../model/facts.ts';
import type { Risk } from '../model/finding.ts';
import { findArgument, placesInCalls } from './arguments.ts';
import type { SdkMatch } from './catalogue.ts';
import { modelAddresses } from './httpRequest.ts';
import { isPinned } from './modelId.ts';
import type { Sdk } from './sdk.ts';

export interface RiskReport {
  readonly revision: string | null;
  readonly pinned: boolean | null;
  /** Sorted. */
  readonly risks: readonly Risk[];
}

/** An abbreviated commit does not move, but is not a full pin either. */
const shortCommit = /^[0-9a-f]{7,39}$/;

/** A call, and what is known of it. */
export interface RiskyCall {
  readonly call: CallExpression;
  /** The construction of the client that it goes through. */
  readonly client: CallExpression | undefined;
  readonly match: SdkMatch;
  /** The revision that the model's name says. */
  readonly named: string | null;
}

export function findRisks({ call, client, match, named }: RiskyCall, resolver: Resolver): RiskReport {
  const risks = new Set<Risk>();
  const rule = match.call;
  if (rule.pickle && !isSafe(call, rule.pickle.unless, resolver)) risks.add('pickle');
  if (rule.unsafe && isLiterally(rule.unsafe.equals, call, [rule.unsafe.argument], resolver))
    risks.add('unsafe-load');
  if (rule.remoteCode && isLiterally(true, call, rule.remoteCode, resolver)) risks.add('trust-remote-code');
  const places = credentialsOf(match.sdk);
  if (
    hasCredential(call, placesInCalls(places), resolver) ||
    hasCredential(client, places, resolver) ||
    (rule.request && modelAddresses(rule.request, call, client, resolver).some(holdsCredential))
  ) {
    risks.add('hardcoded-key');
  }
  const { revision, pinned } =
    named === null
      ? revisionOf(call, rule.revision, resolver)
      : { revision: maskSecrets(named), pinned: isPinned(named) };
  if (revision !== null && pinned === false && !shortCommit.test(revision)) risks.add('moving-revision');
  return { revision, pinned, risks: [...risks].sort() };
}

function revisionOf(
  call: CallExpression,
  places: readonly string[] | undefined,
  resolver: Resolver,
): { revision: string | null; pinned: boolean | null } {
  if (!places) return { revision: null, pinned: null };
  const argument = findArgument(call, places, resolver);
  if (!argument) return { revision: null, pinned: false };
  const values = resolver.valuesOf(argument, call.scope);
  const [value] = values;
  if (values.length === 1 && value?.kind === 'text') {
    return { revision: maskSecrets(value.text), pinned: isPinned(value.text) };
  }
  return { revision: null, pinned: values.length === 1 && value?.kind === 'literal' ? false : null };
}

function isSafe(
  call: CallExpression,
  unless: { readonly argument: string; readonly equals: boolean } | undefined,
  resolver: Resolver,
): boolean {
  return unless !== undefined && isLiterally(unless.equals, call, [unless.argument], resolver);
}

function isLiterally(
  wanted: boolean,
  call: CallExpression,
  places: readonly string[],
  resolver: Resolver,
): boolean {
  const argument = findArgument(call, places, resolver);
  if (!argument) return false;
  const values = resolver.valuesOf(argument, call.scope);
  return values.every((value) => value.kind === 'literal' && value.value === wanted);
}

/** `…:generateContent?key=…` */
function holdsCredential(address: string): boolean {
  const key = /[?&](?:key|api[-_]?key)=([^&#]+)/i.exec(address)?.[1];
  return key !== undefined && looksLikeCredential(key);
}

/** Where clients of an SDK take a credential. */
export function credentialsOf(sdk: Sdk | undefined): readonly string[] {
  return sdk?.client?.credential ?? [];
}

/** Whether a credential is written in one of these arguments of a call. */
export function hasCredential(
  call: CallExpression | undefined,
  places: readonly string[],
  resolver: Resolver,
): boolean {
  const argument = call && findArgument(call, places, resolver);
  if (!call || !argument) return false;
  return resolver.valuesOf(argument, call.scope).some(
    (value) =>
      value.kind === 'text' &&
      value.origin !== 'env-default' &&
      // An address that is given where a client takes its key.
      !/^[a-z]+:\/\//.test(value.text) &&
      looksLikeCredential(value.text),
  );
}
