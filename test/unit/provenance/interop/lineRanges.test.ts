import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flatten, joinRanges, type LineRange } from '../../../../src/core/provenance/interop/lineRanges.ts';

const range: fc.Arbitrary<LineRange> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(8))
  .map(([first, more]) => ({ first, last: first + more }));
const layers = fc.array(
  fc.record({ ranges: fc.array(range, { maxLength: 5 }), value: fc.option(fc.nat(3), { nil: undefined }) }),
);

function painted(
  all: readonly { readonly ranges: readonly LineRange[]; readonly value: number | undefined }[],
): unknown[] {
  const lines: unknown[] = Array.from({ length: 50 });
  for (const { ranges, value } of all)
    for (const { first, last } of ranges) lines.fill(value, first, last + 1);
  return lines;
}

describe('ranges of lines', () => {
  it('say for each line what lies on top', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const flat = flatten(all);
        assert.deepEqual(
          painted(flat.map(({ first, last, value }) => ({ ranges: [{ first, last }], value }))),
          painted(all),
        );
        for (const [index, { first, last }] of flat.entries()) {
          assert.ok(first <= last && first > (flat[index - 1]?.last ?? 0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are joined where they overlap or touch', () => {
    assert.deepEqual(
      joinRanges([
        { first: 9, last: 9 },
        { first: 1, last: 3 },
        { first: 2, last: 2 },
        { first: 4, last: 5 },
      ]),
      [
        { first: 1, last: 5 },
        { first: 9, last: 9 },
      ],
    );
  });

  it('cost no more for being long, and little for being many', function () {
    this.timeout(60_000);
    const started = performance.now();
    assert.deepEqual(flatten([{ ranges: [{ first: 1, last: 100_000_000 }], value: 'a' }]), [
      { first: 1, last: 100_000_000, value: 'a' },
    ]);
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      ranges: [{ first: index + 1, last: 200_000 - index }],
      value: index,
    }));
    assert.equal(flatten(many).length, 99_999);
    assert.ok(performance.now() - started < 10_000);
  });
});
