import type { BomComponent, BomEvidence, BomExternalReference, BomService, OpenObject } from './bom.ts';
import { REF_PREFIX } from './bomIds.ts';
import { isOwnedIdentity, isOwnedOccurrence } from './evidence.ts';
import { hubReference } from './hubReference.ts';
import { combine, isObject, isSameJson, without } from './jsonObjects.ts';
import { DATASET_MARKER, hashesOf } from './machineItems.ts';
import { ownedPlace } from './providerItem.ts';
import { licensesOf } from './vendoredItem.ts';
import { PROPERTY, isOwnedProperty, propertiesOf, valueOf, valuesOf } from './properties.ts';
import { filePurl, huggingFacePurl, libraryPurl } from './purl.ts';

/**
 * Who a field belongs to. What a scan always writes is the machine's. What it writes for some items only
 * (group, version, purl, task, a reference) is the machine's where it is what a scan would write for this very
 * item, and a person's otherwise: a purl that a reviewer found survives on a model that we have none for.
 */
export type AnyItem = BomComponent | BomService;

const NOT_FOUND = 'not-found';

/** True for items that a scan wrote. Their bom-ref alone is not enough: people may imitate it. */
export function isOurs(item: AnyItem): boolean {
  return (item['bom-ref'] ?? '').startsWith(REF_PREFIX) && valuesOf(item, PROPERTY.kind).length > 0;
}

/** What a person wrote on an item that a scan made: `{}` when nobody touched it. */
export function humanPart(item: AnyItem): OpenObject {
  const machine = conditionalFields(item);
  const { evidence, modelCard, data, provider } = item;
  return without({
    ...without(item, ['type', 'bom-ref', 'name', ...Object.keys(machine.fields)]),
    properties: nonEmpty(item.properties?.filter(({ name }) => !isOwnedProperty(name))),
    externalReferences: nonEmpty(
      item.externalReferences?.filter(
        (entry) =>
          Object.keys(entry).length > 2 ||
          entry.type !== machine.reference?.type ||
          entry.url !== machine.reference.url,
      ),
    ),
    evidence: isObject(evidence)
      ? humanEvidence(evidence, valueOf(item, PROPERTY.vendoredLicence))
      : evidence,
    modelCard:
      isObject(modelCard) && machine.task !== undefined ? withoutTask(modelCard, machine.task) : modelCard,
    data: 'data' in machine.fields || (item['type'] === 'data' && isBareMarker(data)) ? undefined : data,
    endpoints: Array.isArray(item['endpoints'])
      ? nonEmpty(item['endpoints'].filter((address) => !machine.endpoints.includes(address)))
      : item['endpoints'],
    provider: isObject(provider) ? nonEmptyObject(without(provider, ['name'])) : provider,
  });
}

/** What a scan said of an item: the item without `humanPart`. */
export function machinePart<Item extends AnyItem>(item: Item): Item {
  const { fields, reference, task, endpoints } = conditionalFields(item);
  const { evidence, modelCard, data, provider } = item;
  const references = item.externalReferences?.filter(
    (entry) => entry.type === reference?.type && entry.url === reference.url,
  );
  const kept = without({
    type: item['type'],
    'bom-ref': item['bom-ref'],
    ...fields,
    name: item.name,
    properties: item.properties?.filter(({ name }) => isOwnedProperty(name)),
    externalReferences: nonEmpty(references?.map(({ type, url }) => ({ type, url })).slice(0, 1)),
    evidence: isObject(evidence)
      ? machineEvidence(evidence, valueOf(item, PROPERTY.vendoredLicence))
      : undefined,
    modelCard:
      task !== undefined && isObject(modelCard) && modelTask(modelCard) === task
        ? { modelParameters: { task } }
        : undefined,
    data:
      item['type'] === 'data' && listed(data).some(({ type }) => type === DATASET_MARKER.type)
        ? [DATASET_MARKER]
        : fields['data'],
    endpoints: Array.isArray(item['endpoints'])
      ? nonEmpty(item['endpoints'].filter((address) => endpoints.includes(address)))
      : undefined,
    provider: isObject(provider) && 'name' in provider ? { name: provider['name'] } : undefined,
  });
  return { ...item, ...Object.fromEntries(Object.keys(item).map((field) => [field, undefined])), ...kept };
}

/** What the machine says now, with everything that people wrote beside it. */
export function overlay<Item extends AnyItem>(generated: Item, human: OpenObject): Item {
  const described = listed(human['data']).some((entry) => entry['type'] === DATASET_MARKER.type);
  const references = listed(human['externalReferences']);
  // Of a service, what people say of its data and of whose it is takes the place of ours.
  const isWrittenByPeople = (field: string): boolean => !('type' in generated) && field in human;
  const plain = without({
    ...generated,
    data: described || isWrittenByPeople('data') ? undefined : generated['data'],
    'x-trust-boundary': isWrittenByPeople('x-trust-boundary') ? undefined : generated['x-trust-boundary'],
    externalReferences: generated.externalReferences?.filter(
      ({ type, url }) => !references.some((entry) => entry['type'] === type && entry['url'] === url),
    ),
  });
  return { ...generated, ...combine(plain, human) };
}

