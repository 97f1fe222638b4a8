import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AuthoredFile, AuthoredLines } from '../../../../src/core/provenance/interop/authoredLines.ts';
import type { Authorship } from '../../../../src/core/provenance/model/authorship.ts';
import { isGitAiInstalled } from '../../../../src/node/provenance/gitAiInstalled.ts';
import { importHistory } from '../../../../src/node/provenance/importHistory.ts';
import { writeNote, type NoteToWrite } from '../../../../src/node/provenance/writeNote.ts';
import { git } from '../../support/git.ts';
import { withFolder } from '../../support/temporaryFolder.ts';

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const before = 'import os\n\ndef main():\n    return os.getcwd()\n';
const written = [
  'def greet(name):',
  '    if not name:',
  '        return None',
  '    return "hello " + name',
  '',
];

/** A repository in which an assistant added a function with the second commit. */
async function withRepository(
  use: (root: string, commits: readonly [string, string]) => Promise<void>,
  file = 'src/app.py',
): Promise<void> {
  await withFolder({ [file]: before }, async (root) => {
    git(root, 'init', '-q');
    const first = commitAll(root, 'Begin');
    await writeFile(path.join(root, file), `${written.join('\n')}\n${before}`);
    await use(root, [first, commitAll(root, 'Greet')]);
  });
}

function commitAll(root: string, ...paragraphs: readonly string[]): string {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', ...paragraphs.flatMap((text) => ['-m', text]));
  return git(root, 'rev-parse', 'HEAD').trim();
}

const claude: Authorship = {
  id: 'act-1',
  origin: 'ai',
  evidence: 'transcript',
  confidence: 0.99,
  tool: 'claude-code',
  model: 'claude-opus-4-5',
  session: 's_0123456789abcd',
};

const greeting: AuthoredLines = { first: 1, last: 5, authorship: claude, state: 'unmodified' };

/** Nothing of this machine. */
const environment = { HOME: '/nowhere', PATH: '' };

function noteOn(commit: string, more: Partial<NoteToWrite> = {}): NoteToWrite {
  const files: readonly AuthoredFile[] = [{ path: 'src/app.py', lines: [greeting] }];
  return { commit, files, environment, ...more };
}

async function said(root: string, file = 'src/app.py'): Promise<readonly string[]> {
  const text = await readFile(path.join(root, file), 'utf8');
  const { lines } = await importHistory(root, file, text, hash);
  return lines.map(({ first, last, state, authorship: { origin, tool, model, evidence } }) =>
    [`${first}-${last}`, origin, state, tool, model, evidence].join(' '),
  );
}

