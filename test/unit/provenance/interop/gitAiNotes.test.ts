import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesOfNote } from '../../../../src/core/provenance/interop/gitAi/fromNote.ts';
import { formatNote } from '../../../../src/core/provenance/interop/gitAi/formatNote.ts';
import { parseNote } from '../../../../src/core/provenance/interop/gitAi/parseNote.ts';
import { noteOf } from '../../../../src/core/provenance/interop/gitAi/toNote.ts';
import type { AuthoredLines } from '../../../../src/core/provenance/interop/authoredLines.ts';
import { authoredFiles, hash, lineByLine } from './arbitraries.ts';
import { runsOr, timeoutOr } from '../../support/runs.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const session = 's_0a1b2c3d4e5f60';
const step = `${session}::t_11112222333344`;
const person = 'h_aaaabbbbccccdd';
const older = '0011223344556677';

const agent = (tool: string, model: string): object => ({ agent_id: { tool, id: 'c-1', model } });

function metadata(over: object = {}): string {
  return JSON.stringify({
    schema_version: 'authorship/3.0.0',
    git_ai_version: '1.6.2',
    base_commit_sha: commit,
    prompts: { [older]: { ...agent('cursor', 'gpt-5'), total_additions: 4 } },
    humans: { [person]: { author: 'Ada <ada@example.org>' } },
    sessions: { [session]: { ...agent('claude', 'claude-opus-4-5'), human_author: 'Ada <ada@example.org>' } },
    ...over,
  });
}

function note(attestations: readonly string[], over?: object): string {
  return [...attestations, '---', metadata(over)].join('\n');
}

/** `path first-last origin tool model` */
function said(text: string): readonly string[] {
  const parsed = parseNote(text);
  if (!parsed) return ['not read'];
  return filesOfNote(parsed, commit, hash).flatMap(({ path, lines }) =>
    lines.map(({ first, last, authorship: { origin, tool, model } }) =>
      [path, `${first}-${last}`, origin, tool ?? '', model ?? ''].join(' ').trim(),
    ),
  );
}

