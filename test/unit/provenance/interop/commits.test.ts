import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assistedByTrailers } from '../../../../src/core/provenance/interop/commits/assistedBy.ts';
import {
  trailersOf,
  type CommitWords,
} from '../../../../src/core/provenance/interop/commits/commitMessage.ts';
import {
  authorshipsOfCommit,
  toolsOfCommit,
} from '../../../../src/core/provenance/interop/commits/toolsOfCommit.ts';
import type { Authorship } from '../../../../src/core/provenance/model/authorship.ts';
import { hash } from './arbitraries.ts';

function words(over: Partial<CommitWords> & { readonly trailers?: readonly string[] } = {}): CommitWords {
  const { trailers = [], ...rest } = over;
  return {
    commit: 'c1',
    authorName: 'Ada',
    authorAddress: 'ada@example.org',
    committerName: 'Ada',
    message: ['Add a parser', '', 'It reads.', '', ...trailers].join('\n'),
    ...rest,
  };
}

function tools(over: Parameters<typeof words>[0]): readonly string[] {
  return toolsOfCommit(words(over)).map(({ tool, model }) =>
    model === undefined ? tool : `${tool} ${model}`,
  );
}

describe('commits that name a tool', () => {
  for (const [trailer, expected] of [
    ['Co-Authored-By: Claude <noreply@anthropic.com>', 'claude-code'],
    ['Co-authored-by: Claude Opus 4.5 <noreply@anthropic.com>', 'claude-code Claude Opus 4.5'],
    ['Co-authored-by: Claude Opus 4.8 (1M context) <noreply@anthropic.com>', 'claude-code Claude Opus 4.8'],
    ['Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>', 'github-copilot'],
    ['Co-authored-by: copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>', 'github-copilot'],
    ['Co-authored-by: Cursor <cursoragent@cursor.com>', 'cursor'],
    ['Co-authored-by: aider (gpt-5) <aider@aider.chat>', 'aider gpt-5'],
    ['Co-authored-by: Amp <amp@ampcode.com>', 'amp'],
    ['Co-Authored-By: opencode <noreply@opencode.ai>', 'open-code'],
    ['Co-developed-by: OpenCode <noreply@opencode.ai>', 'open-code'],
    ['Co-authored-by: Codex <noreply@openai.com>', 'codex'],
    ['Assisted-by: Claude:claude-3-opus coccinelle sparse', 'claude-code claude-3-opus'],
    ['Assisted-by: GitHub Copilot', 'github-copilot'],
    ['Generated-by: Claude Code (claude-opus-4-5)', 'claude-code claude-opus-4-5'],
    ['Assisted-by: Devin:devin-2', 'devin devin-2'],
  ] as const) {
    it(`say so by ${trailer}`, () => {
      assert.deepEqual(tools({ trailers: ['Fixes: #1', trailer, 'Signed-off-by: Ada <ada@example.org>'] }), [
        expected,
      ]);
    });
  }

  it('say so by who made them', () => {
    assert.deepEqual(tools({ authorAddress: '161369871+google-labs-jules[bot]@users.noreply.github.com' }), [
      'jules',
    ]);
    assert.deepEqual(tools({ authorAddress: 'CursorAgent@cursor.com' }), ['cursor']);
    assert.deepEqual(tools({ authorName: 'Ada (aider)' }), ['aider']);
    assert.deepEqual(tools({ committerName: 'Ada (aider)' }), ['aider']);
  });

  for (const trailer of [
    'Co-authored-by: Claude Martin <claude.martin@example.org>',
    'Co-authored-by: Copilot <copilot@example.org>',
    'Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
    'Co-authored-by: notcopilot <1+notcopilot@users.noreply.github.com>',
    'Co-authored-by: Eve <eve@anthropic.com>',
    'Assisted-by: Devin',
    'Assisted-by: Cursor Smith',
    'Assisted-by: Claude <claude@example.org>',
    'Assisted-by: coccinelle',
    'Reviewed-by: Claude <noreply@anthropic.com>',
    'Generated-by: protoc',
    'Noted by Claude <noreply@anthropic.com>',
  ]) {
    it(`are not those with ${trailer}`, () => assert.deepEqual(tools({ trailers: [trailer] }), []));
  }

  it('say it at the end of the message alone', () => {
    const trailer = 'Co-Authored-By: Claude <noreply@anthropic.com>';
    assert.deepEqual(tools({ message: trailer }), []);
    assert.deepEqual(tools({ message: `Take out\n\n${trailer}\n\nfrom all messages` }), []);
    assert.deepEqual(tools({ message: `Add\r\n\r\n${trailer}\r\n` }), ['claude-code']);
  });

  it('name each tool once, with its model where one is told', () => {
    const trailers = [
      'Co-authored-by: Claude <noreply@anthropic.com>',
      'Co-authored-by: Claude Opus 5 <noreply@anthropic.com>',
      'Co-authored-by: Claude <noreply@anthropic.com>',
      'Co-authored-by: Cursor <cursoragent@cursor.com>',
    ];
    assert.deepEqual(tools({ trailers }), ['claude-code Claude Opus 5', 'cursor']);
  });

  it('are weak evidence, of the commit and not of lines', () => {
    const trailers = ['Co-authored-by: Cursor <cursoragent@cursor.com>'];
    const { commit, authorships } = authorshipsOfCommit(words({ trailers }), hash);
    assert.equal(commit, 'c1');
    assert.deepEqual(
      authorships.map(({ origin, evidence, confidence, tool }) => [origin, evidence, confidence, tool]),
      [['ai', 'trailer', 0.3, 'cursor']],
    );
    assert.deepEqual(authorshipsOfCommit(words({ trailers }), hash).authorships, authorships);
  });

  it('are read in bounded time, whatever their message', function () {
    this.timeout(60_000);
    const started = performance.now();
    for (const part of ['\n', 'a: b\n', 'Co-authored-by: <', '\n \n', 'Assisted-by: a (', '((((']) {
      toolsOfCommit(words({ message: `x\n\n${part.repeat(100_000)}` }));
    }
    assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (message) => void trailersOf(message)));
  });
});

