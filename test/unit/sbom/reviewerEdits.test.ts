import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { parseFragment } from '../../../src/core/sbom/parseFragment.ts';
import { BART, BARE, HOSTED, LLAMA, OPTIONS, SQUAD, anyInventory, inventory } from './support/inventories.ts';
import { anyEdit } from './support/edits.ts';
import { itemOf, theItem, withItem } from './support/items.ts';
import { problemsOf } from './support/validator.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import { runsOr } from '../support/runs.ts';

function reread(bom: Bom): Bom {
  const { bom: parsed, problem } = parseFragment(serializeBom(bom));
  assert.ok(parsed, problem?.message.text);
  return parsed;
}

function scan(found: FolderInventory, previous?: Bom): Bom {
  return reread(buildFragment(found, previous, OPTIONS));
}

describe('what people write into the fragment', function () {
  // Hundreds of random histories.
  this.timeout(60_000);

  it('survives any rounds of scanning and editing, in a valid document', () => {
    const rounds = fc.array(fc.record({ found: anyInventory, edits: fc.array(anyEdit, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rounds, (history) => {
        let bom: Bom | undefined;
        const checks: ((later: Bom) => void)[] = [];
        for (const { found, edits } of history) {
          const scanned: Bom = scan(found, bom);
          for (const check of checks) check(scanned);
          assert.deepEqual(problemsOf(serializeBom(scanned)), []);
          assert.equal(
            serializeBom(scan(found, scanned)),
            serializeBom(scanned),
            'building twice changes nothing',
          );
          bom = scanned;
          for (const edit of edits) {
            const done: ReturnType<typeof edit.apply> = edit.apply(bom);
            if (!done) continue;
            bom = done.bom;
            // A later edit of the same field replaces an earlier one.
            checks.push(done.check);
            for (let at = checks.length - 2; at >= 0; at--) {
              const earlier = checks[at];
              if (earlier && fails(earlier, bom)) checks.splice(at, 1);
            }
          }
        }
      }),
      // Some 1,000 rounds.
      { numRuns: runsOr(400) },
    );
  });

  it('and what was scanned come back byte by byte when what was gone is found again', () => {
    fc.assert(
      fc.property(
        anyInventory,
        anyInventory,
        fc.array(anyEdit, { maxLength: 6 }),
        (here, elsewhere, edits) => {
          let bom = scan(here);
          for (const edit of edits) bom = edit.apply(bom)?.bom ?? bom;
          const before = scan(here, bom);
          const between = scan(elsewhere, before);
          assert.equal(serializeBom(scan(here, between)), serializeBom(before));
        },
      ),
      { numRuns: runsOr(600) },
    );
  });

  it('does not keep an item that nobody touched and that is no longer found', () => {
    const later = scan(inventory([HOSTED], []), scan(inventory()));
    assert.deepEqual(
      later.components?.map(({ name }) => name),
      ['gpt-4.1'],
    );
    assert.deepEqual(
      later.services?.map(({ name }) => name),
      ['openai'],
    );
    assert.equal(serializeBom(later), serializeBom(scan(inventory([HOSTED], []))));
  });

  it('keeps an item that somebody touched, marks it as not found and takes its places away', () => {
    const before = withItem(scan(inventory()), LLAMA.id, { description: 'for summaries' });
    const kept = itemOf(scan(inventory([], []), before), LLAMA.id);
    assert.equal(kept?.['description'], 'for summaries');
    assert.ok(
      kept.properties?.some(({ name, value }) => name === 'shadowlight:state' && value === 'not-found'),
    );
    assert.equal(kept.evidence, undefined);
    assert.equal(kept.version, LLAMA.revision);
  });

  it('keeps an item that only an annotation, an edge or a vulnerability names', () => {
    const ref = `shadowlight:${LLAMA.id}`;
    const scanned = scan(inventory());
    const documents: readonly Bom[] = [
      {
        ...scanned,
        annotations: [
          {
            subjects: [ref],
            annotator: { individual: { name: 'R' } },
            timestamp: '2026-11-20T09:00:00Z',
            text: 'x',
          },
        ],
      },
      { ...scanned, dependencies: [...(scanned.dependencies ?? []), { ref, dependsOn: [] }] },
      { ...scanned, vulnerabilities: [{ id: 'CVE-1', affects: [{ ref }] }] },
    ];
    for (const document of documents) {
      const later = scan(inventory([], []), document);
      assert.ok(itemOf(later, LLAMA.id));
      assert.deepEqual(problemsOf(serializeBom(later)), []);
    }
  });

  it('drops an item once the last edit on it is undone', () => {
    const gone = scan(inventory([], []), withItem(scan(inventory()), LLAMA.id, { description: 'x' }));
    const components = [{ ...theItem(gone, LLAMA.id), description: undefined }];
    assert.equal(itemOf(scan(inventory([], []), { ...gone, components }), LLAMA.id), undefined);
  });

  it('is kept when it is a version, purl, group or task that a scan has none for', () => {
    const own = {
      group: 'google-bert',
      version: '1',
      purl: 'pkg:huggingface/google-bert/bert-base-uncased',
      modelCard: { modelParameters: { task: 'fill-mask' } },
    };
    const later = scan(inventory(), withItem(scan(inventory()), BARE.id, own));
    for (const [field, value] of Object.entries(own))
      assert.deepEqual(itemOf(later, BARE.id)?.[field], value, field);
  });

  it('does not keep what a scan wrote once and no longer writes', () => {
    const before = scan(inventory([LLAMA], []));
    const unpinned = { ...LLAMA, revision: null, pinned: false, tasks: [] };
    const later = scan(inventory([unpinned], []), before);
    assert.equal(serializeBom(later), serializeBom(scan(inventory([unpinned], []))));
  });

  it('does not change what a scan writes', () => {
    const before = withItem(scan(inventory()), HOSTED.id, {
      name: 'gpt-5',
      type: 'library',
      properties: [],
      evidence: {},
    });
    assert.equal(serializeBom(scan(inventory(), before)), serializeBom(scan(inventory())));
  });

  it('fills in a dataset entry, and the scan adds no second one', () => {
    const data = [{ type: 'dataset', classification: 'personal data', governance: { owners: [] } }];
    const later = scan(inventory(), withItem(scan(inventory()), SQUAD.id, { data }));
    assert.deepEqual(itemOf(later, SQUAD.id)?.data, data);
  });

  it('may be a remark on our own reference, and the scan adds no second one', () => {
    const reference = {
      type: 'model-card',
      url: 'https://huggingface.co/facebook/bart-large-cnn',
      comment: 'read',
    };
    const later = scan(
      inventory(),
      withItem(scan(inventory()), BART.id, { externalReferences: [reference] }),
    );
    assert.deepEqual(itemOf(later, BART.id)?.externalReferences, [reference]);
  });

  it('is joined when a line merge left an item twice', () => {
    const scanned = scan(inventory());
    const once = theItem(scanned, LLAMA.id);
    const twice = {
      ...scanned,
      components: [
        ...(scanned.components ?? []).filter((component) => component !== once),
        { ...once, description: 'ours' },
        { ...once, tags: ['theirs'] },
      ],
    };
    for (const found of [inventory(), inventory([], [])]) {
      const later = scan(found, twice);
      assert.equal(itemOf(later, LLAMA.id)?.['description'], 'ours');
      assert.deepEqual(itemOf(later, LLAMA.id)?.['tags'], ['theirs']);
      assert.deepEqual(problemsOf(serializeBom(later)), []);
    }
  });

  it('is written once when a line merge left exact copies of it', () => {
    const hand = { type: 'data', name: 'eval set' };
    const scanned = scan(inventory([HOSTED], []));
    const later = scan(inventory([HOSTED], []), {
      ...scanned,
      components: [...(scanned.components ?? []), hand, hand],
      externalReferences: [
        { type: 'website', url: 'https://example.com' },
        { url: 'https://example.com', type: 'website' },
      ],
    });
    assert.equal(later.components?.length, 2);
    assert.equal(later.externalReferences?.length, 1);
  });

  it('is kept in the metadata, beside ours', () => {
    const scanned = scan(inventory());
    const before: Bom = {
      ...scanned,
      metadata: {
        ...scanned.metadata,
        authors: [{ name: 'R. Viewer' }],
        lifecycles: [{ phase: 'build' }],
        tools: [{ vendor: 'acme', name: 'other', version: '1' }],
        component: {
          type: 'library',
          'bom-ref': 'mine',
          name: 'mine',
          version: '2.0',
          purl: 'pkg:github/acme/demo',
        },
        properties: [{ name: 'acme:team', value: 'search' }],
      },
    };
    const { metadata } = scan(inventory(), before);
    assert.deepEqual(metadata?.['authors'], [{ name: 'R. Viewer' }]);
    assert.deepEqual(metadata?.lifecycles, [{ phase: 'build' }]);
    assert.deepEqual(metadata?.tools, {
      components: [
        { type: 'application', name: 'other', publisher: 'acme', version: '1' },
        { type: 'application', 'bom-ref': 'shadowlight:tool', name: 'shadowlight' },
      ],
    });
    assert.deepEqual(metadata?.component, {
      type: 'library',
      'bom-ref': 'shadowlight:root',
      name: 'demo',
      version: '2.0',
      purl: 'pkg:github/acme/demo',
    });
    assert.ok(metadata?.properties?.some(({ name }) => name === 'acme:team'));
    assert.deepEqual(problemsOf(serializeBom(scan(inventory(), before))), []);
  });

  it('is kept in our own compositions', () => {
    const scanned = scan(inventory([HOSTED], []));
    const [whole] = scanned.compositions ?? [];
    const hand = { type: 'library', 'bom-ref': 'hand:x', name: 'x' };
    const before = {
      ...scanned,
      components: [...(scanned.components ?? []), hand],
      compositions: [
        { aggregate: 'complete', ...whole, assemblies: [...(whole?.assemblies ?? []), 'hand:x'] },
      ],
    };
    const [later] = scan(inventory([HOSTED], []), before).compositions ?? [];
    assert.deepEqual(later?.assemblies, ['hand:x', 'shadowlight:root']);
    assert.equal(later?.aggregate, 'incomplete');
  });
});

function fails(check: (later: Bom) => void, bom: Bom): boolean {
  try {
    check(bom);
    return false;
  } catch {
    return true;
  }
}
