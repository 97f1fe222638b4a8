import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/common/decodeText.ts';

describe('decodeText', () => {
  const decode = (...bytes: readonly number[]): unknown => decodeText(Uint8Array.from(bytes));

  it('reads UTF-8, with and without a byte-order mark', () => {
    assert.deepEqual(decode(0x61, 0xc3, 0xa9), { text: 'aé' });
    assert.deepEqual(decode(0xef, 0xbb, 0xbf, 0x61), { text: 'a' });
    assert.deepEqual(decode(), { text: '' });
  });

  it('keeps nothing of one text for the next', () => {
    assert.deepEqual(decode(0x61, 0xe2, 0x82), { text: 'a\uFFFD' });
    assert.deepEqual(decode(0xac), { text: '\uFFFD' });
    assert.deepEqual(decode(0xef, 0xbb, 0xbf, 0x61), { text: 'a' });
    assert.deepEqual(decode(0xef, 0xbb, 0xbf, 0x61), { text: 'a' });
  });

  it('reads UTF-16 in both orders', () => {
    assert.deepEqual(decode(0xff, 0xfe, 0x61, 0x00), { text: 'a' });
    assert.deepEqual(decode(0xfe, 0xff, 0x00, 0x61), { text: 'a' });
  });

  it('replaces what is no UTF-8', () => {
    assert.deepEqual(decode(0x61, 0xff, 0x62), { text: 'a\uFFFDb' });
  });

  it('takes bytes with a zero near the start for no text', () => {
    assert.deepEqual(decode(0x61, 0x00, 0x62), { problem: 'binary' });
    const late = new Uint8Array(10_000).fill(0x61);
    late[9_000] = 0;
    assert.ok('text' in decodeText(late));
  });
});
