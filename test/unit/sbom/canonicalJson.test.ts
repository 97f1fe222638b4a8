import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { canonicalJson, compareCodeUnits } from '../../../src/core/sbom/canonicalJson.ts';

describe('canonicalJson', function () {
  this.timeout(60_000);

  it('prints known fields in reading order, then the others by code unit', () => {
    const text = canonicalJson({ zeta: 1, Alpha: 2, name: 'n', '10': 3, '9': 4, 'bom-ref': 'r', type: 't' });
    assert.equal(
      text,
      '{\n  "type": "t",\n  "bom-ref": "r",\n  "name": "n",\n  "10": 3,\n  "9": 4,\n  "Alpha": 2,\n  "zeta": 1\n}\n',
    );
  });

  it('prints empty lists and objects on one line and leaves undefined fields out', () => {
    assert.equal(canonicalJson({ a: [], b: {}, c: undefined }), '{\n  "a": [],\n  "b": {}\n}\n');
  });

  it('keeps the order of lists', () => {
    assert.equal(canonicalJson(['b', 'a']), '[\n  "b",\n  "a"\n]\n');
  });

  it('keeps a name as it is written: composed and decomposed letters stay different', () => {
    const composed = 'caf\u00e9';
    const decomposed = 'cafe\u0301';
    assert.notEqual(canonicalJson(composed), canonicalJson(decomposed));
    assert.equal(JSON.parse(canonicalJson(decomposed)), decomposed);
  });

  it('sorts by code unit and not by any locale', () => {
    assert.deepEqual(['ä', 'z', 'a', 'Z', '\u{1f600}', '\uffee'].sort(compareCodeUnits), [
      'Z',
      'a',
      'z',
      'ä',
      '\u{1f600}',
      '\uffee',
    ]);
  });

  it('refuses what JSON cannot say', () => {
    assert.throws(() => canonicalJson({ a: Number.NaN }), TypeError);
    assert.throws(() => canonicalJson([undefined]), TypeError);
    assert.throws(() => canonicalJson(() => 1), TypeError);
    assert.throws(() => canonicalJson({ 10: Number.NaN }), TypeError);
    assert.throws(() => canonicalJson({ 10: [undefined] }), TypeError);
  });

  it('gives the same text again for what it printed, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(JSON.parse(text)), text);
        assert.ok(text.endsWith('\n') && !text.includes('\r'));
      }),
    );
  });

  it('gives the same text whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        assert.equal(canonicalJson(reversed), canonicalJson(value));
      }),
    );
  });
});
