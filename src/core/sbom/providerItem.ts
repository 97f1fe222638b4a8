import { documentedProvider } from '../catalogue/hosts.ts';
import type { AiComponent } from '../inventory/component.ts';
import type { BomService, OpenObject } from './bom.ts';
import { refOfProvider } from './bomIds.ts';
import { distinct } from './canonicalBom.ts';
import { isSameJson } from './jsonObjects.ts';
import { PROPERTY, propertiesOf, valuesOf } from './properties.ts';

export const PROVIDER_KIND = 'ai-service';

/**
 * Whatever is asked of a model goes there, and its answer comes back. What is in it nobody can tell from the code: the
 * standard demands a classification, so that it says so.
 */
const DATA_FLOW = [
  { name: 'requests and answers', flow: 'bi-directional', classification: 'unknown' },
] as const;

/** One service for each provider that is called. A service has no evidence in 1.6: the calls stand at its models. */
export function providerItems(components: readonly AiComponent[]): BomService[] {
  const used = new Map<string, { readonly sdks: Set<string>; readonly hosts: Set<string> }>();
  for (const { category, provider, sdks, hosts = [] } of components) {
    if (category !== 'service') continue;
    const all = used.get(provider) ?? { sdks: new Set(), hosts: new Set() };
    for (const sdk of sdks) all.sdks.add(sdk);
    for (const host of hosts) all.hosts.add(host);
    used.set(provider, all);
  }
  return distinct(used.keys()).map((provider) => {
    const name = provider.replace(/^other:/, '') || provider;
    const { sdks = [], hosts = [] } = used.get(provider) ?? {};
    return {
      'bom-ref': refOfProvider(provider),
      provider: { name },
      name,
      ...placeOf(hosts),
      data: DATA_FLOW,
      properties: [
        ...propertiesOf(PROPERTY.host, [...hosts]),
        ...propertiesOf(PROPERTY.kind, [PROVIDER_KIND]),
        ...propertiesOf(PROPERTY.provider, [provider]),
        ...propertiesOf(PROPERTY.sdk, [...sdks]),
      ],
    };
  });
}

interface Place {
  readonly endpoints?: readonly string[];
  readonly 'x-trust-boundary'?: true;
}

/**
 * Only of the hosts that providers document: that they are asked by https, and that they are somebody else's, is known
 * of no other.
 */
function placeOf(hosts: Iterable<string>): Place {
  const endpoints = distinct(hosts)
    .map((host) => `https://${host}`)
    .filter((address) => documentedProvider(address) !== undefined);
  return endpoints.length === 0 ? {} : { endpoints, 'x-trust-boundary': true };
}

interface OwnedPlace {
  /** Fields that are as a scan writes them. */
  readonly fields: OpenObject;
  /** Endpoints that a scan writes. */
  readonly endpoints: readonly string[];
}

/** What of a service's place a scan writes; all else that stands there is a person's. */
export function ownedPlace(service: BomService): OwnedPlace {
  const { endpoints = [], ...place } = placeOf(valuesOf(service, PROPERTY.host));
  const owned = Object.entries({ ...place, data: DATA_FLOW });
  return {
    fields: Object.fromEntries(owned.filter(([field, value]) => isSameJson(service[field], value))),
    endpoints,
  };
}
