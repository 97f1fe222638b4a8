import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesOfRecord } from '../../../../src/core/provenance/interop/agentTrace/fromRecord.ts';
import { parseTraceRecord } from '../../../../src/core/provenance/interop/agentTrace/parseRecord.ts';
import { recordsOf } from '../../../../src/core/provenance/interop/agentTrace/toRecords.ts';
import type { ImportedFile } from '../../../../src/core/provenance/interop/authoredLines.ts';
import type { Authorship } from '../../../../src/core/provenance/model/authorship.ts';
import { authoredFiles, hash, lineByLine } from './arbitraries.ts';
import { runsOr, timeoutOr } from '../../support/runs.ts';

const commit = 'fedcba9876543210fedcba9876543210fedcba98';
const time = '2026-03-01T08:09:10Z';

interface Parts {
  readonly record?: object;
  readonly file?: object;
  readonly conversation?: object;
  readonly ranges?: unknown;
}

function trace({
  record,
  file,
  conversation,
  ranges = [{ start_line: 5, end_line: 7 }],
}: Parts = {}): string {
  return JSON.stringify({
    version: '0.1.0',
    id: '8f0e7a54-3f0e-4a57-9b93-0d9d1f0c6f10',
    timestamp: time,
    vcs: { type: 'git', revision: commit },
    tool: { name: 'cursor', version: '3.1.0' },
    files: [
      {
        path: 'src/a.ts',
        conversations: [
          {
            url: 'https://example.org/c/1',
            contributor: { type: 'ai', model_id: 'anthropic/claude-opus-4-5' },
            ranges,
            ...conversation,
          },
        ],
        ...file,
      },
    ],
    ...record,
  });
}

function files(text: string): readonly ImportedFile[] {
  const record = parseTraceRecord(text);
  assert.ok(record, text);
  return filesOfRecord(record, hash);
}

function said(text: string): readonly string[] {
  return files(text).flatMap(({ path, lines }) =>
    lines.map(({ first, last, state, authorship: { origin, tool, model } }) =>
      [path, `${first}-${last}`, origin, state, tool ?? '', model ?? ''].join(' ').trim(),
    ),
  );
}

