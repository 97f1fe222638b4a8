import { v5 } from 'uuid';
import type { Bom, BomComponent, BomService } from '../sbom/bom.ts';
import { componentIdOf, ROOT_REF } from '../sbom/bomIds.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { isNotFound } from '../sbom/ownership.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
import { readReviews, type Review } from '../sbom/review.ts';
import type { Exporter } from './exporter.ts';
import { exportedBom, silencedOf } from './exportedBom.ts';
import { gapsOf } from './gaps.ts';

const UNKNOWN = 'NOASSERTION';
const DOCUMENT = 'SPDXRef-DOCUMENT';
/** Namespace of the identifiers of packages. */
const IDENTIFIERS = '6b0a7c5e-31f4-4c0e-9a57-2d1f0b8c4e60';

/**
 * SPDX 2.3 JSON (https://spdx.github.io/spdx-spec/v2.3/). It has no models, datasets and services: they are packages
 * whose comment says what they are. What nobody knows is `NOASSERTION`.
 */
export const spdx23: Exporter = {
  id: 'spdx23',
  label: 'SPDX 2.3 JSON',
  extension: 'spdx.json',
  mediaType: 'application/spdx+json; version=2.3',
  render(content, context) {
    const bom = exportedBom(content, context);
    const reviews = readReviews(bom);
    const root = bom.metadata?.component ?? { type: 'application', 'bom-ref': ROOT_REF, name: 'unnamed' };
    const items = [root, ...(bom.components ?? []), ...(bom.services ?? [])];
    const document = {
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: DOCUMENT,
      name: oneLine(content.inventory.project),
      documentNamespace: context.serialNumber,
      comment: gapsOf(content.inventory).join(' '),
      creationInfo: {
        created: withoutFraction(context.timestamp),
        creators: [`Tool: shadowlight-${context.toolVersion}`],
      },
      packages: items
        .map((item) => packageOf(item, reviews.get(componentIdOf(item['bom-ref'] ?? '') ?? '')))
        .sort((left, right) => compareCodeUnits(left.SPDXID, right.SPDXID)),
      relationships: relationshipsOf(bom, root, items),
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
};

type Item = BomComponent | BomService;

function packageOf(item: Item, review: Review | undefined) {
  const { purl, version, group } = item;
  const hashes = sha256Of(item);
  const annotation = review && annotationOf(review);
  return {
    SPDXID: idOf(item),
    name: oneLine(group === undefined ? item.name : `${group}/${item.name}`),
    ...(version !== undefined && { versionInfo: oneLine(version) }),
    downloadLocation: locationOf(item),
    filesAnalyzed: false,
    supplier: supplierOf(item),
    licenseConcluded: licenceOf(item, 'concluded'),
    licenseDeclared: licenceOf(item, 'declared'),
    copyrightText: UNKNOWN,
    ...(hashes.length > 0 && { checksums: hashes }),
    ...(typeof purl === 'string' && {
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    }),
    primaryPackagePurpose: purposeOf(item),
    comment: commentOf(item),
    ...(annotation && { annotations: [annotation] }),
  };
}

function idOf(item: Item): string {
  return `SPDXRef-${v5(item['bom-ref'] ?? JSON.stringify(item), IDENTIFIERS)}`;
}

function purposeOf(item: Item): string {
  if (item['type'] === 'library') return 'LIBRARY';
  return item['type'] === 'application' ? 'APPLICATION' : 'OTHER';
}

/** What it is, in the words of the fragment, and where it is used. */
function commentOf(item: Item): string {
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
function locationOf(item: Item): string {
  if (typeof item.purl === 'string' && item.purl.startsWith('pkg:huggingface/') && item.group !== undefined)
    return `git+https://huggingface.co/${item.group}/${item.name}@${item.version ?? ''}`;
  const found = item.externalReferences?.find(({ type, url }) => type === 'distribution' && isAddress(url));
  return found?.url ?? UNKNOWN;
}

function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(url);
}

/** Only what somebody wrote: the name of an organisation on a hub proves nothing. */
function supplierOf(item: Item): string {
  const { supplier } = item;
  const name = isObject(supplier) ? supplier['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? `Organization: ${oneLine(name)}` : UNKNOWN;
}

/** Licences of people's own, which SPDX wants in full, are not asserted. */
function licenceOf(item: Item, wanted: 'concluded' | 'declared'): string {
  const { licenses } = item;
  const [entry, ...others] = Array.isArray(licenses) ? licenses : [];
  if (!isObject(entry) || others.length > 0) return UNKNOWN;
  const licence = isObject(entry['license']) ? entry['license'] : entry;
  if ((licence['acknowledgement'] ?? 'declared') !== wanted) return UNKNOWN;
  const said = licence['id'] ?? entry['expression'];
  return typeof said === 'string' && /^[\w.+() -]+$/.test(said) && !/Ref-/.test(said) ? said : UNKNOWN;
}

function sha256Of(item: Item) {
  const { hashes } = item;
  return (Array.isArray(hashes) ? hashes : [])
    .filter(isObject)
    .flatMap(({ alg, content }) =>
      alg === 'SHA-256' && typeof content === 'string' && /^[0-9a-f]{64}$/i.test(content)
        ? [{ algorithm: 'SHA256', checksumValue: content.toLowerCase() }]
        : [],
    );
}

/** Undefined when the review says no time that SPDX could hold. */
function annotationOf({ status, by, date, reason }: Review) {
  const time = new Date(date);
  if (by === '' || Number.isNaN(time.getTime())) return undefined;
  return {
    annotationDate: withoutFraction(time.toISOString()),
    annotationType: 'REVIEW',
    annotator: `Person: ${oneLine(by)}`,
    comment: oneLine(reason === undefined ? status : `${status}: ${reason}`),
  };
}

function relationshipsOf(bom: Bom, root: Item, items: readonly Item[]) {
  const ids = new Map(items.map((item) => [item['bom-ref'], idOf(item)]));
  const edges = (bom.dependencies ?? []).flatMap(({ ref, dependsOn }) =>
    (dependsOn ?? []).flatMap((target) => {
      const [from, to] = [ids.get(ref), ids.get(target)];
      return from === undefined || to === undefined ? [] : [relationship(from, 'DEPENDS_ON', to)];
    }),
  );
  return [relationship(DOCUMENT, 'DESCRIBES', idOf(root)), ...edges];
}

function relationship(spdxElementId: string, relationshipType: string, relatedSpdxElement: string) {
  return { spdxElementId, relationshipType, relatedSpdxElement };
}

function withoutFraction(timestamp: string): string {
  return timestamp.replace(/\.\d+(?=Z|[+-])/, '');
}

/** Other forms of SPDX are written in lines; nothing in a name may begin one. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\p{Cf}\p{Surrogate}]/gu, '\uFFFD');
}
