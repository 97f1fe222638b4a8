import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/model/text.ts';
import { Origin } from '../../../src/core/outline/origin.ts';

/** The island `abXY` of the text `..ab....XY`. */
function twoPieces(): Origin {
  const origin = new Origin();
  origin.append(2, 2);
  origin.append(8, 2);
  return origin;
}

function placed(origin: Origin, start: number, end: number): Span {
  const span = { start: -1, end: -1 };
  origin.place({ start, end }, span);
  return span;
}

describe('the origin of an island', () => {
  it('says where each piece stands', () => {
    assert.deepEqual(placed(twoPieces(), 0, 1), { start: 2, end: 3 });
    assert.deepEqual(placed(twoPieces(), 3, 4), { start: 9, end: 10 });
  });

  it('ends with the piece of the last character, and begins with that of the first', () => {
    assert.deepEqual(placed(twoPieces(), 0, 2), { start: 2, end: 4 });
    assert.deepEqual(placed(twoPieces(), 2, 4), { start: 8, end: 10 });
    assert.deepEqual(placed(twoPieces(), 1, 3), { start: 3, end: 9 });
  });

  it('keeps what is empty empty', () => {
    assert.deepEqual(placed(twoPieces(), 2, 2), { start: 8, end: 8 });
  });

  it('takes pieces that follow each other for one, and leaves out empty ones', () => {
    const origin = new Origin();
    origin.append(5, 0);
    origin.append(10, 3);
    origin.append(13, 2);
    assert.deepEqual(placed(origin, 0, 5), { start: 10, end: 15 });
  });
});
