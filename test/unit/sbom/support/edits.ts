import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Bom, BomComponent, BomService, OpenObject } from '../../../../src/core/sbom/bom.ts';
import { FORMULA_REF, ROOT_REF } from '../../../../src/core/sbom/bomIds.ts';
import { isObject } from '../../../../src/core/sbom/jsonObjects.ts';

/** Something that a reviewer writes into the fragment, and how to see that it is still there. */
export interface Edit {
  readonly what: string;
  /** The document with the edit, and the check; undefined when there is nothing to edit. */
  apply(bom: Bom): { readonly bom: Bom; readonly check: (later: Bom) => void } | undefined;
}

type Item = BomComponent | BomService;
type ItemKind = 'components' | 'services';

/** Picks an item of ours; the number is taken modulo the number of items. */
function pick(bom: Bom, kind: ItemKind, index: number): Item | undefined {
  const ours = (bom[kind] ?? []).filter((item) => item['bom-ref']?.startsWith('shadowlight:'));
  return ours[index % ours.length];
}

function find(bom: Bom, kind: ItemKind, ref: string | undefined): Item {
  const found = (bom[kind] ?? []).filter((item) => item['bom-ref'] === ref);
  assert.equal(found.length, 1, `${ref} is there ${found.length} times`);
  const [item] = found;
  assert.ok(item);
  return item;
}

function replace(bom: Bom, kind: ItemKind, changed: Item): Bom {
  const items = (bom[kind] ?? []).map((item) => (item['bom-ref'] === changed['bom-ref'] ? changed : item));
  return { ...bom, [kind]: items };
}

/** Sets a field of an item that a scan never sets. */
function setField(kind: ItemKind, index: number, field: string, value: unknown): Edit {
  return {
    what: `${kind}[${index}].${field}`,
    apply(bom) {
      const item = pick(bom, kind, index);
      if (!item) return undefined;
      return {
        bom: replace(bom, kind, { ...item, [field]: value }),
        check: (later) => assert.deepEqual(find(later, kind, item['bom-ref'])[field], value),
      };
    },
  };
}

/** Adds an entry to a list of an item that a scan writes too. */
function addEntry(kind: ItemKind, index: number, path: readonly string[], entry: OpenObject | string): Edit {
  const [first = '', second] = path;
  const listIn = (item: Item): readonly unknown[] => {
    const value = item[first];
    const list = second === undefined ? value : objectOf(value)[second];
    return Array.isArray(list) ? list : [];
  };
  return {
    what: `${kind}[${index}].${path.join('.')} + ${JSON.stringify(entry)}`,
    apply(bom) {
      const item = pick(bom, kind, index);
      if (!item) return undefined;
      const list = [...listIn(item), entry];
      const changed = second === undefined ? list : { ...objectOf(item[first]), [second]: list };
      return {
        bom: replace(bom, kind, { ...item, [first]: changed }),
        check: (later) => {
          const entries = listIn(find(later, kind, item['bom-ref'])).map((value) =>
            JSON.stringify(sorted(value)),
          );
          assert.ok(entries.includes(JSON.stringify(sorted(entry))), `lost ${JSON.stringify(entry)}`);
        },
      };
    },
  };
}

/** Adds an entry to a list of the document. */
function addToDocument(field: string, make: (bom: Bom) => OpenObject): Edit {
  const listIn = (bom: Bom): readonly unknown[] => (Array.isArray(bom[field]) ? bom[field] : []);
  return {
    what: `document.${field}`,
    apply(bom) {
      const entry = make(bom);
      const present = listIn(bom).some(
        (other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(entry)),
      );
      if (present) return undefined;
      return {
        bom: { ...bom, [field]: [...listIn(bom), entry] },
        check: (later) =>
          assert.ok(
            listIn(later).some((other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(entry))),
            `lost ${field} ${JSON.stringify(entry)}`,
          ),
      };
    },
  };
}

/** An edge between things that are there; it joins an entry of the same ref. */
function addEdge(from: (bom: Bom) => string | undefined, to: string): Edit {
  return {
    what: `edge to ${to}`,
    apply(bom) {
      const ref = from(bom);
      const known = (bom.components ?? []).some((item) => item['bom-ref'] === to);
      if (ref === undefined || !known) return undefined;
      const entries = bom.dependencies ?? [];
      const before = entries.find((entry) => entry.ref === ref);
      const entry = {
        ...before,
        ref,
        dependsOn: [...(before?.dependsOn ?? []).filter((old) => old !== to), to],
      };
      return {
        bom: { ...bom, dependencies: [...entries.filter((other) => other !== before), entry] },
        check: (later) => {
          const kept = later.dependencies?.find((other) => other.ref === ref);
          assert.ok(kept?.dependsOn?.includes(to), `lost the edge ${ref} → ${to}`);
        },
      };
    },
  };
}

