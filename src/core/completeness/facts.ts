import type { Bom, BomComponent, OpenObject } from '../sbom/bom.ts';
import { ROOT_REF, TOOL_REF } from '../sbom/bomIds.ts';
import { isToolSet } from '../sbom/canonicalBom.ts';
import { isObject } from '../sbom/jsonObjects.ts';
import { UNRESOLVED_NAME } from '../sbom/machineItems.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';

/**
 * What is known of something that a standard asks for: the SBOM says it; a person could write it into the fragment;
 * or neither a scan of sources nor a reviewer can know it, but the build, the supplier or whoever hands the SBOM on.
 */
export type State = 'known' | 'needs-reviewer' | 'unknown';

interface Fact<Of> {
  readonly isKnown: (of: Of, bom: Bom) => boolean;
  /** The field of CycloneDX that a person fills; absent where no person could. */
  readonly field?: string;
}

/** Where a person fills it, and whether it is. */
export interface Judged {
  readonly state: State;
  readonly field: string | undefined;
}

const rootFact = (isKnown: (root: OpenObject, bom: Bom) => boolean, field?: string): Fact<Bom> => ({
  isKnown: (bom) => isKnown(bom.metadata?.component ?? {}, bom),
  ...(field !== undefined && { field: `metadata.component.${field}` }),
});

/** What is asked of the document, and of the system that it describes. */
const documentFacts = {
  author: {
    isKnown: ({ metadata }) => has(metadata, 'authors') || has(metadata, 'manufacturer'),
    field: 'metadata.manufacturer',
  },
  authorContact: {
    isKnown: ({ metadata }) => isReachable(metadata?.['manufacturer']),
    field: 'metadata.manufacturer.url',
  },
  // Whoever signs does so after the export: no field of ours could hold for the bytes it stands in.
  signature: { isKnown: (bom) => has(bom, 'signature') },
  format: { isKnown: ({ bomFormat }) => bomFormat !== undefined },
  formatVersion: { isKnown: ({ specVersion }) => specVersion !== undefined },
  generationContext: { isKnown: ({ metadata }) => has(metadata, 'lifecycles') },
  timestamp: { isKnown: ({ metadata }) => has(metadata, 'timestamp') },
  toolName: { isKnown: ({ metadata }) => toolOf(metadata) !== undefined },
  toolVersion: { isKnown: ({ metadata }) => toolOf(metadata)?.version !== undefined },
  sbomVersion: { isKnown: (bom) => has(bom, 'serialNumber') && has(bom, 'version') },
  dependencies: { isKnown: (bom) => has(bom, 'dependencies') },
  completenessSaid: { isKnown: (bom) => has(bom, 'compositions') },
  /** Only a merged SBOM has all of them. */
  topLevelDependencies: {
    isKnown: (bom) =>
      (bom.compositions ?? []).some(
        ({ aggregate, dependencies }) => aggregate === 'complete' && dependencies?.includes(ROOT_REF),
      ),
  },
  noVulnerabilities: { isKnown: (bom) => !has(bom, 'vulnerabilities') },
  systemName: rootFact((root) => typeof root['name'] === 'string' && root['name'] !== 'unnamed', 'name'),
  systemProducer: rootFact(hasProducer, 'supplier'),
  systemVersion: rootFact((root) => has(root, 'version'), 'version'),
  systemTimestamp: rootFact(
    (root) => isObject(root['releaseNotes']) && has(root['releaseNotes'], 'timestamp'),
    'releaseNotes.timestamp',
  ),
  systemComponents: { isKnown: (bom) => has(bom, 'components') },
  systemDataFlow: {
    isKnown: ({ services = [] }) => services.length > 0 && services.every((service) => has(service, 'data')),
    field: 'services[].data',
  },
  systemDataUsage: rootFact((root) => has(root, 'data'), 'data'),
  systemInputOutput: rootFact(
    (root) => has(parametersOf(root), 'inputs') || has(parametersOf(root), 'outputs'),
    'modelCard.modelParameters.inputs',
  ),
  systemApplication: rootFact((root) => has(root, 'description') || has(root, 'tags'), 'description'),
  infrastructureSoftware: rootFact(
    (_root, bom) =>
      (bom.components ?? []).some(
        ({ type }) => type === 'platform' || type === 'container' || type === 'operating-system',
      ),
    'components',
  ),
  infrastructureHardware: rootFact(
    (_root, bom) => (bom.components ?? []).some(({ type }) => type === 'device'),
    'components',
  ),
  securityControls: { isKnown: (bom) => has(bom, 'declarations'), field: 'declarations' },
  securityCompliance: {
    isKnown: (bom) => hasReference(bom, 'attestation') || has(bom, 'declarations'),
    field: 'externalReferences',
  },
  securityPolicy: { isKnown: (bom) => hasReference(bom, 'security-contact'), field: 'externalReferences' },
  vulnerabilityReference: {
    isKnown: (bom) => hasReference(bom, 'vulnerability-assertion') || hasReference(bom, 'advisories'),
    field: 'externalReferences',
  },
  securityMetrics: { isKnown: () => false },
  performanceMetrics: {
    isKnown: (bom) => (bom.components ?? []).some(({ modelCard }) => has(modelCard, 'quantitativeAnalysis')),
    field: 'components[].modelCard.quantitativeAnalysis',
  },
} as const satisfies Readonly<Record<string, Fact<Bom>>>;

