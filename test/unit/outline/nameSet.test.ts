import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Mentions } from '../../../src/core/outline/mentions.ts';
import { NameSet } from '../../../src/core/outline/nameSet.ts';

const word = fc.stringMatching(/^[a-zA-Zé_][a-zA-Z0-9é_]{0,5}$/);

describe('NameSet', () => {
  it('knows its names wherever they stand in a text, and no others', () => {
    fc.assert(
      fc.property(fc.array(word), word, (names, candidate) => {
        const set = new NameSet(names);
        assert.equal(set.hasAt(`.${candidate}(`, 1, 1 + candidate.length), names.includes(candidate));
        assert.equal(set.has(candidate), names.includes(candidate));
        assert.equal(set.size, new Set(names).size);
      }),
    );
  });

  it('says whether a name is new', () => {
    const set = new NameSet(['a']);
    assert.deepEqual([set.add('a'), set.add('b'), set.add('b')], [false, true, false]);
  });

  it('has one key for the same names, and another once it grows', () => {
    const set = new NameSet(['b', 'a']);
    assert.equal(set.key, new NameSet(['a', 'b']).key);
    set.add('c');
    assert.equal(set.key, new NameSet(['a', 'b', 'c']).key);
  });
});

describe('mentions of names', () => {
  it('are found as whole words, with and without an expression', () => {
    const text = 'load(xload) load_all .load\n$load load';
    const names = new NameSet(['load', '$load']);
    assert.deepEqual(new Mentions(text).ofRare(names), [0, 22, 27, 33]);
    // Whoever asks looks closer: a name behind a `$` may be told as well.
    assert.ok([0, 22, 33].every((at) => new Mentions(text).of(names).includes(at)));
    assert.ok(!new Mentions(text).of(names).includes(5));
  });

  it('are none of no names', () => {
    assert.deepEqual(new Mentions('load').of(new NameSet()), []);
    assert.deepEqual(new Mentions('load').ofRare(new NameSet()), []);
  });
});
