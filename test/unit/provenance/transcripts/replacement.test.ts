import assert from 'node:assert/strict';
import { replacement, snakeCase } from '../../../../src/core/provenance/transcripts/replacement.ts';

const edit = (before: string, after: string): Record<string, string> => ({
  old_string: before,
  new_string: after,
});

describe('text that replaces text', () => {
  it('is the whole file in the place of none, and may be written over another', () => {
    assert.deepEqual(replacement([edit('', 'all\n')], snakeCase), {
      kind: 'write',
      content: 'all\n',
      original: undefined,
    });
    assert.deepEqual(replacement([edit('', 'all\n')], snakeCase, true), {
      kind: 'write',
      content: 'all\n',
      original: null,
    });
  });

  it('went nobody knows where in the place of none, beside others', () => {
    assert.deepEqual(replacement([edit('', 'x'), edit('a', 'b')], snakeCase), {
      kind: 'replace',
      pairs: [{ before: 'a', after: 'b' }],
    });
    assert.equal(replacement([edit('', 'x'), edit('', 'y')], snakeCase), undefined);
    assert.equal(replacement([{ old_string: 1, new_string: 'b' }], snakeCase), undefined);
  });
});
