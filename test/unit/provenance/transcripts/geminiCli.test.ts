import assert from 'node:assert/strict';
import { geminiCli } from '../../../../src/core/provenance/transcripts/tools/geminiCli.ts';
import { editsOf } from './support.ts';

const index = '/home/shop/index.ts';
const first = {
  id: 'replace-1',
  tool: 'gemini-cli',
  model: 'gemini-3-pro',
  session: '9d3c1f52-0000-4000-8000-000000000001',
  at: Date.parse('2026-09-01T12:00:05.000Z'),
  path: index,
  change: { kind: 'write', content: 'two\n', original: 'one\n' },
};
const second = {
  ...first,
  id: 'write-1',
  path: '/home/shop/new.ts',
  change: { kind: 'write', content: 'a\n', original: null },
};

describe('chats of Gemini CLI', () => {
  it('say which calls succeeded, each time they are written', () => {
    assert.deepEqual(editsOf(geminiCli, 'shop/chats/session-2026-09-01T12-00-9d3c1f52.jsonl'), [
      first,
      first,
      second,
      {
        ...first,
        id: 'replace-2',
        path: '/home/shop/made.ts',
        change: { kind: 'write', content: 'made\n', original: null },
      },
      {
        ...first,
        id: 'write-2',
        change: { kind: 'write', content: 'mine\n', original: 'two\n' },
        isEditedByUser: true,
      },
    ]);
  });

  it('of older versions are one document', () => {
    assert.deepEqual(editsOf(geminiCli, 'shop/chats/session-2025-09-01T12-00-9d3c1f52.json'), [
      first,
      second,
    ]);
  });
});
