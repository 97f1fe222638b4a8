import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { inEnglish, say } from '../../../src/core/messages/sentence.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { checkFragment, isMendedByScan } from '../../../src/core/sbom/checkFragment.ts';
import { loadSchemaCheck } from '../../../src/node/schemaCheck.ts';
import { anyEdit } from './support/edits.ts';
import { BART, HOSTED, LLAMA, OPTIONS, anyInventory, component, inventory } from './support/inventories.ts';
import { withItem } from './support/items.ts';
import { problemsOf } from './support/validator.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';

const schema = loadSchemaCheck(fileURLToPath(new URL('../../../dist', import.meta.url)));
const written = buildFragment(inventory(), undefined, OPTIONS);
const text = serializeBom(written);

/** What is wrong, as `12 stale: sentence`. */
function defects(onDisk: string | undefined, found: FolderInventory = inventory()): string[] {
  return checkFragment(onDisk, (previous) => buildFragment(found, previous, OPTIONS), schema).map(
    ({ code, line, message }) => `${line ?? '-'} ${code}: ${say(message, inEnglish)}`,
  );
}

function invalid(change: Partial<Bom>): string[] {
  return checkFragment(serializeBom({ ...written, ...change }), undefined, schema).map(
    ({ line, message }) => `${line ?? '-'} ${say(message, inEnglish)}`,
  );
}

function lineOf(part: string, within = text): number {
  return within.slice(0, within.indexOf(part)).split('\n').length;
}

