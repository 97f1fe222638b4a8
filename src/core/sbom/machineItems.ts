import { mayBeAlias } from '../catalogue/modelId.ts';
import type {
  AiComponent,
  DependencyComponent,
  FolderInventory,
  VendoredComponent,
} from '../inventory/component.ts';
import { isAssistantCategory } from '../model/finding.ts';
import { usagesAside } from '../inventory/usage.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import type { BomComponent, BomService } from './bom.ts';
import { refOfComponent } from './bomIds.ts';
import { orderItem } from './canonicalBom.ts';
import { compareCodeUnits } from './canonicalJson.ts';
import { callIdentity, evidenceOf, importIdentity } from './evidence.ts';
import { hubReference } from './hubReference.ts';
import { assistantItem } from './assistantItem.ts';
import { authoredItem } from './authoredItem.ts';
import { vendoredItem } from './vendoredItem.ts';
import { providerItems } from './providerItem.ts';
import { PROPERTY, propertiesOf } from './properties.ts';
import { filePurl, hubNameOf, huggingFacePurl, libraryPurl } from './purl.ts';

/** What a component is called whose name is not in the source. */
export const UNRESOLVED_NAME = 'unresolved';
export const DEPENDENCY_KIND = 'undeclared-dependency';
/** Says that an entry of `data` is a dataset; the rest of the entry is for people to fill in. */
export const DATASET_MARKER = { type: 'dataset' } as const;

/** What a scan alone says: nothing of it was written by a person. Sorted by bom-ref, each once. */
export interface MachineItems {
  readonly components: readonly BomComponent[];
  readonly services: readonly BomService[];
}

export function machineItems(inventory: FolderInventory, lineNumbers: boolean): MachineItems {
  return {
    components: onceById(allOf(inventory)).map((component) => itemOf(component, lineNumbers)),
    services: providerItems(inventory.components),
  };
}

type AnyComponent = AiComponent | DependencyComponent | VendoredComponent | AuthoredComponent;

function allOf({ components, dependencies, vendored, authored = [] }: FolderInventory): AnyComponent[] {
  return [...components, ...dependencies, ...vendored, ...authored];
}

/** A component of the inventory is the same object until a use of it changes. */
const itemsWithLines = new WeakMap<AnyComponent, BomComponent>();
const itemsWithoutLines = new WeakMap<AnyComponent, BomComponent>();

function itemOf(component: AnyComponent, lineNumbers: boolean): BomComponent {
  const known = lineNumbers ? itemsWithLines : itemsWithoutLines;
  let item = known.get(component);
  if (item === undefined) {
    item = orderItem(makeItem(component, lineNumbers));
    known.set(component, item);
  }
  return item;
}

function makeItem(component: AnyComponent, lineNumbers: boolean): BomComponent {
  if ('category' in component)
    return isAssistantCategory(component.category)
      ? assistantItem(component, lineNumbers)
      : aiItem(component, lineNumbers);
  if ('totals' in component) return authoredItem(component, lineNumbers);
  return 'verdict' in component
    ? dependencyItem(component, lineNumbers)
    : vendoredItem(component, lineNumbers);
}

/** The inventory gives each identity once; should it not, the choice must not depend on the order. */
function onceById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const chosen = new Map<string, Item>();
  for (const item of items) {
    const other = chosen.get(item.id);
    if (!other || compareCodeUnits(JSON.stringify(item), JSON.stringify(other)) < 0)
      chosen.set(item.id, item);
  }
  return [...chosen.values()].sort((left, right) => compareCodeUnits(left.id, right.id));
}

function aiItem(component: AiComponent, lineNumbers: boolean): BomComponent {
  const { category, name, provider, revision, tasks, file } = component;
  const sha256 = file?.sha256 ?? undefined;
  const hub = name !== null && provider === 'huggingface' ? hubNameOf(name) : undefined;
  const version = component.pinned === true && revision !== null ? revision : undefined;
  const purl =
    hub && name !== null && category === 'model'
      ? huggingFacePurl(name, version ?? null)
      : sha256 !== undefined && name !== null
        ? filePurl(name, sha256)
        : undefined;
  const reference = hub && hubReference(hub, category);
  const concluded =
    purl === undefined
      ? { field: 'name' as const, value: name ?? undefined }
      : { field: 'purl' as const, value: purl };
  return {
    type: category === 'dataset' ? 'data' : 'machine-learning-model',
    'bom-ref': refOfComponent(component.id),
    ...(hub && { group: hub.namespace }),
    name: hub?.name ?? name ?? UNRESOLVED_NAME,
    ...(version !== undefined && { version }),
    ...(purl !== undefined && { purl }),
    ...(sha256 !== undefined && { hashes: hashesOf(sha256) }),
    ...(category === 'dataset' && { data: [DATASET_MARKER] }),
    evidence: evidenceOf(callIdentity(concluded, component.resolutions), component.occurrences, lineNumbers),
    ...(reference && { externalReferences: [reference] }),
    // The standard has room for one task; with several, none of them is the task.
    ...(category !== 'dataset' &&
      tasks.length === 1 && { modelCard: { modelParameters: { task: tasks[0] } } }),
    // In the order in which they are written.
    properties: [
      ...propertiesOf(PROPERTY.alias, mayBeAlias(component) ? ['deployment'] : []),
      ...propertiesOf(
        PROPERTY.fileDetail,
        (file?.details ?? []).map(([key, value]) => `${key}=${value}`),
      ),
      ...propertiesOf(PROPERTY.fileFormat, file ? [file.format] : []),
      ...propertiesOf(PROPERTY.fileHash, sha256 === undefined ? [] : [sha256]),
      ...propertiesOf(PROPERTY.kind, [category]),
      ...propertiesOf(PROPERTY.pinned, component.pinned === null ? [] : [String(component.pinned)]),
      ...propertiesOf(PROPERTY.provider, [provider]),
      ...propertiesOf(PROPERTY.resolution, component.resolutions),
      ...propertiesOf(PROPERTY.revision, revision === null ? [] : [revision]),
      ...propertiesOf(PROPERTY.risk, component.risks),
      ...propertiesOf(PROPERTY.sdk, component.sdks),
      ...propertiesOf(PROPERTY.task, tasks),
      ...propertiesOf(PROPERTY.usage, usagesAside(component.occurrences)),
    ],
  };
}

export function hashesOf(sha256: string): readonly { readonly alg: 'SHA-256'; readonly content: string }[] {
  return [{ alg: 'SHA-256', content: sha256 }];
}

function dependencyItem(component: DependencyComponent, lineNumbers: boolean): BomComponent {
  const { ecosystem, distribution, verdict } = component;
  const purl = libraryPurl(ecosystem, distribution);
  const scope = ecosystem === 'npm' ? /^(@[^/]+)\/(.+)$/.exec(distribution) : null;
  const concluded =
    purl === undefined
      ? { field: 'name' as const, value: distribution }
      : { field: 'purl' as const, value: purl };
  return {
    type: 'library',
    'bom-ref': refOfComponent(component.id),
    ...(scope?.[1] !== undefined && { group: scope[1] }),
    name: scope?.[2] ?? distribution,
    ...(purl !== undefined && { purl }),
    evidence: evidenceOf(importIdentity(concluded), component.occurrences, lineNumbers),
    properties: [
      ...propertiesOf(PROPERTY.ecosystem, [ecosystem]),
      ...propertiesOf(PROPERTY.kind, [DEPENDENCY_KIND]),
      ...propertiesOf(PROPERTY.usage, usagesAside(component.occurrences)),
      ...propertiesOf(PROPERTY.verdict, [verdict]),
    ],
  };
}
