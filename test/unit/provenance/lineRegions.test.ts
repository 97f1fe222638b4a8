import { deepEqual } from 'node:assert/strict';
import { regionsOf, type LineChange } from '../../../src/core/provenance/tracking/lineRegions.ts';

/** `before>after`, each half-open. */
function regions(...changes: readonly LineChange[]): readonly string[] {
  return regionsOf(changes).map(
    ({ fromBefore, toBefore, fromAfter, toAfter }) => `${fromBefore}-${toBefore}>${fromAfter}-${toAfter}`,
  );
}

describe('the lines that an event touches', () => {
  it('are those that it begins and ends in', () => {
    deepEqual(regions({ startLine: 2, endLine: 2, breaks: 0 }), ['2-3>2-3']);
    deepEqual(regions({ startLine: 2, endLine: 4, breaks: 1 }), ['2-5>2-4']);
  });

  it('are not those that stay whole', () => {
    deepEqual(regions({ startLine: 2, endLine: 2, breaks: 1, keepsLast: true }), ['2-2>2-3']);
    deepEqual(regions({ startLine: 2, endLine: 4, breaks: 0, keepsLast: true }), ['2-4>2-2']);
    deepEqual(regions({ startLine: 2, endLine: 2, breaks: 2, keepsFirst: true }), ['3-3>3-5']);
    deepEqual(regions({ startLine: 2, endLine: 2, breaks: 1, keepsFirst: true, keepsLast: true }), [
      '3-3>3-4',
    ]);
  });

  it('count from the top, wherever it began', () => {
    const [lower, upper] = [
      { startLine: 9, endLine: 9, breaks: 0 },
      { startLine: 2, endLine: 2, breaks: 2, keepsLast: true },
    ];
    deepEqual(regions(lower, upper), ['2-2>2-4', '9-10>11-12']);
  });

  it('are one region where changes share a line', () => {
    const change = { startLine: 3, endLine: 3, breaks: 1 };
    deepEqual(regions(change, change), ['3-4>3-6']);
  });
});
