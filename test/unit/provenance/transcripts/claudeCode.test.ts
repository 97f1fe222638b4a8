import assert from 'node:assert/strict';
import { claudeCode } from '../../../../src/core/provenance/transcripts/tools/claudeCode.ts';
import { editsOf } from './support.ts';

const session = {
  tool: 'claude-code',
  toolVersion: '2.1.330',
  session: '5c0ffee0-1111-4222-8333-444455556666',
};

function told(name: string): Record<string, object> {
  return Object.fromEntries(
    editsOf(claudeCode, name).map(({ id, path, change, isEditedByUser }) => [
      id,
      { path, change, ...(isEditedByUser && { isEditedByUser }) },
    ]),
  );
}

describe('transcripts of Claude Code', () => {
  it('say what was done, and nothing of what was refused, failed or held back', () => {
    assert.deepEqual(told('session.jsonl'), {
      toolu_edit: {
        path: '/home/shop/src/price.ts',
        change: {
          kind: 'patch',
          hunks: [
            {
              lines: [
                { kind: 'kept', text: 'function price(sum) {' },
                { kind: 'removed', text: '\treturn sum;' },
                { kind: 'added', text: '\treturn sum * rate;' },
                { kind: 'added', text: '\t// rounded later' },
                { kind: 'kept', text: '}' },
              ],
              newStart: 0,
            },
          ],
        },
      },
      toolu_new: {
        path: '/home/shop/src/rate.ts',
        change: { kind: 'write', content: 'export const rate = 0.9;\n', original: null },
      },
      toolu_up: {
        path: '/home/shop/src/rate.ts',
        change: {
          kind: 'write',
          content: 'export const rate = 0.85;\n',
          original: 'export const rate = 0.9;\n',
        },
        isEditedByUser: true,
      },
      toolu_slim: {
        path: '/home/shop/src/rate.ts',
        change: {
          kind: 'patch',
          hunks: [
            {
              lines: [
                { kind: 'removed', text: 'export const rate = 0.85;' },
                { kind: 'added', text: 'export const rate = 0.7;' },
              ],
              newStart: 0,
            },
          ],
        },
      },
      toolu_multi: {
        path: '/home/shop/a.css',
        change: {
          kind: 'replace',
          pairs: [
            { before: 'red', after: 'green' },
            { before: 'blue', after: 'teal', isEverywhere: true },
          ],
        },
      },
      toolu_cell: {
        path: '/home/shop/n.ipynb',
        change: { kind: 'replace', pairs: [{ before: 'x = 1', after: 'x = 2' }] },
      },
      toolu_cell2: {
        path: '/home/shop/n.ipynb',
        change: {
          kind: 'patch',
          hunks: [
            {
              lines: [
                { kind: 'added', text: 'y = 1' },
                { kind: 'added', text: 'z = 2' },
              ],
            },
          ],
        },
      },
      toolu_cell3: {
        path: '/home/shop/n.ipynb',
        change: { kind: 'replace', pairs: [{ before: 'a = 1\nb = 2', after: 'a = 3\nb = 2' }] },
      },
    });
  });

  it('name the model, the version, the session and the time', () => {
    const [first] = editsOf(claudeCode, 'session.jsonl');
    const { change: _change, path: _path, ...rest } = first ?? {};
    assert.deepEqual(rest, {
      ...session,
      id: 'toolu_edit',
      model: 'claude-opus-4-8',
      at: Date.parse('2026-11-02T10:00:04.000Z'),
    });
  });

  it('of a subagent say it by the words to the model', () => {
    assert.deepEqual(told('subagent.jsonl'), {
      toolu_s1: {
        path: '/home/shop/src/tax.ts',
        change: { kind: 'replace', pairs: [{ before: '0.19', after: '0.2', isEverywhere: true }] },
      },
      toolu_s2: {
        path: '/home/shop/src/tax.test.ts',
        change: { kind: 'write', content: 'it works\n', original: null },
      },
    });
  });

  it('lie in the folders of the workspace and of those around it', () => {
    const surroundings = {
      home: '/home/me',
      platform: 'linux',
      editorData: [],
      workspaceStorage: undefined,
    } as const;
    assert.deepEqual(claudeCode.places({ ...surroundings, workspace: '/srv/my.shop', environment: {} }), [
      {
        folder: '/home/me/.claude/projects',
        files: ['-srv-my-shop*/**/*.jsonl', '-srv/**/*.jsonl'],
        form: 'lines',
      },
    ]);
    const [moved] = claudeCode.places({
      ...surroundings,
      workspace: 'C:\\shop',
      environment: { CLAUDE_CONFIG_DIR: '/etc/claude' },
    });
    assert.deepEqual(moved, {
      folder: '/etc/claude/projects',
      files: ['C--shop*/**/*.jsonl', 'C-/**/*.jsonl'],
      form: 'lines',
    });
  });
});