/** An item that somebody touched and that no call uses any more. Its places are gone; all else stays. */
export function markNotFound<Item extends AnyItem>(item: Item): Item {
  const { evidence, ...rest } = item;
  const written = isObject(evidence)
    ? humanEvidence(evidence, valueOf(item, PROPERTY.vendoredLicence))
    : undefined;
  const state = propertiesOf(PROPERTY.state, [NOT_FOUND]);
  const others = (item.properties ?? []).filter(({ name }) => name !== PROPERTY.state);
  return {
    ...item,
    ...without({ ...rest, evidence: written }),
    evidence: written,
    properties: [...others, ...state],
  };
}

export function isNotFound(item: AnyItem): boolean {
  return valuesOf(item, PROPERTY.state).includes(NOT_FOUND);
}

interface ConditionalFields {
  readonly fields: OpenObject;
  /** Those of a service that a scan writes. */
  readonly endpoints: readonly string[];
  readonly task: string | undefined;
  readonly reference: BomExternalReference | undefined;
}

/** The fields that a scan writes for some items only, where they hold what it would write for this one. */
function conditionalFields(item: AnyItem): ConditionalFields {
  const { group, version } = item;
  const qualified = group === undefined ? item.name : `${group}/${item.name}`;
  const ecosystem = valueOf(item, PROPERTY.ecosystem);
  const expectedVersion =
    valueOf(item, PROPERTY.pinned) === 'true'
      ? valueOf(item, PROPERTY.revision)
      : valueOf(item, PROPERTY.vendoredVersion);
  const copiedFrom = valueOf(item, PROPERTY.vendoredEcosystem);
  const expectedPurl = (): string | undefined =>
    copiedFrom === 'npm' || copiedFrom === 'pypi'
      ? libraryPurl(copiedFrom, qualified, valueOf(item, PROPERTY.vendoredVersion))
      : ecosystem === 'npm' || ecosystem === 'pypi'
        ? libraryPurl(ecosystem, qualified)
        : hash === undefined
          ? huggingFacePurl(qualified, version ?? null)
          : filePurl(item.name, hash);
  const inIdentity = group !== undefined && (item['bom-ref'] ?? '').includes(`/${qualified}`);
  const tasks = valuesOf(item, PROPERTY.task);
  const hash = valueOf(item, PROPERTY.fileHash);
  const place = 'type' in item ? { fields: {}, endpoints: [] } : ownedPlace(item);
  return {
    endpoints: place.endpoints,
    fields: {
      ...place.fields,
      ...(inIdentity && { group }),
      ...(version !== undefined && version === expectedVersion && { version }),
      ...(hash !== undefined && isSameJson(item['hashes'], hashesOf(hash)) && { hashes: item['hashes'] }),
      ...(item['purl'] !== undefined && item['purl'] === expectedPurl() && { purl: item['purl'] }),
    },
    task: tasks.length === 1 ? tasks[0] : undefined,
    reference: inIdentity
      ? hubReference({ namespace: group, name: item.name }, valueOf(item, PROPERTY.kind) ?? '')
      : undefined,
  };
}

/** @param licence the one that a scan read there. */
function humanEvidence(evidence: BomEvidence, licence: string | undefined): OpenObject | undefined {
  const { identity, occurrences, licenses } = evidence;
  const identities = identity === undefined ? [] : [identity].flat();
  return nonEmptyObject(
    without({
      ...evidence,
      identity: nonEmpty(identities.filter((entry) => !isOwnedIdentity(entry))),
      occurrences: nonEmpty(occurrences?.filter((entry) => !isOwnedOccurrence(entry))),
      licenses:
        licence !== undefined && isSameJson(licenses, licensesOf(licence)) ? undefined : nonEmpty(licenses),
    }),
  );
}

function machineEvidence(evidence: BomEvidence, licence: string | undefined): OpenObject | undefined {
  const { identity, occurrences, licenses } = evidence;
  return nonEmptyObject(
    without({
      identity: nonEmpty(identity === undefined ? [] : [identity].flat().filter(isOwnedIdentity)),
      occurrences: nonEmpty(occurrences?.filter(isOwnedOccurrence)),
      licenses: licence !== undefined && isSameJson(licenses, licensesOf(licence)) ? licenses : undefined,
    }),
  );
}

function modelTask(modelCard: OpenObject): unknown {
  const parameters = modelCard['modelParameters'];
  return isObject(parameters) ? parameters['task'] : undefined;
}

function withoutTask(modelCard: OpenObject, task: string): OpenObject | undefined {
  const parameters = modelCard['modelParameters'];
  if (!isObject(parameters) || parameters['task'] !== task) return modelCard;
  const rest = nonEmptyObject(without(parameters, ['task']));
  return nonEmptyObject(without({ ...modelCard, modelParameters: rest }));
}

function isBareMarker(data: unknown): boolean {
  const entries = listed(data);
  const [only] = entries;
  return entries.length === 1 && only?.['type'] === DATASET_MARKER.type && Object.keys(only).length === 1;
}

function listed(value: unknown): readonly OpenObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function nonEmpty<Entry>(list: readonly Entry[] | undefined): readonly Entry[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function nonEmptyObject(object: OpenObject): OpenObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