/** Writes on an assistant that the lines are said to be from. */
function describeAuthor(index: number, text: string): Edit {
  const authors = (bom: Bom) => bom.formulation?.find((each) => each['bom-ref'] === FORMULA_REF)?.components;
  return {
    what: `formulation[${index}]`,
    apply(bom) {
      const items = authors(bom) ?? [];
      const item = items[index % items.length];
      if (!item) return undefined;
      const changed = items.map((other) => (other === item ? { ...item, description: text } : other));
      const formulation = bom.formulation?.map((each) =>
        each['bom-ref'] === FORMULA_REF ? { ...each, components: changed } : each,
      );
      return {
        bom: { ...bom, ...(formulation && { formulation }) },
        check: (later) => {
          const kept = authors(later)?.find((other) => other['bom-ref'] === item['bom-ref']);
          assert.equal(kept?.['description'], text);
        },
      };
    },
  };
}

function objectOf(value: unknown): OpenObject {
  return isObject(value) ? value : {};
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

const index = fc.nat(20);
const word = fc.constantFrom('ä', 'x y', 'Llama 3.1', '=1+1', '__proto__', 'constructor', '\u202e');
const HAND = 'hand:eval-set';
const handMade: OpenObject = { type: 'data', 'bom-ref': HAND, name: 'eval set kept elsewhere' };

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(index, word)
    .map(([at, name]) =>
      setField('components', at, 'licenses', [{ license: { name, acknowledgement: 'concluded' } }]),
    ),
  fc.tuple(index, word).map(([at, text]) => setField('components', at, 'description', text)),
  fc.tuple(index, fc.uniqueArray(word)).map(([at, tags]) => setField('components', at, 'tags', tags)),
  fc.tuple(index, word).map(([at, name]) => setField('components', at, 'supplier', { name })),
  fc.tuple(index, word).map(([at, text]) => setField('services', at, 'description', text)),
  fc.tuple(index).map(([at]) => addEntry('services', at, ['endpoints'], 'https://example.com/v1')),
  fc.tuple(index).map(([at]) => setField('services', at, 'x-trust-boundary', false)),
  fc
    .tuple(index)
    .map(([at]) => setField('services', at, 'data', [{ flow: 'outbound', classification: 'confidential' }])),
  fc
    .tuple(fc.constantFrom<ItemKind>('components', 'services'), index, word)
    .map(([kind, at, value]) => addEntry(kind, at, ['properties'], { name: 'acme:owner', value })),
  fc
    .tuple(index, fc.constantFrom('approved', 'rejected'))
    .map(([at, value]) =>
      addEntry('components', at, ['properties'], { name: 'shadowlight:review:status', value }),
    ),
  fc.tuple(index).map(([at]) =>
    addEntry('components', at, ['externalReferences'], {
      type: 'license',
      url: 'https://example.com/licence',
    }),
  ),
  fc.tuple(index).map(([at]) =>
    addEntry('components', at, ['evidence', 'identity'], {
      field: 'name',
      methods: [],
      concludedValue: 'by hand',
    }),
  ),
  fc.tuple(index).map(([at]) =>
    addEntry('components', at, ['evidence', 'occurrences'], {
      location: 'x.py',
      additionalContext: 'seen by hand',
    }),
  ),
  fc
    .tuple(index)
    .map(([at]) => addEntry('components', at, ['evidence', 'copyright'], { text: '(c) somebody' })),
  fc
    .tuple(index)
    .map(([at]) =>
      addEntry('components', at, ['modelCard', 'properties'], { name: 'acme:size', value: '8B' }),
    ),
  fc.constant(addToDocument('components', () => handMade)),
  fc.constant(addToDocument('services', () => ({ name: 'a service without a ref' }))),
  fc.constant(
    addToDocument('externalReferences', () => ({ type: 'bom', url: 'https://example.com/app.cdx.json' })),
  ),
  fc.tuple(index, word).map(([at, text]) =>
    addToDocument('annotations', (bom) => ({
      subjects: [pick(bom, 'components', at)?.['bom-ref'] ?? ROOT_REF],
      annotator: { individual: { name: 'R. Viewer' } },
      timestamp: '2026-11-20T09:00:00Z',
      text,
    })),
  ),
  fc.tuple(index).map(([at]) =>
    addToDocument('compositions', (bom) => ({
      aggregate: 'complete',
      assemblies: [pick(bom, 'components', at)?.['bom-ref'] ?? ROOT_REF],
    })),
  ),
  fc.tuple(index, word).map(([at, text]) => describeAuthor(at, text)),
  fc.constant(
    addToDocument('formulation', () => ({ components: [{ type: 'application', name: 'our linter' }] })),
  ),
  fc.tuple(index).map(([at]) => addEdge((bom) => pick(bom, 'components', at)?.['bom-ref'], HAND)),
  fc.tuple(index).map(([at]) => addEdge((bom) => pick(bom, 'services', at)?.['bom-ref'], HAND)),
  fc.constant(addEdge(() => ROOT_REF, HAND)),
);
