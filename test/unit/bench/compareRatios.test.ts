import assert from 'node:assert/strict';
import { compareRatios, middleOf, storeRatios, type StoredRatios } from '../../../bench/gate/compare.ts';

describe('compareRatios', () => {
  const floor = 'reading';
  const stored: StoredRatios = { reading: { factor: 2, reason: 'noise', times: { scan: 10 } } };
  const failures = (times: number): readonly (string | undefined)[] =>
    compareRatios([{ name: 'scan', floor, times }], stored).map(({ failure }) => failure);

  it('lets a ratio rise up to the factor', () => {
    assert.deepEqual(failures(10), [undefined]);
    assert.deepEqual(failures(20), [undefined]);
    assert.deepEqual(failures(20.1), ['too slow']);
  });

  it('fails for what is no number', () => {
    assert.deepEqual(failures(Number.NaN), ['too slow']);
  });

  it('tells what was stored and where the limit is', () => {
    const [judgement] = compareRatios([{ name: 'scan', floor, times: 12 }], stored);
    assert.deepEqual(judgement, { name: 'scan', floor, times: 12, stored: 10, limit: 20 });
  });

  it('hints at a ratio that fell so far that it would hide a slow-down', () => {
    const hints = (times: number): string | undefined =>
      compareRatios([{ name: 'scan', floor, times }], stored)[0]?.hint;
    assert.equal(hints(5), undefined);
    assert.equal(hints(4.9), 'quicker: store it');
  });

  it('fails for a ratio that is not stored, or stored for another floor', () => {
    const measured = [
      { name: 'scan', floor, times: 10 },
      { name: 'other', floor, times: 10 },
      { name: 'scan', floor: 'parsing', times: 10 },
    ];
    assert.deepEqual(
      compareRatios(measured, stored).map(({ failure }) => failure),
      [undefined, 'not stored', 'not stored'],
    );
  });

  it('fails for a stored ratio that nobody measures any more', () => {
    assert.deepEqual(compareRatios([], stored), [
      { name: 'scan', floor, stored: 10, failure: 'not measured' },
    ]);
  });
});

describe('storeRatios', () => {
  const stored: StoredRatios = { reading: { factor: 2, reason: 'noise', times: { gone: 1 } } };

  it('replaces the ratios and keeps factors and reasons', () => {
    const measured = [{ name: 'scan', floor: 'reading', times: 3 }];
    assert.deepEqual(storeRatios(measured, stored), {
      reading: { factor: 2, reason: 'noise', times: { scan: 3 } },
    });
  });

  it('wants a factor for every floor', () => {
    assert.throws(() => storeRatios([{ name: 'scan', floor: 'parsing', times: 3 }], stored), /parsing/);
  });
});

describe('middleOf', () => {
  it('takes the middle one of each ratio', () => {
    const run = (scan: number, parse: number) => [
      { name: 'scan', floor: 'reading', times: scan },
      { name: 'scan', floor: 'parsing', times: parse },
    ];
    assert.deepEqual(middleOf([run(9, 1), run(1, 3), run(2, 2)]), run(2, 2));
  });
});
