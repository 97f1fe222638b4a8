import assert from 'node:assert/strict';
import type { ImportedFile, RecordedVersion } from '../../../../src/core/provenance/interop/authoredLines.ts';
import { linesFromHistory } from '../../../../src/core/provenance/interop/linesFromHistory.ts';
import type { Authorship } from '../../../../src/core/provenance/model/authorship.ts';

function record(
  path: string,
  version: RecordedVersion,
  [first, last]: readonly [number, number],
  more: Partial<Authorship> = {},
): ImportedFile {
  const authorship: Authorship = { id: 'x', origin: 'ai', evidence: 'git-note', confidence: 0.9, ...more };
  return { path, version, lines: [{ first, last, authorship, state: 'unmodified' }] };
}

const ofA: RecordedVersion = { kind: 'commit', commit: 'a' };

/** Lines 1 to 3 are lines 11 to 13 of commit a, in which the file had another name; line 4 is of commit b. */
const blamed = [
  { commit: 'a', path: 'old.py', firstThen: 11, first: 1, count: 3 },
  { commit: 'b', path: 'new.py', firstThen: 4, first: 4, count: 1 },
];

function said(...records: readonly ImportedFile[]): readonly string[] {
  const step = { parent: 'a', addedTo: () => [{ first: 4, last: 4 }] };
  const lines = linesFromHistory(blamed, records, (commit) => (commit === 'b' ? step : undefined));
  return lines.map(({ first, last, authorship }) => `${first}-${last} ${authorship.id}`);
}

describe('what records say of lines that came in with commits', () => {
  it('is of the lines as they were called and numbered then', () => {
    assert.deepEqual(said(record('old.py', ofA, [12, 40])), ['2-3 x']);
    assert.deepEqual(said(record('new.py', ofA, [12, 40])), []);
    assert.deepEqual(said(record('old.py', ofA, [1, 10])), []);
  });

  it('is of the commit that they are of, or comes after', () => {
    assert.deepEqual(said(record('old.py', { kind: 'commit', commit: 'c' }, [11, 13])), []);
    assert.deepEqual(said(record('new.py', { kind: 'above', commit: 'a' }, [4, 4])), ['4-4 x']);
    assert.deepEqual(said(record('new.py', { kind: 'above', commit: 'a' }, [3, 4])), []);
    assert.deepEqual(said(record('new.py', { kind: 'above', commit: 'b' }, [4, 4])), []);
    assert.deepEqual(said(record('new.py', { kind: 'time', at: 0 }, [4, 4])), []);
  });

  it('is what outweighs the others, whatever their order', () => {
    const weak = record('old.py', ofA, [11, 13], { id: 'weak', evidence: 'agent-trace' });
    const strong = record('old.py', ofA, [12, 12]);
    assert.deepEqual(said(weak, strong), ['1-1 weak', '2-2 x', '3-3 weak']);
    assert.deepEqual(said(strong, weak), said(weak, strong));
  });
});
