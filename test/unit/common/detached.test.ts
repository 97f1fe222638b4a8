import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detached, detachedData } from '../../../src/core/common/detached.ts';

describe('detached', () => {
  it('says the same, however long and of whatever characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.equal(detached(text), text);
        assert.equal(detached(text), text);
        assert.equal(detached(`${text}\ud800`), `${text}\ud800`);
      }),
    );
  });

  it('copies data whole, and nothing of it is shared', () => {
    const data = { a: ['x'.repeat(20), null, 1, true], b: { c: '' } };
    const copy = detachedData(data);
    assert.deepEqual(copy, data);
    assert.notEqual(copy.a, data.a);
    assert.notEqual(copy.b, data.b);
  });
});