describe('checkFragment', () => {
  it('finds nothing wrong with what a scan wrote, however it is formatted', () => {
    assert.deepEqual(defects(text), []);
    assert.deepEqual(defects(JSON.stringify(written)), []);
    assert.deepEqual(defects(`\uFEFF${text.replaceAll('\n', '\r\n')}`), []);
  });

  it('finds nothing wrong with what people wrote and a scan has seen', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyInventory, fc.array(anyEdit, { maxLength: 4 }), (found, edits) => {
        const bom = edits.reduce(
          (before, edit) => edit.apply(before)?.bom ?? before,
          buildFragment(found, undefined, OPTIONS),
        );
        assert.deepEqual(defects(serializeBom(buildFragment(found, bom, OPTIONS)), found), []);
      }),
      { numRuns: 100 },
    );
  });

  it('says that there is none', () => {
    assert.deepEqual(defects(undefined), ['- missing: There is no fragment.']);
  });

  it('says each item that is new, gone or other, and where it stands', () => {
    const risky = { ...BART, risks: ['pickle'] as const };
    const before = serializeBom(buildFragment(inventory([LLAMA, BART], []), undefined, OPTIONS));
    assert.deepEqual(defects(before, inventory([HOSTED, risky], [])), [
      '- stale: The code uses gpt-4.1, and the fragment does not have it.',
      '- stale: The code uses openai, and the fragment does not have it.',
      `${lineOf(`"bom-ref": "shadowlight:${LLAMA.id}"`, before)} stale: The code no longer uses meta-llama/Llama-3.1-8B.`,
      `${lineOf(`"bom-ref": "shadowlight:${BART.id}"`, before)} stale: What the fragment says of facebook/bart-large-cnn is not what the code says.`,
    ]);
  });

  it('says no more than somebody reads, and nothing that a name makes unreadable', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      component({ id: `service:openai/m${index}`, name: `m${index}\n\u202e${'x'.repeat(200)}` }),
    );
    const said = defects(text, inventory([...many, ...inventory().components]));
    assert.equal(said.length, 21);
    assert.match(said.at(-1) ?? '', /^- stale: 480 more differ\.$/);
    for (const line of said) assert.ok(line.length < 200 && !/[\n\u202e]/.test(line), line);
  });

  it('says that only details differ', () => {
    assert.deepEqual(defects(text.replace('"version": 1', '"version": 2')), [
      '1 stale: Details of the document are not as a scan writes them.',
    ]);
  });

  it('says that a file is broken, and nothing else of it', () => {
    assert.deepEqual(defects(text.replace('  "metadata"', '<<<<<<< HEAD\n  "metadata"')), [
      `${lineOf('  "metadata"')} conflict-markers: The file holds merge conflict markers. Resolve the conflict first.`,
    ]);
    assert.deepEqual(defects(text.slice(0, 30)), ['2 invalid-json: The file is not JSON.']);
  });

  it('tells what a scan mends from what people have to', () => {
    assert.ok(checkFragment(undefined, undefined, schema).every(isMendedByScan));
    assert.ok(!checkFragment('{', undefined, schema).some(isMendedByScan));
  });

  it('holds the document against the official schema, and says the line', () => {
    const licensed = withItem(written, LLAMA.id, { licenses: [{ license: { id: 'llama3.1' } }] });
    const said = invalid(licensed);
    assert.equal(said.length, 1, said.join());
    assert.match(said[0] ?? '', /license\.id must be equal to one of the allowed values/);
    assert.equal(Number.parseInt(said[0] ?? ''), lineOf('"id": "llama3.1"', serializeBom(licensed)));
    assert.match(invalid({ ai: true }).join(), /document\.ai must NOT have additional properties/);
  });

  /** What the standard forbids, and one who checks by hand easily overlooks. */
  const forbidden: readonly (readonly [string, Partial<Bom>])[] = [
    ['an annotation without a time', { annotations: [{ subjects: [], annotator: {}, text: 'x' }] }],
    ['a time that is none', { metadata: { ...written.metadata, timestamp: 'yesterday' } }],
    [
      'a licence beside an expression',
      withItem(written, LLAMA.id, { licenses: [{ license: { id: 'MIT' } }, { expression: 'MIT' }] }),
    ],
    ['evidence on a service', { services: [{ name: 'a', evidence: {} }] }],
    [
      'a bom-ref given twice',
      {
        services: [
          { name: 'a', 'bom-ref': 'x' },
          { name: 'b', 'bom-ref': 'x' },
        ],
      },
    ],
    ['a reference to nothing', { dependencies: [{ ref: 'nobody' }] }],
    [
      'a subject that is nothing',
      {
        annotations: [
          {
            subjects: ['nobody'],
            annotator: { individual: { name: 'R' } },
            timestamp: '2026-11-20T09:00:00Z',
            text: 'x',
          },
        ],
      },
    ],
    [
      'dependencies given twice',
      { dependencies: [{ ref: 'shadowlight:root' }, { ref: 'shadowlight:root' }] },
    ],
    ['a purl that is none', withItem(written, LLAMA.id, { purl: 'huggingface/x' })],
  ];
  for (const [what, change] of forbidden) {
    it(`refuses ${what}`, () => {
      const document = JSON.stringify({ ...written, ...change });
      assert.notDeepEqual(problemsOf(document), [], 'the test itself');
      const said = checkFragment(document, undefined, schema);
      assert.deepEqual(
        said.map(({ code }) => code),
        said.map(() => 'invalid'),
      );
      assert.ok(said.length > 0);
    });
  }

  it('refuses a copy of an entry that has no name of its own', () => {
    const service = { name: 'a' };
    const document = JSON.stringify({ ...written, services: [service, service] });
    assert.match(
      checkFragment(document, undefined, schema)
        .map(({ message }) => say(message, inEnglish))
        .join(),
      /stands here twice/,
    );
  });

  it('takes a link into another document, and whatever else the standard allows', () => {
    const allowed: Partial<Bom> = {
      externalReferences: [
        { type: 'bom', url: 'urn:cdx:fb7a971f-85b2-580f-83a6-69f988ce8dd5/1#x' },
        { type: 'website', url: '../größe?a=b' },
      ],
      dependencies: [
        { ref: 'shadowlight:root', dependsOn: ['urn:cdx:fb7a971f-85b2-580f-83a6-69f988ce8dd5/1#x'] },
      ],
      metadata: {
        ...written.metadata,
        timestamp: '2026-11-20T09:00:00.5+02:00',
        authors: [{ name: 'ä', email: 'ä@b.example' }],
      },
    };
    assert.deepEqual(invalid(allowed), []);
  });

  it('takes no longer than a moment for a large and hostile file', () => {
    const items = Array.from({ length: 50_000 }, () => ({ name: 'a' }));
    const began = performance.now();
    checkFragment(JSON.stringify({ ...written, services: items, components: [7] }), undefined, schema);
    checkFragment(JSON.stringify({ ...written, services: items }), undefined, schema);
    assert.ok(performance.now() - began < 5_000);
  });
});
