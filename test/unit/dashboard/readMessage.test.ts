import assert from 'node:assert/strict';
import { readMemory, readMessage } from '../../../src/core/dashboard/readMessage.ts';

describe('what a page tells the editor', () => {
  it('is read for what it is', () => {
    const messages = [
      { kind: 'ready' },
      { kind: 'compare' },
      { kind: 'folder', folder: 'file:///a' },
      { kind: 'open', path: 'a.py', line: 3 },
      { kind: 'open', path: 'a.bin', line: null },
      { kind: 'standard', standard: 'cra', state: 'unknown' },
      { kind: 'command', command: 'scan' },
    ];
    for (const message of messages) assert.deepEqual(readMessage(message), message);
  });

  it('is nothing where it makes no sense', () => {
    const nonsense = [
      undefined,
      null,
      'ready',
      [],
      {},
      { kind: 'run' },
      { kind: 'folder' },
      { kind: 'open', path: 'a.py' },
      { kind: 'open', path: 'a.py', line: 0 },
      { kind: 'open', path: 'a.py', line: 1.5 },
      { kind: 'open', path: 7, line: 1 },
      { kind: 'standard', standard: 'cra', state: 'fine' },
      { kind: 'command', command: 'workbench.action.closeWindow' },
    ];
    for (const message of nonsense) assert.equal(readMessage(message), undefined, JSON.stringify(message));
  });

  it('is remembered as far as it makes sense', () => {
    const compared = { ref: 'main', revision: 'abc', isMergeBase: true };
    assert.deepEqual(readMemory({ folder: 'file:///a', compared, selection: { of: 'all' } }), {
      folder: 'file:///a',
      compared,
    });
    for (const memory of [undefined, null, 'x', [], { folder: 1, compared: { ref: 'main' } }])
      assert.deepEqual(readMemory(memory), { folder: undefined, compared: undefined });
  });
});
