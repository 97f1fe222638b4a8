import type { Bom, BomComponent } from '../sbom/bom.ts';
import { oneLine } from '../common/oneLine.ts';
import { componentIdOf, ROOT_REF } from '../sbom/bomIds.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
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
import { addAuthored } from './spdx3Authored.ts';
import { CREATION, Graph, nameOf } from './spdx3Graph.ts';

const NO_LICENCE = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';

/**
 * SPDX 3.0.1 JSON-LD (https://spdx.github.io/spdx-spec/v3.0.1/). A model is an `ai_AIPackage` where all is known
 * that the AI profile demands, and a package with the purpose `model` else; datasets are packages with the purpose
 * `data`, for nothing of ours knows when one was built, which the Dataset profile demands. Services are packages that
 * say so: there is no class for them.
 */
export const spdx3: Exporter = {
  id: 'spdx3',
  label: 'SPDX 3.0.1 JSON-LD',
  extension: 'spdx3.json',
  mediaType: 'application/spdx+json',
  render(content, context) {
    const bom = exportedBom(content, context);
    const graph = new Graph(context.serialNumber);
    const reviews = readReviews(bom);
    const program = `shadowlight-${context.toolVersion}`;
    const root = bom.metadata?.component ?? { type: 'application', 'bom-ref': ROOT_REF, name: 'unnamed' };
    const components = (bom.components ?? []).filter((item) => !isAuthoredFile(item));
    const items = [root, ...components, ...(bom.services ?? [])];
    const creation = {
      type: 'CreationInfo',
      '@id': CREATION,
      specVersion: '3.0.1',
      created: withoutFraction(context.timestamp),
      createdBy: [authorOf(bom, program, graph)],
      createdUsing: [graph.add('Tool', program, { name: program })],
    };
    const creations = [creation, ...items.flatMap((item) => addItem(item, reviews, graph))];
    addDependencies(bom, items, graph);
    for (const file of content.inventory.authored ?? []) addAuthored(file, refOf(root), graph);
    const members = graph.ids;
    const sbom = graph.add('software_Sbom', 'sbom', {
      rootElement: [graph.idOf(refOf(root))],
      element: members,
      software_sbomType: ['source'],
    });
    graph.add('SpdxDocument', 'document', {
      name: oneLine(content.inventory.project),
      comment: gapsOf(content.inventory).join(' '),
      profileConformance: [
        'core',
        'software',
        'simpleLicensing',
        ...(graph.has('ai_AIPackage') ? ['ai'] : []),
      ],
      rootElement: [sbom],
      element: [...members, sbom],
    });
    const document = {
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [...creations, ...graph.elements],
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
};

/** Whom the fragment names; else the program itself, which no person stands behind. */
function authorOf({ metadata }: Bom, program: string, graph: Graph): string {
  const manufacturer = metadata?.['manufacturer'];
  const name = isObject(manufacturer) ? manufacturer['name'] : undefined;
  return typeof name === 'string' && name.trim() !== ''
    ? graph.agent('Organization', oneLine(name))
    : graph.agent('SoftwareAgent', program);
}

/** @returns what says who reviewed it, and when: an annotation is made by its reviewer. */
function addItem(item: SpdxItem, reviews: ReadonlyMap<string, Review>, graph: Graph): readonly object[] {
  const supplier = supplierName(item);
  const { version, purl } = item;
  const location = locationOf(item);
  const released = isObject(item['releaseNotes']) ? spdxTime(item['releaseNotes']['timestamp']) : undefined;
  const hashes = sha256Of(item);
  const { description } = item;
  const isAi =
    isModel(item) && ![supplier, version, released].includes(undefined) && location !== noAssertion;
  const id = graph.add(isAi ? 'ai_AIPackage' : 'software_Package', refOf(item), {
    name: qualifiedName(item),
    comment: commentOf(item),
    ...(typeof description === 'string' && { description: oneLine(description) }),
    software_primaryPurpose: purposeOf(item),
    ...(version !== undefined && { software_packageVersion: oneLine(version) }),
    ...(typeof purl === 'string' && { software_packageUrl: purl }),
    ...(location !== noAssertion && { software_downloadLocation: location }),
    ...(supplier !== undefined && { suppliedBy: graph.agent('Organization', supplier) }),
    ...(released !== undefined && { releaseTime: released }),
    ...(hashes.length > 0 && {
      verifiedUsing: hashes.map((hashValue) => ({ type: 'Hash', algorithm: 'sha256', hashValue })),
    }),
  });
  for (const [wanted, type] of [
    ['declared', 'hasDeclaredLicense'],
    ['concluded', 'hasConcludedLicense'],
  ] as const) {
    const said = licenceOf(item, wanted);
    // The AI profile wants an answer, even where there is none.
    if (said !== noAssertion) graph.relate(id, type, [licence(said, graph)]);
    else if (isAi) graph.relate(id, type, [NO_LICENCE]);
  }
  const review = reviews.get(componentIdOf(refOf(item)) ?? '');
  return review ? addReview(id, review, graph) : [];
}

function licence(expression: string, graph: Graph): string {
  return graph.add('simplelicensing_LicenseExpression', JSON.stringify(['licence', expression]), {
    simplelicensing_licenseExpression: expression,
  });
}

function addReview(subject: string, { status, by, date, reason }: Review, graph: Graph): readonly object[] {
  const created = spdxTime(date);
  if (by === '' || created === undefined) return [];
  const creation = `_:review-${nameOf(subject)}`;
  graph.add(
    'Annotation',
    JSON.stringify(['review', subject]),
    {
      annotationType: 'review',
      subject,
      statement: oneLine(reason === undefined ? status : `${status}: ${reason}`),
    },
    creation,
  );
  const createdBy = [graph.agent('Person', oneLine(by))];
  return [{ type: 'CreationInfo', '@id': creation, specVersion: '3.0.1', created, createdBy }];
}

/** A scan of sources never sees all that a project depends on. */
function addDependencies(bom: Bom, items: readonly SpdxItem[], graph: Graph): void {
  const known = new Set(items.map(refOf));
  for (const { ref, dependsOn = [] } of bom.dependencies ?? []) {
    const to = dependsOn.filter((target) => known.has(target)).map((target) => graph.idOf(target));
    if (known.has(ref) && to.length > 0)
      graph.relate(graph.idOf(ref), 'dependsOn', to, { completeness: 'incomplete' });
  }
}

function refOf(item: SpdxItem): string {
  return item['bom-ref'] ?? JSON.stringify(item);
}

function isModel(item: SpdxItem): item is BomComponent {
  return item['type'] === 'machine-learning-model';
}

/** Words of `SoftwarePurpose`; a model behind a service is a model all the same. */
function purposeOf(item: SpdxItem): string {
  const purposes: Readonly<Record<string, string>> = {
    application: 'application',
    library: 'library',
    'machine-learning-model': 'model',
    data: valueOf(item, PROPERTY.kind) === 'agent-instructions' ? 'configuration' : 'data',
    file: 'file',
  };
  return purposes[typeof item['type'] === 'string' ? item['type'] : ''] ?? 'other';
}
