import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { inEnglish, say } from '../../../src/core/messages/sentence.ts';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import { splitConflict } from '../../../src/core/sbom/merge/conflictMarkers.ts';
import { mergeFragments } from '../../../src/core/sbom/merge/mergeFragments.ts';
import { mergeTexts, resolveConflict } from '../../../src/core/sbom/merge/mergeTexts.ts';
import { applyReview, readReviews, removeReviews, type Verdict } from '../../../src/core/sbom/review.ts';
import { anyBranch, assertKept, grow, parsed, scan } from './support/branches.ts';
import { anyEdit } from './support/edits.ts';
import { BART, HOSTED, LLAMA, SQUAD, anyInventory, inventory } from './support/inventories.ts';
import { itemOf, theItem, withItem } from './support/items.ts';
import { problemsOf } from './support/validator.ts';
import { runsOr } from '../support/runs.ts';

/** Both ways round, which must be the same. */
function merge(base: Bom | undefined, ours: Bom, theirs: Bom): Bom {
  const text = serializeBom(mergeFragments({ base, ours, theirs }));
  assert.equal(text, serializeBom(mergeFragments({ base, ours: theirs, theirs: ours })), 'either side first');
  assert.deepEqual(problemsOf(text), []);
  return parsed(text);
}

const base = scan(inventory());

function described(id: string, change: Partial<BomComponent>): Bom {
  return scan(inventory(), withItem(base, id, change));
}

function propertiesOf(bom: Bom, id: string): string[] {
  return (theItem(bom, id).properties ?? [])
    .filter(({ name }) => /:(?:review|conflict):|^acme/.test(name))
    .map(({ name, value }) => `${name.replace('shadowlight:', '')}=${value}`);
}

const ada: Verdict = { status: 'approved', by: 'Ada', date: '2026-11-20', reason: 'checked' };
const bob: Verdict = { status: 'rejected', by: 'Bob', date: '2026-11-19', reason: 'licence' };

