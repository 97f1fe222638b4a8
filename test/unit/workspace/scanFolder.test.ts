import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import type { FolderAccess } from '../../../src/core/workspace/folderAccess.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFolder, type ScanProgress } from '../../../src/core/workspace/scanFolder.ts';
import { NodeFolder } from '../../../src/node/nodeFolder.ts';
import { FakeAnalyzer, FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { followerOf } from '../support/follower.ts';

function contextOf<A extends FolderAccess>(access: A) {
  const analyzer = new FakeAnalyzer();
  return { access, analyzer, state: new FolderState(ecosystems), scheduler: realScheduler };
}

describe('scanning a folder', () => {
  it('reads a file once that is a manifest and says more', async () => {
    const context = contextOf(new FakeFolder({ 'setup.py': 'import a\n', 'package.json': '{}', 'a.py': '' }));
    await scanFolder(context, 'all', neverCancelled);
    assert.deepEqual(context.access.reads, ['setup.py', 'package.json', 'a.py']);
    assert.ok(context.state.file('setup.py'));
  });

  it('reads manifests, then what people look at, then the rest', async () => {
    const context = contextOf(
      new FakeFolder({ 'a.py': '', 'b.py': '', 'c.py': '', 'requirements.txt': '', 'd.md': '' }),
    );
    const first = ['c.py', 'd.md', 'gone.py'];
    await scanFolder(context, 'all', neverCancelled, () => undefined, first);
    assert.deepEqual(context.access.reads, ['requirements.txt', 'c.py', 'a.py', 'b.py']);
  });

  it('tells of its progress now and then, and at the end', async () => {
    const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.py`, '']));
    const context = contextOf(new FakeFolder(files));
    const told: ScanProgress[] = [];
    let events = 0;
    context.state.onDidChange(() => events++);
    await scanFolder(context, 'all', neverCancelled, (progress) => told.push(progress));
    assert.deepEqual(told[0], { done: 1, total: 2_000 });
    assert.deepEqual(told.at(-1), { done: 2_000, total: 2_000 });
    assert.ok(told.length < 200, `${told.length} times`);
    assert.ok(events < 200, `${events} events`);
  });

  it('takes in 100,000 files', async function () {
    this.timeout(60_000);
    const files: Record<string, string> = {};
    for (let index = 0; index < 100_000; index++) files[`p${index % 1_000}/q${index % 7}/f${index}.py`] = '';
    const context = contextOf(new FakeFolder(files));
    context.access.tracked = new Set(Object.keys(files));
    let events = 0;
    context.state.onDidChange(() => events++);
    assert.equal(await scanFolder(context, 'all', neverCancelled), true);
    const { filesRead } = context.state.inventory('shown').coverage;
    assert.equal(filesRead, 100_000);
    assert.ok(events < 10_000, `${events} events`);
  });

  it('follows a folder on the disk through checkouts, renames and deletions', function () {
    this.timeout(20_000);
    return withFolder({}, async (root) => {
      const git = (...argv: readonly string[]): void =>
        void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...argv], {
          cwd: root,
          stdio: 'ignore',
        });
      const writeAll = (text: string): Promise<void[]> =>
        Promise.all(
          Array.from({ length: 200 }, (_, index) => writeFile(path.join(root, `f${index}.py`), text)),
        );
      git('init', '-q', '-b', 'main');
      await writeAll('one');
      git('add', '.');
      git('commit', '-qm', 'one');
      git('checkout', '-qb', 'other');
      await writeAll('two');
      execFileSync('mkdir', [path.join(root, 'sub')]);
      await writeFile(path.join(root, 'sub/new.py'), 'two');
      git('add', '.');
      git('commit', '-qm', 'two');

      const context = contextOf(new NodeFolder(root, () => true));
      const { state } = context;
      await scanFolder(context, 'all', neverCancelled);
      const follower = followerOf(context);
      const known = (): readonly string[] => state.files('shown').map((file) => file.path);
      assert.equal(known().length, 201);

      git('checkout', '-q', 'main');
      for (let index = 0; index < 200; index++) follower.touch(`f${index}.py`, false);
      follower.touch('sub', true);
      context.analyzer.analyzed.length = 0;
      await follower.catchUp();
      assert.equal(known().length, 200);
      assert.equal(context.analyzer.analyzed.length, 200);

      await rename(path.join(root, 'f0.py'), path.join(root, 'F0.py'));
      await rm(path.join(root, 'f1.py'));
      for (const name of ['f0.py', 'F0.py', 'f1.py']) follower.touch(name, true);
      await follower.catchUp();
      assert.deepEqual(
        known().filter((name) => /^f[01]\.py$/i.test(name)),
        ['F0.py'],
      );
    });
  });
});
