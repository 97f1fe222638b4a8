import { nameUuid } from '../common/nameUuid.ts';
import { oneLine } from '../common/oneLine.ts';
import type { Bom } from '../sbom/bom.ts';
import { componentIdOf, ROOT_REF } from '../sbom/bomIds.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import { readReviews, type Review } from '../sbom/review.ts';
import type { Exporter } from './exporter.ts';
import { exportedBom } from './exportedBom.ts';
import { gapsOf } from './gaps.ts';
import {
  commentOf,
  isAuthoredFile,
  licenceOf,
  locationOf,
  noAssertion,
  qualifiedName,
  sha256Of,
  spdxTime,
  supplierName,
  withoutFraction,
  type SpdxItem,
} from './spdxParts.ts';

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
    // A file needs its SHA-1 there, which nothing of ours makes, and lines need bytes.
    const components = (bom.components ?? []).filter((item) => !isAuthoredFile(item));
    const items = [root, ...components, ...(bom.services ?? [])];
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

function packageOf(item: SpdxItem, review: Review | undefined) {
  const { purl, version } = item;
  const hashes = sha256Of(item);
  const annotation = review && annotationOf(review);
  return {
    SPDXID: idOf(item),
    name: qualifiedName(item),
    ...(version !== undefined && { versionInfo: oneLine(version) }),
    downloadLocation: locationOf(item),
    filesAnalyzed: false,
    supplier: supplierOf(item),
    licenseConcluded: licenceOf(item, 'concluded'),
    licenseDeclared: licenceOf(item, 'declared'),
    copyrightText: noAssertion,
    ...(hashes.length > 0 && {
      checksums: hashes.map((checksumValue) => ({ algorithm: 'SHA256', checksumValue })),
    }),
    ...(typeof purl === 'string' && {
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    }),
    primaryPackagePurpose: purposeOf(item),
    comment: commentOf(item),
    ...(annotation && { annotations: [annotation] }),
  };
}

function idOf(item: SpdxItem): string {
  return `SPDXRef-${nameUuid(item['bom-ref'] ?? JSON.stringify(item), IDENTIFIERS)}`;
}

function purposeOf(item: SpdxItem): string {
  if (item['type'] === 'library') return 'LIBRARY';
  return item['type'] === 'application' ? 'APPLICATION' : 'OTHER';
}

function supplierOf(item: SpdxItem): string {
  const name = supplierName(item);
  return name === undefined ? noAssertion : `Organization: ${name}`;
}

/** Undefined when the review says no time that SPDX could hold. */
function annotationOf({ status, by, date, reason }: Review) {
  const annotationDate = spdxTime(date);
  if (by === '' || annotationDate === undefined) return undefined;
  return {
    annotationDate,
    annotationType: 'REVIEW',
    annotator: `Person: ${oneLine(by)}`,
    comment: oneLine(reason === undefined ? status : `${status}: ${reason}`),
  };
}

function relationshipsOf(bom: Bom, root: SpdxItem, items: readonly SpdxItem[]) {
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
