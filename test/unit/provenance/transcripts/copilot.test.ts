import assert from 'node:assert/strict';
import { copilotCli } from '../../../../src/core/provenance/transcripts/tools/copilotCli.ts';
import { githubCopilot } from '../../../../src/core/provenance/transcripts/tools/githubCopilot.ts';
import { editsOf } from './support.ts';

describe('events of Copilot CLI', () => {
  it('say which calls succeeded', () => {
    const edits = editsOf(copilotCli, 'events.jsonl');
    const hello = '/home/shop/hello.py';
    assert.deepEqual(
      edits.map(({ id, path, model, change }) => ({ id, path, model, change })),
      [
        {
          id: 'call_create',
          path: hello,
          model: 'gpt-5.2',
          change: { kind: 'write', content: 'print(1)\n', original: null },
        },
        {
          id: 'call_edit',
          path: hello,
          model: 'claude-opus-4.8',
          change: { kind: 'replace', pairs: [{ before: 'print(1)', after: 'print(2)' }] },
        },
        {
          id: 'call_insert',
          path: hello,
          model: 'gpt-5.2',
          change: {
            kind: 'patch',
            hunks: [
              {
                lines: [
                  { kind: 'added', text: 'a' },
                  { kind: 'added', text: 'b' },
                ],
                newStart: 1,
              },
            ],
          },
        },
        {
          id: 'call_patch:0',
          path: '/home/shop/src/a.ts',
          model: 'gpt-5.2',
          change: {
            kind: 'patch',
            hunks: [
              {
                lines: [
                  { kind: 'removed', text: '1' },
                  { kind: 'added', text: '2' },
                ],
              },
            ],
          },
        },
        {
          id: 'call_patch:1',
          path: '/home/shop/b.ts',
          model: 'gpt-5.2',
          change: { kind: 'write', content: 'b\n', original: undefined },
        },
      ],
    );
    const { change: _change, path: _path, model: _model, ...rest } = edits[0] ?? {};
    assert.deepEqual(rest, {
      id: 'call_create',
      tool: 'copilot-cli',
      toolVersion: '1.0.39',
      session: '301561f1-0000-4000-8000-aaaabbbbcccc',
      at: Date.parse('2026-11-03T09:00:06.000Z'),
    });
  });
});

describe('transcripts of Copilot in VS Code', () => {
  it('say which calls succeeded, and name no model', () => {
    const edits = editsOf(githubCopilot, '5fcddc54.jsonl');
    assert.deepEqual(
      edits.map(({ id, path, model, change }) => [id, path, model, change]),
      [
        [
          'call_1',
          '/home/shop/new.ts',
          undefined,
          { kind: 'write', content: 'export {};\n', original: null },
        ],
        [
          'call_2',
          '/home/shop/new.ts',
          undefined,
          { kind: 'replace', pairs: [{ before: 'export {};', after: 'export const a = 1;' }] },
        ],
        [
          'call_3:0',
          '/home/shop/new.ts',
          undefined,
          { kind: 'replace', pairs: [{ before: '1', after: '2' }] },
        ],
        [
          'call_3:1',
          '/home/shop/other.ts',
          undefined,
          { kind: 'replace', pairs: [{ before: 'x', after: 'y' }] },
        ],
        [
          'call_4',
          '/home/shop/new.ts',
          undefined,
          {
            kind: 'patch',
            hunks: [
              {
                lines: [
                  { kind: 'removed', text: 'export const a = 2;' },
                  { kind: 'added', text: 'export const a = 3;' },
                ],
              },
            ],
          },
        ],
      ],
    );
  });

  it('lie where the editor keeps what belongs to the workspace', () => {
    const surroundings = {
      home: '/home/me',
      platform: 'linux',
      workspace: '/srv/shop',
      environment: {},
      editorData: [],
    } as const;
    assert.deepEqual(githubCopilot.places({ ...surroundings, workspaceStorage: undefined }), []);
    assert.deepEqual(githubCopilot.places({ ...surroundings, workspaceStorage: '/data/ws/ab12' }), [
      { folder: '/data/ws/ab12/GitHub.copilot-chat/transcripts', files: ['*.jsonl'], form: 'lines' },
    ]);
  });
});