describe('records of Agent Trace', () => {
  it('say who wrote which lines, in the commit they name', () => {
    assert.deepEqual(said(trace()), ['src/a.ts 5-7 ai unmodified cursor anthropic/claude-opus-4-5']);
    const [file] = files(trace());
    assert.deepEqual(file?.version, { kind: 'commit', commit });
    const { id, ...rest } = file?.lines[0]?.authorship ?? assert.fail();
    assert.match(id, /^agent-trace:[0-9a-f]{24}$/);
    assert.deepEqual(rest, {
      origin: 'ai',
      evidence: 'agent-trace',
      confidence: 0.8,
      at: Date.parse(time),
      tool: 'cursor',
      toolVersion: '3.1.0',
      model: 'anthropic/claude-opus-4-5',
      session: `s_${hash('cursor:https://example.org/c/1').slice(0, 14)}`,
    });
  });

  it('are read with no more than what has to be there', () => {
    const few = {
      version: '0.1.0',
      id: '1',
      timestamp: time,
      files: [{ path: 'a', conversations: [{ ranges: [{ start_line: 1, end_line: 2 }] }] }],
    };
    assert.deepEqual(said(JSON.stringify(few)), ['a 1-2 unknown unmodified']);
    assert.deepEqual(files(JSON.stringify(few))[0]?.version, { kind: 'time', at: Date.parse(time) });
  });

  it('let a range name somebody else, and later ranges lie on top', () => {
    const ranges = [
      { start_line: 1, end_line: 9 },
      { start_line: 3, end_line: 4, contributor: { type: 'human' } },
      { start_line: 6, end_line: 6, contributor: { type: 'mixed' } },
      { start_line: 8, end_line: 8, contributor: { type: 'robot' } },
    ];
    assert.deepEqual(said(trace({ ranges })), [
      'src/a.ts 1-2 ai unmodified cursor anthropic/claude-opus-4-5',
      'src/a.ts 3-4 human unmodified',
      'src/a.ts 5-5 ai unmodified cursor anthropic/claude-opus-4-5',
      'src/a.ts 6-6 unknown unmodified',
      'src/a.ts 7-7 ai unmodified cursor anthropic/claude-opus-4-5',
      'src/a.ts 8-8 unknown unmodified',
      'src/a.ts 9-9 ai unmodified cursor anthropic/claude-opus-4-5',
    ]);
  });

  it('of the reference writer are of the file above the commit, and not believed from the first line on', () => {
    const ranges = [
      { start_line: 1, end_line: 8 },
      { start_line: 30, end_line: 31 },
    ];
    const text = trace({ record: { version: '1.0', tool: { name: 'claude-code' } }, ranges });
    assert.deepEqual(said(text), ['src/a.ts 30-31 ai unmodified claude-code anthropic/claude-opus-4-5']);
    assert.deepEqual(files(text)[0]?.version, { kind: 'above', commit });
    assert.equal(files(text)[0]?.lines[0]?.authorship.confidence, 0.6);
    assert.equal(said(trace({ ranges }))[0], 'src/a.ts 1-8 ai unmodified cursor anthropic/claude-opus-4-5');
  });

  it('say nothing of what is no file, or lies elsewhere', () => {
    for (const path of ['.shell-history', '.sessions', '.unknown', '/root/a.ts', '../a.ts', '', 'C:\\a.ts']) {
      assert.deepEqual(said(trace({ file: { path } })), [], path);
    }
  });

  it('name a version by a whole commit of git alone', () => {
    for (const vcs of [
      undefined,
      { type: 'jj', revision: 'kkmpptxz' },
      { type: 'git', revision: 'HEAD' },
      { type: 'git', revision: commit.slice(0, 12) },
      { type: 'git', revision: '--output=x' },
      { type: 'hg', revision: commit },
    ]) {
      assert.equal(files(trace({ record: { vcs } }))[0]?.version.kind, 'time', JSON.stringify(vcs));
    }
  });

  it('are believed no more than they believe themselves', () => {
    const confidenceWith = (confidence: unknown): number | undefined =>
      files(trace({ record: { metadata: { confidence } } }))[0]?.lines[0]?.authorship.confidence;
    assert.deepEqual([0.4, 1, -1, '1', undefined].map(confidenceWith), [0.4, 0.8, 0.8, 0.8, 0.8]);
  });

  it('know the session by the ids that the reference writer puts beside it', () => {
    const text = trace({ record: { metadata: { session_id: 's-9' } } });
    assert.equal(files(text)[0]?.lines[0]?.authorship.session, `s_${hash('cursor:s-9').slice(0, 14)}`);
  });

  it('are not read when anything in them is wrong', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{',
      trace({ record: { version: '2.0.0' } }),
      trace({ record: { version: 1 } }),
      trace({ record: { id: undefined } }),
      trace({ record: { timestamp: 'yesterday' } }),
      trace({ record: { timestamp: '2026-13-01T00:00:00Z' } }),
      trace({ record: { files: {} } }),
      trace({ record: { files: [null] } }),
      trace({ file: { path: 1 } }),
      trace({ ranges: undefined, conversation: { ranges: undefined } }),
      trace({ ranges: [{ start_line: 0, end_line: 1 }] }),
      trace({ ranges: [{ start_line: 3, end_line: 2 }] }),
      trace({ ranges: [{ start_line: 1.5, end_line: 2 }] }),
      trace({ ranges: [{ start_line: '1', end_line: 2 }] }),
      trace({ ranges: Array.from({ length: 50_001 }, () => ({ start_line: 1, end_line: 2 })) }),
      trace({ record: { metadata: 'x'.repeat(4 * 1024 * 1024) } }),
    ]) {
      assert.equal(parseTraceRecord(text), undefined, text.slice(0, 300));
    }
  });

  it('never throw, whatever stands in them', function () {
    this.timeout(timeoutOr(60_000));
    const good = JSON.parse(trace()) as object;
    const key = fc.constantFrom(
      'version',
      'id',
      'timestamp',
      'vcs',
      'tool',
      'files',
      'metadata',
      '__proto__',
    );
    const read = (text: string): void => {
      const record = parseTraceRecord(text);
      if (record) filesOfRecord(record, hash);
    };
    fc.assert(
      fc.property(key, fc.jsonValue(), (name, value) => read(JSON.stringify({ ...good, [name]: value }))),
      { numRuns: runsOr(1000) },
    );
    fc.assert(
      fc.property(fc.json(), (value) =>
        read(trace({ file: { conversations: JSON.parse(value) as unknown } })),
      ),
    );
    fc.assert(fc.property(fc.string(), read));
  });

  it('are written as they are read', function () {
    this.timeout(timeoutOr(60_000));
    const anybody = authoredFiles(['ai', 'human', 'unknown'], ['unmodified', 'modified']);
    fc.assert(
      fc.property(anybody, fc.boolean(), (all, isCommitted) => {
        const records = recordsOf(all, { now: 1_000, ...(isCommitted && { commit }) });
        const read = records.flatMap((record) => {
          const parsed = parseTraceRecord(JSON.stringify(record));
          assert.deepEqual(parsed, record);
          return filesOfRecord(parsed, hash);
        });
        const kind = isCommitted ? 'commit' : 'time';
        assert.ok(read.every(({ version }) => version.kind === kind));
        const shared = ({
          origin,
          tool,
          toolVersion,
          model,
          session,
          confidence,
          at,
        }: Authorship): unknown =>
          origin === 'ai'
            ? [
                tool,
                tool === undefined ? undefined : toolVersion,
                model,
                session,
                Math.min(confidence, 0.8),
                at ?? 1_000,
              ]
            : [origin];
        const expected = lineByLine(
          all.filter(({ path }) => !path.includes('\t')),
          ({ authorship, state }) => [shared(authorship), authorship.origin === 'ai' ? state : 'unmodified'],
        );
        assert.deepEqual(
          lineByLine(read, ({ authorship, state }) => [shared(authorship), state]),
          expected,
        );
      }),
      { numRuns: runsOr(500) },
    );
  });

  it('are written as the specification has it, the same for the same', () => {
    const ai: Authorship = {
      id: 'x',
      origin: 'ai',
      evidence: 'hook',
      confidence: 1,
      at: 0,
      tool: 'codex',
      model: 'gpt-5.2',
    };
    const lines = [
      { first: 4, last: 9, authorship: ai, state: 'modified' as const },
      { first: 1, last: 2, authorship: ai, state: 'moved' as const },
    ];
    const options = { commit, now: 5, contentHash: () => 'sha256:ab' };
    const [record, ...others] = recordsOf([{ path: 'a.ts', lines }], options);
    assert.deepEqual(others, []);
    const { id, ...rest } = record ?? assert.fail();
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(rest, {
      version: '0.1.0',
      timestamp: '1970-01-01T00:00:00.000Z',
      vcs: { type: 'git', revision: commit },
      tool: { name: 'codex' },
      files: [
        {
          path: 'a.ts',
          conversations: [
            {
              contributor: { type: 'ai', model_id: 'openai/gpt-5.2' },
              ranges: [{ start_line: 1, end_line: 2, content_hash: 'sha256:ab' }],
            },
            {
              contributor: { type: 'mixed', model_id: 'openai/gpt-5.2' },
              ranges: [{ start_line: 4, end_line: 9, content_hash: 'sha256:ab' }],
            },
          ],
        },
      ],
      metadata: { confidence: 1, shadowlight: { origin: 'ai', evidence: 'hook', model: 'gpt-5.2' } },
    });
    assert.deepEqual(recordsOf([{ path: 'a.ts', lines: lines.toReversed() }], options), [record]);
    assert.notEqual(recordsOf([{ path: 'a.ts', lines }], { now: 5 })[0]?.id, id);
  });
});
