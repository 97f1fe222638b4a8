import { oneLine } from '../common/oneLine.ts';
import type { BomComponent, BomService } from '../sbom/bom.ts';
import { AUTHORED_KIND } from '../sbom/authoredItem.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { isNotFound } from '../sbom/ownership.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
import { silencedOf } from './exportedBom.ts';

/** What becomes a package in SPDX. */
export type SpdxItem = BomComponent | BomService;

export const noAssertion = 'NOASSERTION';

export function withoutFraction(timestamp: string): string {
  return timestamp.replace(/\.\d+(?=Z|[+-])/, '');
}

/** What it is, in the words of the fragment, and where it is used. */
export function commentOf(item: SpdxItem): string {
  const kind = valueOf(item, PROPERTY.kind);
  const type = typeof item['type'] === 'string' ? item['type'] : 'service';
  const places =
    ('evidence' in item && isObject(item['evidence']) ? item['evidence']['occurrences'] : []) ?? [];
  const shown = (Array.isArray(places) ? places : []).filter(isObject).map(({ location, line }) => {
    const path = oneLine(String(location));
    return typeof line === 'number' ? `${path}:${line}` : path;
  });
  return [
    `CycloneDX type: ${type}${kind === undefined ? '' : `; kind: ${oneLine(kind)}`}.`,
    ...(isNotFound(item) ? ['No longer found in the source.'] : []),
    ...(shown.length > 0 ? [`Used in ${shown.join(', ')}.`] : []),
    ...silencedOf(item).map((said) => `Silenced by a comment: ${oneLine(said)}`),
  ].join(' ');
}

/** The repository at the commit, where both are known; of a dataset, its page. */
export function locationOf(item: SpdxItem): string {
  if (typeof item.purl === 'string' && item.purl.startsWith('pkg:huggingface/') && item.group !== undefined)
    return `git+https://huggingface.co/${item.group}/${item.name}@${item.version ?? ''}`;
  const found = item.externalReferences?.find(({ type, url }) => type === 'distribution' && isAddress(url));
  return found?.url ?? noAssertion;
}

function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(url);
}

/** Licences of people's own, which SPDX wants in full, are not asserted. */
export function licenceOf(item: SpdxItem, wanted: 'concluded' | 'declared'): string {
  const { licenses } = item;
  const [entry, ...others] = Array.isArray(licenses) ? licenses : [];
  if (!isObject(entry) || others.length > 0) return noAssertion;
  const licence = isObject(entry['license']) ? entry['license'] : entry;
  if ((licence['acknowledgement'] ?? 'declared') !== wanted) return noAssertion;
  const said = licence['id'] ?? entry['expression'];
  return typeof said === 'string' && /^[\w.+() -]+$/.test(said) && !/Ref-/.test(said) ? said : noAssertion;
}

/** Each once, in small letters. */
export function sha256Of(item: SpdxItem): string[] {
  const { hashes } = item;
  return (Array.isArray(hashes) ? hashes : [])
    .filter(isObject)
    .flatMap(({ alg, content }) =>
      alg === 'SHA-256' && typeof content === 'string' && /^[0-9a-f]{64}$/i.test(content)
        ? [content.toLowerCase()]
        : [],
    );
}

/** The name of an organisation that somebody wrote: one on a hub proves nothing. */
export function supplierName({ supplier }: SpdxItem): string | undefined {
  const name = isObject(supplier) ? supplier['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? oneLine(name) : undefined;
}

/** RFC 3339 in UTC and without fractions; undefined for what is no time. */
export function spdxTime(text: unknown): string | undefined {
  const time = typeof text === 'string' ? new Date(text) : undefined;
  return time && !Number.isNaN(time.getTime()) ? withoutFraction(time.toISOString()) : undefined;
}

/** With the organisation on the hub, where it has one. */
export function qualifiedName({ group, name }: SpdxItem): string {
  return oneLine(group === undefined ? name : `${group}/${name}`);
}

/** Those that are kept for what somebody wrote on them have no lines any more: they are packages like any other. */
export function isAuthoredFile(item: SpdxItem): boolean {
  return valueOf(item, PROPERTY.kind) === AUTHORED_KIND && !isNotFound(item);
}
