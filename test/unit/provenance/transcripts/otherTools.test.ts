import assert from 'node:assert/strict';
import { readSearchReplace } from '../../../../src/core/provenance/transcripts/searchReplace.ts';
import { amp } from '../../../../src/core/provenance/transcripts/tools/amp.ts';
import { cline } from '../../../../src/core/provenance/transcripts/tools/cline.ts';
import { continueDev } from '../../../../src/core/provenance/transcripts/tools/continueDev.ts';
import { droid } from '../../../../src/core/provenance/transcripts/tools/droid.ts';
import { transcriptTools } from '../../../../src/core/provenance/transcripts/tools/index.generated.ts';
import { kiloCode } from '../../../../src/core/provenance/transcripts/tools/kiloCode.ts';
import { openCode } from '../../../../src/core/provenance/transcripts/tools/openCode.ts';
import { qwenCode } from '../../../../src/core/provenance/transcripts/tools/qwenCode.ts';
import { rooCode } from '../../../../src/core/provenance/transcripts/tools/rooCode.ts';
import { windsurf } from '../../../../src/core/provenance/transcripts/tools/windsurf.ts';
import type { TranscriptTool } from '../../../../src/core/provenance/transcripts/transcriptTool.ts';
import { editsOf, fixturesOf } from './support.ts';

const file = '/home/shop/a.ts';
const replaced = (before: string, after: string, more: object = {}): object => ({
  kind: 'replace',
  pairs: [{ before, after, ...more }],
});
const written = (content: string, original: string | null | undefined): object => ({
  kind: 'write',
  content,
  original,
});
const patched = (lines: readonly string[], newStart?: number): object => ({
  kind: 'patch',
  hunks: [
    {
      lines: lines.map((line) => ({
        kind: { '+': 'added', '-': 'removed' }[line.charAt(0)] ?? 'kept',
        text: line.slice(1),
      })),
      ...(newStart !== undefined && { newStart }),
    },
  ],
});

/** Id, path and change of each edit; what all have in common is the same as in the first. */
function told(tool: TranscriptTool): { readonly first: object; readonly edits: readonly unknown[] } {
  const edits = fixturesOf(tool).flatMap((name) => editsOf(tool, name));
  const [{ id: _id, path: _path, change: _change, isEditedByUser: _by, ...first }] = edits as [
    (typeof edits)[number],
  ];
  return {
    first,
    edits: edits.map(({ id, path, change, isEditedByUser }) =>
      isEditedByUser ? [id, path, change, 'edited'] : [id, path, change],
    ),
  };
}

