import assert from 'node:assert/strict';
import { codex } from '../../../../src/core/provenance/transcripts/tools/codex.ts';
import { editsOf } from './support.ts';

const rounded = [
  { kind: 'kept', text: '    total = 0' },
  { kind: 'removed', text: '    return total' },
  { kind: 'added', text: '    return round(total, 2)' },
];

describe('rollouts of Codex', () => {
  it('say what was applied, once', () => {
    const edits = editsOf(codex, 'rollout-new.jsonl');
    assert.deepEqual(
      edits.map(({ id, path, change }) => ({ id, path, change })),
      [
        {
          id: 'call_new:/home/shop/src/app.py',
          path: '/home/shop/src/app.py',
          change: { kind: 'patch', hunks: [{ lines: rounded, newStart: 2 }] },
        },
        {
          id: 'call_new:/home/shop/notes.md',
          path: '/home/shop/notes.md',
          change: { kind: 'write', content: '# Notes\n', original: undefined },
        },
        {
          id: 'call_moved:/home/shop/b.py',
          path: '/home/shop/b.py',
          change: {
            kind: 'patch',
            hunks: [
              {
                lines: [
                  { kind: 'removed', text: '1' },
                  { kind: 'added', text: '2' },
                ],
                newStart: 0,
              },
            ],
          },
        },
        {
          id: 'call_late:/home/shop/late.md',
          path: '/home/shop/late.md',
          change: { kind: 'write', content: 'late\n', original: undefined },
        },
      ],
    );
    const { change: _change, path: _path, ...rest } = edits[0] ?? {};
    assert.deepEqual(rest, {
      id: 'call_new:/home/shop/src/app.py',
      tool: 'codex',
      toolVersion: '0.169.0',
      model: 'gpt-5.2-codex',
      session: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
      at: Date.parse('2026-10-05T08:00:06.000Z'),
    });
  });

  it('of older versions say it by the patch that was asked for, and by its output', () => {
    const added = { kind: 'write', content: 'hi\n', original: undefined };
    assert.deepEqual(
      editsOf(codex, 'rollout-old.jsonl').map(({ id, path, change }) => ({ id, path, change })),
      [
        {
          id: 'call_custom:/home/shop/src/app.py',
          path: '/home/shop/src/app.py',
          change: { kind: 'patch', hunks: [{ lines: rounded }] },
        },
        {
          id: 'call_custom:/home/shop/notes.md',
          path: '/home/shop/notes.md',
          change: { kind: 'write', content: '# Notes\n', original: undefined },
        },
        { id: 'call_shell:/home/shop/web/one.js', path: '/home/shop/web/one.js', change: added },
        { id: 'call_direct:/home/shop/web/two.js', path: '/home/shop/web/two.js', change: added },
        { id: 'call_function:/home/shop/three.js', path: '/home/shop/three.js', change: added },
        { id: 'call_command:/home/shop/web/four.js', path: '/home/shop/web/four.js', change: added },
        { id: 'call_local:/home/shop/five.js', path: '/home/shop/five.js', change: added },
      ],
    );
  });
});
