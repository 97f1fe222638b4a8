import { nameUuid } from '../common/nameUuid.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';

/** Namespace of the identifiers of elements. */
const IDENTIFIERS = '4c0f7a52-9a3b-4d2e-8f61-7b5e0d1c2a93';
/** What says who made the document, and when. */
export const CREATION = '_:creation';

interface Element {
  readonly type: string;
  readonly spdxId: string;
  readonly creationInfo: string;
  readonly [field: string]: unknown;
}

/** The elements of a document, each once. */
export class Graph {
  private readonly byId = new Map<string, Element>();

  /** @param namespace an address that is this document's alone. */
  constructor(private readonly namespace: string) {}

  get elements(): readonly Element[] {
    return [...this.byId.values()].sort((left, right) => compareCodeUnits(left.spdxId, right.spdxId));
  }

  get ids(): readonly string[] {
    return this.elements.map(({ spdxId }) => spdxId);
  }

  has(type: string): boolean {
    return this.elements.some((element) => element.type === type);
  }

  idOf(key: string): string {
    return `${this.namespace}#${nameOf(key)}`;
  }

  /** @returns its id. */
  add(type: string, key: string, fields: object, creationInfo = CREATION): string {
    const spdxId = this.idOf(key);
    this.byId.set(spdxId, { type, spdxId, creationInfo, ...fields });
    return spdxId;
  }

  agent(type: 'Organization' | 'Person' | 'SoftwareAgent', name: string): string {
    return this.add(type, JSON.stringify([type, name]), { name });
  }

  /** @param apart tells it from others of the same type from the same element. */
  relate(
    from: string,
    relationshipType: string,
    to: readonly string[],
    fields: object = {},
    ...apart: readonly string[]
  ): void {
    const key = JSON.stringify([from, relationshipType, ...apart]);
    this.add('Relationship', key, { from, relationshipType, to, ...fields });
  }
}

/** A name for something within a document that is always the same. */
export function nameOf(key: string): string {
  return nameUuid(key, IDENTIFIERS);
}