/** What is asked of a component. */
const componentFacts = {
  name: { isKnown: ({ name }) => name !== UNRESOLVED_NAME },
  producer: { isKnown: hasProducer, field: 'supplier' },
  producerContact: {
    isKnown: (item) => isReachable(item['supplier']) || isReachable(item['manufacturer']),
    field: 'supplier.url',
  },
  version: { isKnown: (item) => has(item, 'version') },
  identifier: {
    isKnown: (item) => ['purl', 'cpe', 'swhid', 'omniborId', 'swid'].some((field) => has(item, field)),
  },
  hash: { isKnown: (item) => has(item, 'hashes') },
  sha512: { isKnown: ({ hashes }) => hashes?.some(({ alg }) => alg === 'SHA-512') ?? false },
  licence: { isKnown: (item) => has(item, 'licenses'), field: 'licenses' },
  dependency: { isKnown: (item, bom) => refsInGraph(bom).has(item['bom-ref'] ?? '') },
  description: { isKnown: (item) => has(item, 'description'), field: 'description' },
  releaseTime: {
    isKnown: (item) => isObject(item['releaseNotes']) && has(item['releaseNotes'], 'timestamp'),
    field: 'releaseNotes.timestamp',
  },
  modelProperties: {
    isKnown: (item) =>
      has(parametersOf(item), 'modelArchitecture') ||
      has(parametersOf(item), 'architectureFamily') ||
      valueOf(item, PROPERTY.fileFormat) !== undefined,
    field: 'modelCard.modelParameters',
  },
  inputOutput: {
    isKnown: (item) => has(parametersOf(item), 'inputs') || has(parametersOf(item), 'outputs'),
    field: 'modelCard.modelParameters.inputs',
  },
  training: {
    isKnown: (item) => has(parametersOf(item), 'approach') || has(parametersOf(item), 'datasets'),
    field: 'modelCard.modelParameters.approach',
  },
  references: { isKnown: (item) => has(item, 'externalReferences'), field: 'externalReferences' },
  content: { isKnown: (item) => dataHas(item, 'contents'), field: 'data[].contents' },
  provenance: { isKnown: (item) => dataHas(item, 'governance'), field: 'data[].governance' },
  statistics: {
    isKnown: (item) => dataHas(item, 'graphics') || dataHas(item, 'description'),
    field: 'data[].description',
  },
  sensitivity: {
    isKnown: (item) => dataHas(item, 'classification') || dataHas(item, 'sensitiveData'),
    field: 'data[].classification',
  },
  usedByModel: {
    isKnown: (item, bom) => datasetsOfModels(bom).has(item['bom-ref'] ?? ''),
    field: 'modelCard.modelParameters.datasets of the model',
  },
  // Names of https://github.com/BSI-Bund/tr-03183-cyclonedx-property-taxonomy.
  fileName: {
    isKnown: (item) => valueOf(item, 'bsi:component:filename') !== undefined,
    field: 'property bsi:component:filename',
  },
  executable: {
    isKnown: (item) => valueOf(item, 'bsi:component:executable') !== undefined,
    field: 'property bsi:component:executable',
  },
  archive: {
    isKnown: (item) => valueOf(item, 'bsi:component:archive') !== undefined,
    field: 'property bsi:component:archive',
  },
  structured: {
    isKnown: (item) => valueOf(item, 'bsi:component:structured') !== undefined,
    field: 'property bsi:component:structured',
  },
} as const satisfies Readonly<Record<string, Fact<BomComponent>>>;