describe('what is told', () => {
  it('by Windsurf: what was accepted', () => {
    assert.deepEqual(told(windsurf), {
      first: { tool: 'windsurf', session: 'traj-1' },
      edits: [
        ['traj-1:2', '/home/my shop/a.md', written('b\n', 'a\n')],
        ['traj-1:5', '/home/my shop/new.md', written('b\n', undefined)],
      ],
    });
  });

  it('by Droid: patches that were applied', () => {
    assert.deepEqual(told(droid), {
      first: { tool: 'droid', session: 'd1', at: Date.parse('2026-06-01T10:00:00.000Z') },
      edits: [['call_1', file, patched(['-1', '+2'])]],
    });
  });

  it('by Amp: diffs of calls that are done', () => {
    assert.deepEqual(told(amp), {
      first: {
        tool: 'amp',
        model: 'claude-opus-4-6',
        session: 'T-1',
        at: Date.parse('2026-02-28T01:13:27.454Z'),
      },
      edits: [['toolu_1', '/home/shop/a.csv', patched([' 4,d', ' 5,e', '+6,f'], 3)]],
    });
  });

  it('by OpenCode: calls that are completed', () => {
    assert.deepEqual(told(openCode), {
      first: { tool: 'open-code', session: 'ses_1', at: 1_764_000_001_000 },
      edits: [
        ['call_prt_1', file, replaced('1', '2', { isEverywhere: true })],
        ['call_prt_2', file, written('new\n', null)],
        ['call_prt_3', file, written('over\n', undefined)],
        ['call_prt_5:0', '/home/shop/b.ts', written('b\n', undefined)],
        ['call_prt_5:1', '/home/shop/c.ts', written('c\n', undefined)],
        ['call_prt_6:0', file, replaced('a', 'b')],
        ['call_prt_6:1', file, replaced('c', 'd')],
      ],
    });
  });

  it('by Cline: calls that succeeded, by what they say they did', () => {
    assert.deepEqual(told(cline), {
      first: { tool: 'cline', model: 'anthropic/claude-opus-4.8', session: 's1', at: 1_783_376_873_500 },
      edits: [
        ['t1', file, replaced('one', 'two')],
        ['t2', '/home/shop/n.ts', written('n\n', null)],
        ['t3', file, patched(['+x', '+y'], 2)],
        ['t5', '/home/shop/p.ts', written('p\n', undefined)],
      ],
    });
  });

  it('by Qwen Code: calls that succeeded, and nothing that was cut', () => {
    assert.deepEqual(told(qwenCode), {
      first: {
        tool: 'qwen-code',
        toolVersion: '0.24.4',
        model: 'qwen3-coder-plus',
        session: '9a8b',
        at: Date.parse('2026-11-04T07:00:03.000Z'),
      },
      edits: [
        ['q1', file, written('two\n', 'one\n')],
        ['q2', '/home/shop/n.ts', written('n\n', null)],
        ['q3', file, patched(['-one', '+two'], 0)],
        ['q4', file, replaced('one', 'two', { isEverywhere: true })],
      ],
    });
  });

  it('by Continue: calls that are done', () => {
    assert.deepEqual(told(continueDev), {
      first: { tool: 'continue-dev', session: '2dbf' },
      edits: [
        ['k1', file, replaced('1', '2', { isEverywhere: true })],
        ['k2', file, written('w\n', undefined)],
        ['k4', '/home/shop/src/n.ts', written('n\n', null)],
        ['k5', file, replaced('3', '4')],
        [
          'k6',
          file,
          {
            kind: 'replace',
            pairs: [
              { before: '5', after: '6' },
              { before: '7', after: '8' },
            ],
          },
        ],
      ],
    });
  });

  it('by Roo Code: calls that wrote all they should', () => {
    assert.deepEqual(told(rooCode), {
      first: { tool: 'roo-code', session: '1764000000000', at: 1_764_000_001_000 },
      edits: [
        ['c1', '/home/shop/new.ts', written('n\n', null)],
        [
          'c2',
          file,
          {
            kind: 'replace',
            pairs: [
              { before: 'old', after: 'new\n=======' },
              { before: 'x', after: 'y' },
            ],
          },
        ],
        ['c4', file, replaced('1', '2'), 'edited'],
        ['c5', file, replaced('1', '2', { isEverywhere: true })],
        ['c7', file, patched(['-1', '+2'])],
      ],
    });
  });
});

describe('Kilo Code', () => {
  it('records what Roo Code does', () => {
    assert.deepEqual(told(kiloCode), {
      first: { tool: 'kilo-code', session: '1764000000000', at: 1_764_000_001_000 },
      edits: [['c1', '/home/shop/new.ts', written('n\n', null)]],
    });
  });
});

describe('blocks that search and replace', () => {
  it('are none when one is not whole', () => {
    assert.deepEqual(readSearchReplace('<<<<<<< SEARCH\na\n=======\nb'), []);
    assert.deepEqual(readSearchReplace('<<<<<<< SEARCH\na\n>>>>>>> REPLACE'), []);
    assert.deepEqual(readSearchReplace('<<<<<<< SEARCH\na\n<<<<<<< SEARCH\n=======\nb\n>>>>>>> REPLACE'), []);
    assert.deepEqual(readSearchReplace(''), []);
  });
});

describe('agent tools', () => {
  const surroundings = {
    home: '/home/me',
    platform: 'linux',
    workspace: '/srv/shop',
    environment: {},
    editorData: ['/home/me/.config/Code/User'],
    workspaceStorage: '/home/me/.config/Code/User/workspaceStorage/ab',
  } as const;

  for (const tool of transcriptTools) {
    it(`say where it was learned what ${tool.name} records, and where that lies`, () => {
      assert.ok(tool.sources.length > 0);
      for (const source of tool.sources) assert.match(source, /^https:\/\//);
      const places = tool.places(surroundings);
      assert.ok(places.length > 0);
      for (const { folder, files } of places) {
        assert.match(folder, /^\/home\/me\/./);
        assert.ok(files.length > 0);
      }
    });
  }
});
