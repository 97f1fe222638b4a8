import assert from 'node:assert/strict';
import { disagree, otherPin, pinKeyOf, type Pin } from '../../../src/core/inventory/pins.ts';

const commit = '86b5e0934494bd15c9632b12f734a8a67f723594';
const otherCommit = '12040accade4e8a0f71eabdb258fecc2e7e948be';

function pin(revision: string | null): Pin {
  return { revision, pinned: revision?.length === 40, path: 'a.py', line: 0 };
}

describe('revisions of one model', () => {
  const cases: readonly (readonly [mine: string | null, other: string | null, boolean])[] = [
    [commit, otherCommit, true],
    [commit, commit, false],
    [commit, 'main', true],
    ['main', commit, true],
    ['main', 'dev', true],
    ['main', 'main', false],
    [commit, commit.slice(0, 7), false],
    [commit.slice(0, 7), commit, false],
    [otherCommit.slice(0, 8), commit, true],
    // What names none gets the newest: no commit, and any branch for all that is known.
    [null, commit, true],
    [null, 'main', false],
    [null, null, false],
    // It is the one without that is to change.
    [commit, null, false],
  ];
  for (const [mine, other, differ] of cases) {
    it(`${mine} ${differ ? 'is not' : 'may be'} ${other}`, () => {
      assert.equal(otherPin(pin(mine), [pin(other)]) !== undefined, differ);
    });
  }

  it('disagree when any two do', () => {
    assert.ok(disagree([pin(null), pin(null), pin(commit)]));
    assert.ok(!disagree([pin(commit), pin(commit)]));
    assert.ok(!disagree([]));
  });

  it('are compared within what is one model', () => {
    const model = { category: 'model', provider: 'huggingface', name: 'a/b', pinned: false } as const;
    assert.notEqual(pinKeyOf(model), pinKeyOf({ ...model, category: 'dataset' }));
    assert.notEqual(pinKeyOf(model), pinKeyOf({ ...model, name: 'a/c' }));
    assert.equal(pinKeyOf(model), pinKeyOf({ ...model, category: 'weights-file' }));
    assert.equal(pinKeyOf({ ...model, name: null }), null);
    assert.equal(pinKeyOf({ ...model, pinned: null }), null, 'the revision is not known');
  });
});