describe('the draft of a trailer', () => {
  const ai: Authorship = {
    id: '1',
    origin: 'ai',
    evidence: 'hook',
    confidence: 1,
    tool: 'claude-code',
    model: 'claude-opus-4-5',
  };

  it('names each tool and model once, in one order', () => {
    assert.deepEqual(
      assistedByTrailers([
        { id: '4', origin: 'ai', evidence: 'hook', confidence: 1, tool: 'codex' },
        ai,
        { ...ai, id: '2' },
        { ...ai, id: '3', model: 'claude-haiku-4-5' },
      ]),
      [
        'Assisted-by: claude-code:claude-haiku-4-5',
        'Assisted-by: claude-code:claude-opus-4-5',
        'Assisted-by: codex',
      ],
    );
  });

  it('names nobody for what people wrote, what is not known, and what only a commit says', () => {
    const { tool: _, ...nameless } = ai;
    const others: readonly Authorship[] = [
      { ...ai, origin: 'human' },
      { ...ai, origin: 'unknown' },
      { ...ai, evidence: 'trailer' },
      nameless,
    ];
    assert.deepEqual(assistedByTrailers(others), []);
  });

  it('is one line that is read as it was meant', () => {
    assert.deepEqual(assistedByTrailers([{ ...ai, tool: 'a\nSigned-off-by: b', model: 'x <y>\nz' }]), [
      'Assisted-by: a-Signed-off-by--b:x-y-z',
    ]);
    assert.deepEqual(tools({ trailers: assistedByTrailers([ai]) }), ['claude-code claude-opus-4-5']);
  });
});
