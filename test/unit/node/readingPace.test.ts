import assert from 'node:assert/strict';
import { ReadingPace } from '../../../src/node/readingPace.ts';

describe('the pace of reading', () => {
  it('is slow on a slow disk, not for one late file, and quick again when the disk is', () => {
    const pace = new ReadingPace();
    const note = (ms: number, times: number): boolean => {
      for (let index = 0; index < times; index++) pace.note(ms);
      return pace.isSlow;
    };
    assert.equal(note(0.02, 100), false);
    assert.equal(note(15, 1), false);
    assert.equal(note(8, 10), true);
    assert.equal(note(0.2, 50), false);
  });
});
