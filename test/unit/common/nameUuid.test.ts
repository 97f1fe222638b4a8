import assert from 'node:assert/strict';
import { nameUuid } from '../../../src/core/common/nameUuid.ts';
import { textDigest } from '../../../src/core/common/textDigest.ts';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('the UUID of a name', () => {
  it('is that of the RFC', () => {
    // RFC 9562, appendix A.4
    assert.equal(nameUuid('www.example.com', dns), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is made of half of a surrogate pair, too', () => {
    assert.equal(nameUuid('a\uD800b', dns), nameUuid('a\uFFFDb', dns));
    assert.equal(nameUuid('😀', dns), nameUuid('\uD83D\uDE00', dns));
    assert.notEqual(nameUuid('😀', dns), nameUuid('\uFFFD', dns));
    assert.equal(textDigest('x\uDC00'), textDigest('x\uFFFD'));
  });
});