describe('notes of git-ai', () => {
  it('say who wrote which lines: sessions, people and older sessions', () => {
    const text = note([
      'src/a.py',
      `  ${step} 1-4,9,12-14`,
      `  ${person} 20-21`,
      '"docs/read me.md"',
      `  ${older} 3`,
    ]);
    assert.deepEqual(said(text), [
      'src/a.py 1-4 ai claude-code claude-opus-4-5',
      'src/a.py 9-9 ai claude-code claude-opus-4-5',
      'src/a.py 12-14 ai claude-code claude-opus-4-5',
      'src/a.py 20-21 human',
      'docs/read me.md 3-3 ai cursor gpt-5',
    ]);
  });

  it('are evidence of their own kind, of the version in their commit, and keep no address and no id of a session', () => {
    const parsed = parseNote(note(['a.py', `  ${step} 2`, `  ${person} 3`]));
    assert.ok(parsed);
    const [file] = filesOfNote(parsed, commit, hash);
    assert.deepEqual(file?.version, { kind: 'commit', commit });
    assert.deepEqual(
      file?.lines.map(({ authorship }) => [authorship.evidence, authorship.confidence]),
      [
        ['git-note', 0.9],
        ['git-note', 0.9],
      ],
    );
    assert.equal(file?.lines[0]?.authorship.session, `s_${hash('claude-code:c-1').slice(0, 14)}`);
    assert.doesNotMatch(JSON.stringify(file), /ada|c-1|s_0a1b/i);
  });

  it('hold line by line for what comes last', () => {
    assert.deepEqual(said(note(['a.py', `  ${step} 1-9`, `  ${person} 4-5`])), [
      'a.py 1-3 ai claude-code claude-opus-4-5',
      'a.py 4-5 human',
      'a.py 6-9 ai claude-code claude-opus-4-5',
    ]);
  });

  it('say nothing where nothing stands behind a key, nor of what lies below it', () => {
    assert.deepEqual(said(note(['a.py', `  ${step} 1-9`, '  h_00000000000000 4-9', '  z_new::x 1'])), [
      'a.py 2-3 ai claude-code claude-opus-4-5',
    ]);
    assert.deepEqual(said(note(['a.py', '  __proto__ 1', '  constructor 2'])), []);
    assert.deepEqual(said(note(['a.py', `  ${step} 1`], { sessions: { [session]: { agent_id: 'x' } } })), []);
  });

  it('do not know a model that is called unknown', () => {
    assert.deepEqual(
      said(note(['a.py', `  ${older} 1`], { prompts: { [older]: agent('unknown', 'unknown') } })),
      ['a.py 1-1 ai'],
    );
  });

  it('are read without what may be missing, and in later versions with the same first number', () => {
    const few = {
      schema_version: 'authorship/3.4.0',
      sessions: undefined,
      humans: undefined,
      git_ai_version: undefined,
    };
    assert.deepEqual(said(note(['a.py', `  ${older} 1`], few)), ['a.py 1-1 ai cursor gpt-5']);
    assert.deepEqual(said(note([])), []);
  });

  it('are not read when they are of another version, or broken', () => {
    const lines = ['a.py', `  ${step} 1`];
    for (const text of [
      '',
      'a.py',
      note(lines, { schema_version: 'authorship/4.0.0' }),
      note(lines, { schema_version: 'authorship/2.9.1' }),
      note(lines, { schema_version: undefined }),
      note(lines, { prompts: undefined }),
      note(lines, { base_commit_sha: 7 }),
      note([`  ${step} 1`]),
      note(['a.py', ` ${step} 1`]),
      note(['a.py', `  ${step}`]),
      note(['a.py', `  ${step} 1 2`]),
      note(['a.py', `  ${step} 0`]),
      note(['a.py', `  ${step} 4-2`]),
      note(['a.py', `  ${step} 1,,2`]),
      note(['a.py', `  ${step} -3`]),
      note(['a.py', `  ${step} 1-2-3`]),
      note(['a.py', `  ${step} 1e3`]),
      note(['a.py', `  ${step} 99999999999`]),
      note(['"a.py', `  ${step} 1`]),
      [...lines, ' ---', metadata()].join('\n'),
      [...lines, '---', '[]'].join('\n'),
      [...lines, '---', '{'].join('\n'),
    ]) {
      assert.deepEqual(said(text), ['not read'], text);
    }
  });

  it('name no file outside of the folder', () => {
    const paths = [
      '/etc/passwd',
      '../a.py',
      'a/../../b',
      'C:\\a.py',
      'C:/a.py',
      '~/a',
      'a//b',
      './a',
      '"a\nb"',
      '\\\\h\\s',
    ];
    assert.deepEqual(said(note(paths.flatMap((path) => [path, `  ${step} 1`]))), []);
  });

  it('are bounded', function () {
    this.timeout(timeoutOr(60_000));
    assert.deepEqual(said(note(['a.py', `  ${step} ${'1,'.repeat(200_000)}1`])), ['not read']);
    assert.deepEqual(said(note(['a.py'.repeat(3_000_000)])), ['not read']);
    const started = performance.now();
    assert.deepEqual(said(note(['a.py', `  ${step} 1-999999999`])), ['not read']);
    said(
      note(['a.py', `  ${step} ${Array.from({ length: 190_000 }, (_, index) => index * 2 + 1).join(',')}`]),
    );
    said(`${'"\n'.repeat(20_000)}`);
    assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`);
  });

  it('never throw, whatever stands in them', function () {
    this.timeout(timeoutOr(60_000));
    const good = note(['src/a.py', `  ${step} 1-4,9`, '"b c"', `  ${person} 1`]);
    const piece = fc.constantFrom(
      '---',
      '\n',
      '  ',
      '"',
      step,
      '1-2',
      ',',
      '{',
      '}',
      ':',
      '\u0000',
      '\r',
      'null',
    );
    const mutation = fc.record({ at: fc.nat(good.length), cut: fc.nat(9), put: piece });
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 6 }), (mutations) => {
        let text = good;
        for (const { at, cut, put } of mutations) text = text.slice(0, at) + put + text.slice(at + cut);
        said(text);
      }),
      { numRuns: runsOr(3000) },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void said(text)));
    fc.assert(fc.property(fc.json(), (json) => void said(`a.py\n  ${step} 1\n---\n${json}`)));
  });

  it('are written as they are read, but for what the format cannot say', function () {
    this.timeout(timeoutOr(60_000));
    fc.assert(
      fc.property(authoredFiles(['ai', 'human', 'unknown'], ['unmodified', 'moved', 'modified']), (files) => {
        const written = noteOf(files, { commit, committer: 'Ada <ada@example.org>', hash });
        const text = written ? formatNote(written) : '';
        const read = parseNote(text);
        const expected = lineByLine(
          files.filter(({ path }) => !path.includes('\t')),
          ({ authorship, state }) => {
            const { origin, tool, model } = authorship;
            if (state === 'modified' || origin === 'unknown') return undefined;
            return origin === 'human' ? [origin] : [origin, tool ?? null, model ?? null];
          },
        );
        const found = lineByLine(
          read ? filesOfNote(read, commit, hash) : [],
          ({ authorship }: AuthoredLines) => {
            const { origin, tool, model } = authorship;
            return origin === 'human' ? [origin] : [origin, tool ?? null, model ?? null];
          },
        );
        assert.deepEqual(found, expected, text);
        if (read && written) assert.equal(formatNote(read), text);
      }),
      { numRuns: runsOr(1000) },
    );
  });

  it('are written as the standard has it', () => {
    const lines: readonly AuthoredLines[] = [
      {
        first: 1,
        last: 2,
        state: 'unmodified',
        authorship: {
          id: 'i',
          origin: 'ai',
          evidence: 'hook',
          confidence: 1,
          tool: 'claude-code',
          session: 'x',
        },
      },
      {
        first: 3,
        last: 3,
        state: 'moved',
        authorship: {
          id: 'i',
          origin: 'ai',
          evidence: 'hook',
          confidence: 1,
          tool: 'claude-code',
          session: 'x',
        },
      },
      {
        first: 4,
        last: 4,
        state: 'modified',
        authorship: { id: 'i', origin: 'ai', evidence: 'hook', confidence: 1 },
      },
      {
        first: 6,
        last: 6,
        state: 'unmodified',
        authorship: { id: 'h', origin: 'human', evidence: 'typing', confidence: 1 },
      },
    ];
    const written = noteOf([{ path: 'a b.py', lines }], { commit, hash });
    assert.ok(written);
    const key = `s_${hash('claude:x').slice(0, 14)}`;
    assert.equal(
      formatNote(written),
      `"a b.py"
  ${key}::t_${hash('i').slice(0, 14)} 1-3
---
{
  "schema_version": "authorship/3.0.0",
  "base_commit_sha": "${commit}",
  "prompts": {},
  "sessions": {
    "${key}": {
      "agent_id": {
        "tool": "claude",
        "id": "x",
        "model": "unknown"
      }
    }
  }
}`,
    );
  });

  it('are none where there is nothing to say', () => {
    assert.equal(noteOf([], { commit, hash }), undefined);
    const typed: AuthoredLines = {
      first: 1,
      last: 1,
      state: 'unmodified',
      authorship: { id: 'h', origin: 'human', evidence: 'typing', confidence: 1 },
    };
    assert.equal(noteOf([{ path: 'a.py', lines: [typed] }], { commit, hash }), undefined);
  });
});