describe('notes of git-ai in a repository', function () {
  this.timeout(60_000);

  it('are written and read: what a commit added, and nothing else', async () => {
    await withRepository(async (root, [, second]) => {
      // The lines behind are known as well; another commit added them.
      const known = [{ path: 'src/app.py', lines: [{ ...greeting, last: 9 }] }];
      assert.equal(await writeNote(root, noteOn(second, { files: known }), hash), 'written');
      assert.deepEqual(await said(root), ['1-5 ai unmodified claude-code claude-opus-4-5 git-note']);
      const note = git(root, 'notes', '--ref=ai', 'show', second);
      assert.match(note, /^src\/app\.py\n {2}s_[0-9a-f]{14}::t_[0-9a-f]{14} 1-5\n---\n\{\n/);
    });
  });

  it('follow the lines through later commits, a rename, and what is not committed', async () => {
    await withRepository(async (root, [, second]) => {
      assert.equal(await writeNote(root, noteOn(second), hash), 'written');
      git(root, 'mv', 'src/app.py', 'src/main file.py');
      const file = path.join(root, 'src/main file.py');
      await writeFile(file, `# A comment.\n${await readFile(file, 'utf8')}`);
      commitAll(root, 'Move');
      const text = (await readFile(file, 'utf8'))
        .replace('"hello "', '"good day, "')
        .replace('import os', 'import sys\nimport os');
      await writeFile(file, text);
      assert.deepEqual(await said(root, 'src/main file.py'), [
        '2-4 ai unmodified claude-code claude-opus-4-5 git-note',
        '5-5 ai modified claude-code claude-opus-4-5 git-note',
      ]);
    });
  });

  it('are of the commit that they are attached to, even where another has the same lines', async () => {
    await withRepository(async (root, [first, second]) => {
      assert.equal(await writeNote(root, noteOn(second), hash), 'written');
      git(root, 'notes', '--ref=ai', 'copy', second, first);
      git(root, 'notes', '--ref=ai', 'remove', second);
      // The numbers are those of lines that the first commit has too; in the second they are others.
      assert.deepEqual(await said(root), ['6-9 ai unmodified claude-code claude-opus-4-5 git-note']);
    });
  });

  it('are read in a folder inside of the repository', async () => {
    await withRepository(async (root, [, second]) => {
      assert.equal(await writeNote(root, noteOn(second), hash), 'written');
      assert.equal((await said(path.join(root, 'src'), 'app.py')).length, 1);
    });
  });

  it('are never written over one that is there, unless that was said', async () => {
    await withRepository(async (root, [, second]) => {
      git(root, 'notes', '--ref=ai', 'add', '-m', 'mine', second);
      assert.equal(await writeNote(root, noteOn(second), hash), 'exists');
      assert.equal(git(root, 'notes', '--ref=ai', 'show', second).trim(), 'mine');
      assert.equal(await writeNote(root, noteOn(second, { isForced: true }), hash), 'written');
      assert.equal((await said(root)).length, 1);
    });
  });

  it('are not written where git-ai writes its own', async () => {
    await withRepository(async (root, [, second]) => {
      await mkdir(path.join(root, '.git/ai'));
      assert.equal(await writeNote(root, noteOn(second), hash), 'git-ai');
      assert.equal(existsSync(path.join(root, '.git/refs/notes')), false);
      assert.equal(await writeNote(root, noteOn(second, { isForced: true }), hash), 'written');
    });
    await withFolder({ 'home/.git-ai/bin/git-ai': '', 'bin/git-ai': '' }, async (root) => {
      if (process.platform === 'win32') return;
      const elsewhere = path.join(root, 'home');
      assert.equal(await isGitAiInstalled(elsewhere, { HOME: path.join(root, 'home'), PATH: '' }), true);
      assert.equal(
        await isGitAiInstalled(elsewhere, { HOME: root, PATH: `${root}:${path.join(root, 'bin')}` }),
        true,
      );
      assert.equal(await isGitAiInstalled(elsewhere, { HOME: root, PATH: root }), false);
    });
  });

  it('are not written where there is nothing to say, and not for what is no commit', async () => {
    await withRepository(async (root, [first, second]) => {
      assert.equal(await writeNote(root, noteOn(second, { files: [] }), hash), 'nothing');
      const others = [{ path: 'src/app.py', lines: [{ ...greeting, first: 6, last: 9 }] }];
      assert.equal(await writeNote(root, noteOn(second, { files: others }), hash), 'nothing');
      for (const commit of ['HEAD', '--help', '0'.repeat(40), `${first}x`]) {
        assert.notEqual(await writeNote(root, noteOn(commit), hash), 'written', commit);
      }
    });
  });

  it('say nothing when they are damaged, and do not hide those of other commits', async () => {
    await withRepository(async (root, [first, second]) => {
      assert.equal(await writeNote(root, noteOn(second), hash), 'written');
      git(root, 'notes', '--ref=ai', 'add', '-m', 'src/app.py\n  s_x 1-3\n---\n{', first);
      assert.equal((await said(root)).length, 1);
      git(root, 'notes', '--ref=ai', 'add', '-f', '-m', '---', second);
      assert.deepEqual(await said(root), []);
    });
  });

  it('run no program that the repository names', async function () {
    if (process.platform === 'win32') return this.skip();
    await withRepository(async (root, [, second]) => {
      assert.equal(await writeNote(root, noteOn(second), hash), 'written');
      const program = path.join(root, 'evil.sh');
      await writeFile(program, `#!/bin/sh\ntouch "${root}/ran"\ncat\n`);
      await chmod(program, 0o755);
      await writeFile(path.join(root, '.gitattributes'), '*.py diff=evil filter=evil\n');
      for (const key of [
        ...[
          'diff.evil.textconv',
          'diff.evil.command',
          'diff.external',
          'filter.evil.clean',
          'filter.evil.smudge',
        ],
        ...['core.fsmonitor', 'core.pager', 'gpg.program', 'core.editor'],
      ]) {
        git(root, 'config', key, program);
      }
      git(root, 'config', 'log.showSignature', 'true');
      await mkdir(path.join(root, '.git/hooks'), { recursive: true });
      await writeFile(
        path.join(root, '.git/hooks/reference-transaction'),
        `#!/bin/sh\ntouch "${root}/ran"\n`,
      );
      await chmod(path.join(root, '.git/hooks/reference-transaction'), 0o755);
      assert.equal((await said(root)).length, 1);
      assert.equal(await writeNote(root, noteOn(second, { isForced: true }), hash), 'written');
      assert.equal(existsSync(path.join(root, 'ran')), false);
    });
  });

  it('are none where there is no repository, or no such file', async () => {
    await withFolder({ 'a.py': 'x\n' }, async (root) => {
      assert.deepEqual(await importHistory(root, 'a.py', 'x\n', hash), { lines: [], commits: [] });
      assert.equal(await writeNote(root, noteOn('0'.repeat(40)), hash), 'nothing');
    });
    await withRepository(async (root) => {
      assert.deepEqual(await importHistory(root, 'no.py', '', hash), { lines: [], commits: [] });
    });
  });
});

describe('records of Agent Trace in a repository', function () {
  this.timeout(60_000);

  function record(version: string, revision: string, range: readonly [number, number]): string {
    return JSON.stringify({
      version,
      id: 'r1',
      timestamp: '2026-01-02T03:04:05Z',
      vcs: { type: 'git', revision },
      tool: { name: 'cursor' },
      files: [
        {
          path: 'src/app.py',
          conversations: [
            { contributor: { type: 'ai' }, ranges: [{ start_line: range[0], end_line: range[1] }] },
          ],
        },
      ],
    });
  }

  async function withTrace(line: (commits: readonly [string, string]) => string): Promise<readonly string[]> {
    let found: readonly string[] = [];
    await withRepository(async (root, commits) => {
      await mkdir(path.join(root, '.agent-trace'));
      await writeFile(path.join(root, '.agent-trace/traces.jsonl'), `not json\n${line(commits)}\n`);
      found = await said(root);
    });
    return found;
  }

  it('are of the commit that they name', async () => {
    assert.deepEqual(await withTrace(([, second]) => record('0.1.0', second, [2, 7])), [
      '2-5 ai unmodified cursor  agent-trace',
    ]);
  });

  it('of the reference writer are of the commit above, where that added all of their lines', async () => {
    assert.deepEqual(await withTrace(([first]) => record('1.0', first, [2, 4])), [
      '2-4 ai unmodified cursor  agent-trace',
    ]);
    assert.deepEqual(await withTrace(([first]) => record('1.0', first, [2, 7])), []);
    assert.deepEqual(await withTrace(([, second]) => record('1.0', second, [2, 4])), []);
  });
});

describe('commits that name a tool, in a repository', () => {
  it('are told of the commits that the lines of a file are of', async () => {
    await withFolder({ 'a.py': 'x = 1\n', 'b.py': 'y = 1\n' }, async (root) => {
      git(root, 'init', '-q');
      commitAll(root, 'Begin');
      await writeFile(path.join(root, 'a.py'), 'x = 1\nz = 2\n');
      const second = commitAll(root, 'More', 'Co-authored-by: Cursor <cursoragent@cursor.com>');
      const { lines, commits } = await importHistory(root, 'a.py', 'x = 1\nz = 2\n', hash);
      assert.deepEqual(lines, []);
      assert.deepEqual(
        commits.map(({ commit, authorships }) => [commit, authorships[0]?.tool, authorships[0]?.evidence]),
        [[second, 'cursor', 'trailer']],
      );
      assert.deepEqual((await importHistory(root, 'b.py', 'y = 1\n', hash)).commits, []);
    });
  });
});