describe('two branches of a fragment', function () {
  this.timeout(120_000);

  it('become one in which nothing is lost that people wrote, whichever is ours, in a valid document', () => {
    fc.assert(
      fc.property(
        anyInventory,
        fc.array(anyEdit, { maxLength: 3 }),
        anyBranch,
        anyBranch,
        (found, before, left, right) => {
          const start = scan(found, grow(scan(found), [{ found, edits: before }]).bom);
          const [ours, theirs] = [grow(start, left), grow(start, right)];
          const merged = merge(start, ours.bom, theirs.bom);
          assertKept(start, ours, theirs, merged);
          const later = scan(found, merged);
          assert.equal(serializeBom(scan(found, later)), serializeBom(later));
        },
      ),
      { numRuns: runsOr(400) },
    );
  });

  it('are the one that changed where the other did not', () => {
    fc.assert(
      fc.property(anyInventory, anyBranch, (found, branch) => {
        const start = scan(found);
        const { bom } = grow(start, [...branch, { found, edits: [] }]);
        assert.equal(serializeBom(merge(start, bom, start)), serializeBom(bom));
        assert.equal(serializeBom(merge(start, bom, bom)), serializeBom(bom));
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('keep what either found, and lose what one of them no longer found and nobody touched', () => {
    const start = scan(inventory([LLAMA, BART], []));
    const merged = merge(
      start,
      scan(inventory([LLAMA, BART, HOSTED], []), start),
      scan(inventory([BART, SQUAD], []), start),
    );
    assert.deepEqual(merged.components?.map(({ name }) => name).sort(), [
      'bart-large-cnn',
      'gpt-4.1',
      'squad',
    ]);
    assert.deepEqual(
      merged.services?.map(({ name }) => name),
      ['openai'],
    );
  });

  it('keep an item that one no longer found and the other wrote on, or named', () => {
    const gone = scan(inventory([BART], []), base);
    assert.ok(itemOf(merge(base, gone, described(LLAMA.id, { description: 'x' })), LLAMA.id));
    const annotations = [
      {
        subjects: [`shadowlight:${LLAMA.id}`],
        annotator: { individual: { name: 'R' } },
        timestamp: '2026-11-20T09:00:00Z',
        text: 'x',
      },
    ];
    assert.ok(itemOf(merge(base, gone, { ...base, annotations }), LLAMA.id));
  });

  it('keep both words on one field: one in its place, the other beside it', () => {
    const ours = described(LLAMA.id, { description: 'for summaries', tags: ['a'] });
    const theirs = described(LLAMA.id, { description: 'for chats', tags: ['b'] });
    const merged = merge(base, ours, theirs);
    assert.equal(theItem(merged, LLAMA.id)['description'], 'for chats');
    assert.deepEqual(theItem(merged, LLAMA.id)['tags'], ['a', 'b']);
    assert.deepEqual(propertiesOf(merged, LLAMA.id), ['conflict:description="for summaries"']);
    const later = scan(inventory(), merged);
    assert.deepEqual(propertiesOf(later, LLAMA.id), ['conflict:description="for summaries"']);
  });

  it('never make two licences of one that each concluded', () => {
    const licence = (id: string) => [{ license: { id, acknowledgement: 'concluded' } }];
    const merged = merge(
      base,
      described(LLAMA.id, { licenses: licence('MIT') }),
      described(LLAMA.id, { licenses: licence('Apache-2.0') }),
    );
    assert.deepEqual(theItem(merged, LLAMA.id)['licenses'], licence('Apache-2.0'));
    assert.match(propertiesOf(merged, LLAMA.id).join(), /^conflict:licenses=\[.*"id":"MIT"/);
  });

  it('keep what one wrote where the other took it away', () => {
    const start = described(LLAMA.id, { description: 'old' });
    const removed = scan(inventory(), withItem(start, LLAMA.id, { description: undefined }));
    const changed = scan(inventory(), withItem(start, LLAMA.id, { description: 'new' }));
    assert.equal(theItem(merge(start, removed, changed), LLAMA.id)['description'], 'new');
    assert.equal(theItem(merge(start, removed, start), LLAMA.id)['description'], undefined);
  });

  it('count the stricter of two reviews, whole, and keep the other', () => {
    const merged = merge(base, applyReview(base, [LLAMA.id], ada), applyReview(base, [LLAMA.id], bob));
    const review = readReviews(merged).get(LLAMA.id);
    assert.deepEqual(
      [review?.status, review?.by, review?.date, review?.reason],
      ['rejected', 'Bob', '2026-11-19', 'licence'],
    );
    const other = propertiesOf(merged, LLAMA.id).find((text) => text.startsWith('review:other='));
    assert.match(other ?? '', /"status":"approved","by":"Ada","date":"2026-11-20","reason":"checked"/);
    // A new review says so of all before it.
    const later = applyReview(merged, [LLAMA.id], ada);
    assert.ok(!propertiesOf(later, LLAMA.id).some((text) => text.startsWith('review:other=')));
    assert.equal(readReviews(merge(merged, later, merged)).get(LLAMA.id)?.by, 'Ada');
  });

  it('take a new review over none, and no approval over one that was withdrawn', () => {
    const approved = applyReview(base, [LLAMA.id], ada);
    assert.equal(readReviews(merge(base, approved, base)).get(LLAMA.id)?.status, 'approved');
    const again = applyReview(base, [LLAMA.id], { ...ada, date: '2026-11-22', by: 'Eve' });
    const merged = merge(approved, removeReviews(approved, [LLAMA.id]), again);
    assert.equal(readReviews(merged).get(LLAMA.id), undefined);
    assert.match(propertiesOf(merged, LLAMA.id).join(), /review:other=.*Eve/);
    assert.equal(
      readReviews(merge(approved, removeReviews(approved, [LLAMA.id]), approved)).get(LLAMA.id),
      undefined,
    );
  });

  it('take the later of two approvals', () => {
    const merged = merge(
      base,
      applyReview(base, [LLAMA.id], ada),
      applyReview(base, [LLAMA.id], { ...ada, by: 'Eve', date: '2026-11-21' }),
    );
    assert.equal(readReviews(merged).get(LLAMA.id)?.by, 'Eve');
  });

  it('keep everything where their base is not known', () => {
    const merged = merge(undefined, scan(inventory([LLAMA], [])), scan(inventory([HOSTED], [])));
    assert.deepEqual(merged.components?.map(({ name }) => name).sort(), ['Llama-3.1-8B', 'gpt-4.1']);
  });

  it('have one word of a scan, not parts of two', () => {
    const unpinned = { ...BART, revision: 'dev', risks: ['pickle'] as const };
    const pinned = { ...BART, revision: 'v2' };
    const merged = merge(base, scan(inventory([unpinned]), base), scan(inventory([pinned]), base));
    const revisions = theItem(merged, BART.id).properties?.filter(
      ({ name }) => name === 'shadowlight:revision',
    );
    assert.equal(revisions?.length, 1);
  });

  it('keep both words on the document, in its metadata', () => {
    const named = (name: string): Bom => ({ ...base, metadata: { ...base.metadata, supplier: { name } } });
    const { metadata } = merge(base, named('A'), named('B'));
    assert.deepEqual(metadata?.['supplier'], { name: 'A' });
    assert.ok(
      metadata?.properties?.some(
        ({ name, value }) => name === 'shadowlight:conflict:metadata.supplier.name' && value === '"B"',
      ),
    );
    assert.ok(
      scan(inventory(), merge(base, named('A'), named('B'))).metadata?.properties?.some(({ name }) =>
        name.startsWith('shadowlight:conflict:'),
      ),
    );
  });
});

describe('conflict markers', () => {
  const text = 'a\n<<<<<<< HEAD\nb\n||||||| 1234\nc\n=======\nd\n>>>>>>> topic\ne\n';

  it('are read with and without a base, and with CRLF', () => {
    const sides = { ours: 'a\nb\ne\n', base: 'a\nc\ne\n', theirs: 'a\nd\ne\n' };
    assert.deepEqual(splitConflict(text), sides);
    assert.deepEqual(splitConflict(text.replace('||||||| 1234\nc\n', '')), { ...sides, base: undefined });
    assert.equal(splitConflict(text.replaceAll('\n', '\r\n'))?.ours, 'a\r\nb\r\ne\r\n');
  });

  it('are none where they do not stand as git writes them', () => {
    for (const wrong of [
      'a\n',
      '',
      text.replace('=======\n', ''),
      text.replace('>>>>>>> topic\n', ''),
      text.replace('<<<<<<< HEAD\n', ''),
      text.replace('=======\n', '=======\n=======\n'),
      `${text}<<<<<<< HEAD\n`,
    ])
      assert.equal(splitConflict(wrong), undefined, wrong);
  });

  it('are taken out of a fragment, or it is said which side cannot be read', () => {
    const ours = serializeBom(described(LLAMA.id, { description: 'ours' }));
    const theirs = serializeBom(described(BART.id, { description: 'theirs' }));
    const conflict = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`;
    const merged = parsed(resolveConflict(conflict, undefined).text ?? '');
    assert.deepEqual(
      [LLAMA, BART].map(({ id }) => theItem(merged, id)['description']),
      ['ours', 'theirs'],
    );
    const dangling = theirs.replace('"ref": "shadowlight:root"', '"ref": "gone"');
    assert.notEqual(dangling, theirs);
    for (const wrong of [ours, `<<<<<<< HEAD\n${ours}=======\n${dangling}>>>>>>> topic\n`])
      assert.ok(resolveConflict(wrong, undefined).problem);
    const broken = mergeTexts({ base: undefined, ours, theirs: '{' }).problem;
    assert.match(broken ? say(broken, inEnglish) : '', /^Their side cannot be read: .*JSON/);
  });
});
