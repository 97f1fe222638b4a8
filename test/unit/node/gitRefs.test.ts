import assert from 'node:assert/strict';
import { mainBranchOf } from '../../../src/core/changes/gitRef.ts';
import { listGitRefs, mergeBaseWith } from '../../../src/node/gitRefs.ts';
import { commitAll, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';

describe('what git can be asked for', () => {
  it('is branches, tags and the newest commits, each with its own commit', () =>
    withFolder({ 'a.py': '' }, async (root) => {
      commitAll(root);
      git(root, 'branch', '-M', 'main');
      git(root, 'tag', '-a', 'v1', '-m', 'a tag of its own');
      git(root, 'tag', 'light');
      git(root, 'tag', 'not-a-commit', 'HEAD^{tree}');
      git(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
      git(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
      const commit = git(root, 'rev-parse', 'HEAD').trim();
      const refs = (await listGitRefs(root)) ?? [];
      const listed = refs.map(({ kind, name }) => `${kind} ${name}`).sort();
      assert.deepEqual(listed, [
        'branch main',
        `commit ${commit}`,
        'remote origin/main',
        'tag light',
        'tag v1',
      ]);
      for (const ref of refs) assert.equal(ref.commit, commit, ref.name);
      assert.equal(mainBranchOf(refs)?.name, 'origin/main');
    }));

  it('is nothing without git, and little without a commit', () =>
    withFolder({}, async (root) => {
      assert.equal(await listGitRefs(root), undefined);
      git(root, 'init', '-q');
      assert.deepEqual(await listGitRefs(root), []);
    }));

  it('is the commit where a branch left another, and none that could be an option', () =>
    withFolder({ 'a.py': '' }, async (root) => {
      commitAll(root);
      git(root, 'branch', '-M', 'main');
      const base = git(root, 'rev-parse', 'HEAD').trim();
      git(root, 'commit', '-q', '--allow-empty', '-m', 'y');
      git(root, 'checkout', '-q', '-b', 'other', base);
      assert.equal(await mergeBaseWith(root, 'main'), base);
      assert.equal(await mergeBaseWith(root, 'nowhere'), undefined);
      assert.equal(await mergeBaseWith(root, '--all'), undefined);
    }));
});
