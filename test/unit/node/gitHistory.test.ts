import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGitHistory } from '../../../src/node/gitHistory.ts';
import { commitAll, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';

const claude = 'Co-authored-by: Claude <noreply@anthropic.com>';

/** A history of so many commits on one branch; every tenth names a tool. */
function importCommits(root: string, count: number): void {
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const message = `Commit ${index}\n\n${'Words. '.repeat(20)}\n${index % 10 === 0 ? `\n${claude}\n` : ''}`;
    const who = `Ada <ada@example.com> ${1_700_000_000 + index * 60} +0000`;
    lines.push(
      `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    );
  }
  git(root, 'init', '-q', '-b', 'main');
  const { status } = spawnSync('git', ['fast-import', '--quiet'], { cwd: root, input: lines.join('') });
  assert.equal(status, 0);
}

describe('reading the history of git', function () {
  this.timeout(120_000);

  it('counts what 50,000 commits say, in little time', () =>
    withFolder({}, async (root) => {
      importCommits(root, 50_000);
      const start = performance.now();
      const read = await readGitHistory(root);
      const milliseconds = performance.now() - start;
      assert.deepEqual([read?.commitsRead, read?.isCut], [50_000, false]);
      assert.deepEqual(
        read?.traces.map(({ tool, commits, oldestDay }) => ({ tool, commits, oldestDay })),
        [{ tool: 'claude-code', commits: 5_000, oldestDay: '2023-11-14' }],
      );
      assert.equal(read.traces[0]?.newest?.day, '2023-12-19');
      // Two seconds where nothing else runs; a machine that runs everything at once is given time.
      assert.ok(milliseconds < 8_000, `${milliseconds} ms`);
    }));

  it('says when there is more than it read', () =>
    withFolder({}, async (root) => {
      importCommits(root, 30);
      const limits = { commits: 20, branches: 10, milliseconds: 10_000 };
      const read = await readGitHistory(root, limits);
      assert.deepEqual([read?.commitsRead, read?.isCut], [20, true]);
      assert.deepEqual(
        await readGitHistory(root, { ...limits, commits: 30 }).then((each) => each?.isCut),
        false,
      );
    }));

  it('finds branches, here and of remotes', () =>
    withFolder({ a: '' }, async (root) => {
      commitAll(root);
      git(root, 'branch', 'devin/1778038663-x');
      git(root, 'update-ref', 'refs/remotes/origin/cursor/fix-ab12', 'HEAD');
      git(root, 'branch', 'cursor/fix');
      const read = await readGitHistory(root);
      assert.deepEqual(
        read?.traces.map(({ tool, branches }) => [tool, branches]),
        [
          ['cursor', 1],
          ['devin', 1],
        ],
      );
    }));

  it('has none where there is no repository, and none without a commit', async () => {
    await withFolder({ a: '' }, async (root) => assert.equal(await readGitHistory(root), undefined));
    await withFolder({ a: '' }, async (root) => {
      git(root, 'init', '-q');
      assert.equal(await readGitHistory(root), undefined);
    });
  });

  it('has git run nothing that the repository names, and is not told otherwise by its settings', () =>
    withFolder({ a: '' }, async (root) => {
      const mark = path.join(root, 'was-run');
      const program = path.join(root, 'run.sh');
      writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
      chmodSync(program, 0o755);
      git(root, 'init', '-q');
      git(root, 'add', '-A');
      git(root, 'commit', '-q', '-m', `x\n\n${claude}`);
      const programs = [
        'core.fsmonitor',
        'core.pager',
        'pager.log',
        'diff.external',
        'gpg.program',
        'core.sshCommand',
      ];
      for (const key of [...programs, 'diff.x.textconv', 'trailer.x.command', 'core.alternateRefsCommand'])
        git(root, 'config', key, program);
      // A key that was signed for by nobody: git would ask the program.
      for (const [key, value] of [
        ['log.showSignature', 'true'],
        ['log.mailmap', 'true'],
        ['format.pretty', 'oneline'],
        ['log.decorate', 'full'],
        ['color.ui', 'always'],
        ['log.date', 'human'],
      ] as const)
        git(root, 'config', key, value);
      writeFileSync(path.join(root, '.mailmap'), 'Bob <bob@example.com> <t@t>\n');
      const read = await readGitHistory(root);
      assert.deepEqual(
        read?.traces.map(({ tool, commits }) => [tool, commits]),
        [['claude-code', 1]],
      );
      assert.equal(existsSync(mark), false);
    }));
});