export type DocumentFact = keyof typeof documentFacts;
export type ComponentFact = keyof typeof componentFacts;

export function judgeDocument(id: DocumentFact, bom: Bom): Judged {
  return judged(documentFacts[id], bom, bom);
}

export function judgeComponent(id: ComponentFact, component: BomComponent, bom: Bom): Judged {
  return judged(componentFacts[id], component, bom);
}

function judged<Of>({ isKnown, field }: Fact<Of>, of: Of, bom: Bom): Judged {
  if (isKnown(of, bom)) return { state: 'known', field };
  return { state: field === undefined ? 'unknown' : 'needs-reviewer', field };
}

const graphs = new WeakMap<Bom, ReadonlySet<string>>();

/** Every reference that is in a dependency; made once for a document. */
function refsInGraph(bom: Bom): ReadonlySet<string> {
  let refs = graphs.get(bom);
  if (!refs) {
    refs = new Set((bom.dependencies ?? []).flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]));
    graphs.set(bom, refs);
  }
  return refs;
}

const datasets = new WeakMap<Bom, ReadonlySet<unknown>>();

/** Every dataset that a model names. */
function datasetsOfModels(bom: Bom): ReadonlySet<unknown> {
  let refs = datasets.get(bom);
  if (!refs) {
    const named = (bom.components ?? []).flatMap((each) => parametersOf(each)['datasets'] ?? []);
    refs = new Set(named.map((entry) => (isObject(entry) ? entry['ref'] : undefined)));
    datasets.set(bom, refs);
  }
  return refs;
}

function toolOf(metadata: Bom['metadata']): BomComponent | undefined {
  const tools = metadata?.tools;
  return isToolSet(tools) ? tools.components?.find((tool) => tool['bom-ref'] === TOOL_REF) : undefined;
}

function has(object: unknown, field: string): boolean {
  const value = isObject(object) ? object[field] : undefined;
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '';
}

function hasProducer(item: OpenObject): boolean {
  return ['supplier', 'manufacturer', 'publisher', 'authors', 'author'].some((field) => has(item, field));
}

/** An address of the web or of mail. */
function isReachable(organization: unknown): boolean {
  if (!isObject(organization)) return false;
  const { contact } = organization;
  return has(organization, 'url') || (Array.isArray(contact) && contact.some((each) => has(each, 'email')));
}

function hasReference({ externalReferences = [] }: Bom, type: string): boolean {
  return externalReferences.some((reference) => reference.type === type);
}

function parametersOf({ modelCard }: OpenObject): OpenObject {
  const parameters = isObject(modelCard) ? modelCard['modelParameters'] : undefined;
  return isObject(parameters) ? parameters : {};
}

function dataHas({ data = [] }: BomComponent, field: string): boolean {
  return data.some((entry) => has(entry, field));
}
