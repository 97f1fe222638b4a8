import assert from 'node:assert/strict';
import { HistoryTraces, type DatedCommit } from '../../../src/core/assistants/history.ts';

function commit(more: Partial<DatedCommit> & { readonly trailers?: string }): DatedCommit {
  const { trailers = '', ...rest } = more;
  return {
    commit: 'a'.repeat(40),
    day: '2026-01-02',
    authorName: 'Ada',
    authorAddress: 'ada@example.com',
    committerName: 'Ada',
    message: `-\n\n${trailers}`,
    ...rest,
  };
}

function tracesOf(commits: readonly DatedCommit[], branches: readonly string[] = []) {
  const traces = new HistoryTraces();
  for (const each of commits) traces.addCommit(each);
  for (const each of branches) traces.addBranch(each);
  return traces.all();
}

describe('the traces of assistants in a history', () => {
  it('are commits that they made or that name them, counted by tool', () => {
    const claude = 'Co-authored-by: Claude <noreply@anthropic.com>';
    assert.deepEqual(
      tracesOf([
        commit({ trailers: claude, day: '2026-03-01', commit: 'b'.repeat(40) }),
        commit({ trailers: `${claude}\nSigned-off-by: Ada <ada@example.com>` }),
        commit({ authorAddress: '198982749+Copilot@users.noreply.github.com' }),
        commit({ authorName: 'Ada (aider)' }),
        commit({}),
      ]),
      [
        {
          tool: 'claude-code',
          commits: 2,
          newest: { commit: 'b'.repeat(40), day: '2026-03-01' },
          oldestDay: '2026-01-02',
          branches: 0,
        },
        ...['aider', 'github-copilot'].map((tool) => ({
          tool,
          commits: 1,
          newest: { commit: 'a'.repeat(40), day: '2026-01-02' },
          oldestDay: '2026-01-02',
          branches: 0,
        })),
      ],
    );
  });

  it('say nothing of a person', () => {
    const text = JSON.stringify(
      tracesOf([
        commit({
          trailers: 'Co-authored-by: Claude <noreply@anthropic.com>\nReviewed-by: Bob <bob@example.com>',
        }),
      ]),
    );
    assert.doesNotMatch(text, /ada|bob|example\.com/i);
  });

  it('are not people who are called like a tool', () => {
    for (const trailers of [
      'Co-authored-by: Claude Monet <claude@monet.example>',
      'Co-authored-by: Devin <devin@example.com>',
      'Reviewed-by: Claude <noreply@anthropic.com>',
      'Assisted-by: Jules',
    ])
      assert.deepEqual(tracesOf([commit({ trailers })]), [], trailers);
    assert.deepEqual(tracesOf([commit({ authorName: 'Claude', authorAddress: 'claude@monet.example' })]), []);
  });

  it('are branches of a form that nobody gives by hand, and no others', () => {
    const ofTools = {
      'claude/issue-12-20260102-0304': 'claude-code',
      'claude/add-mcp-prompts-support-014CUR7NA3YJGdbiut1JLfgY': 'claude-code',
      'cursor/schema-version-semver-880f': 'cursor',
      'devin/1778038663-optimize-http-gzip': 'devin',
      'jules/refactor-auth-hoc-13534185678278732775': 'jules',
    };
    for (const [branch, tool] of Object.entries(ofTools)) {
      const found = tracesOf([], [branch]);
      assert.deepEqual(
        found.map((each) => [each.tool, each.branches, each.newest]),
        [[tool, 1, null]],
        branch,
      );
    }
    for (const branch of [
      'cursor/fix-the-face',
      'cursor/pagination',
      'claude/refactor',
      'copilot/add-chat',
      'codex/alphabet',
      'devin/pd-56-cline-preset',
      'feature/devin/1778038663-x',
      `cursor/${'a-'.repeat(5000)}1234`,
    ])
      assert.deepEqual(tracesOf([], [branch]), [], branch);
  });
});
