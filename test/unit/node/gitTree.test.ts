import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GitTree } from '../../../src/node/gitTree.ts';
import { commitAll, git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';

async function open(root: string, ref = 'HEAD'): Promise<GitTree> {
  const tree = await GitTree.open(root, ref);
  assert.ok(tree);
  return tree;
}

async function textOf(tree: GitTree, file: string): Promise<string> {
  const read = await tree.read(file, 1_000_000);
  return 'bytes' in read ? Buffer.from(read.bytes).toString('utf8') : read.problem;
}

describe('a folder as it was in a commit', () => {
  it('gives what was committed, whatever lies there now', () =>
    withFolder({ 'a.py': 'old\n', 'b/c d.py': 'ä\n', 'empty.py': '' }, async (root) => {
      commitAll(root);
      await writeFile(path.join(root, 'a.py'), 'new\n');
      await rm(path.join(root, 'b'), { recursive: true });
      const tree = await open(root);
      assert.deepEqual((await tree.list()).paths, ['a.py', 'b/c d.py', 'empty.py']);
      const texts = await Promise.all(
        ['a.py', 'b/c d.py', 'empty.py', 'no.py'].map((file) => textOf(tree, file)),
      );
      assert.deepEqual(texts, ['old\n', 'ä\n', '', 'missing']);
      tree.dispose();
    }));

  it('gives a folder below the root by paths from there', () =>
    withFolder({ 'a.py': 'x', 'sub/b.py': 'y' }, async (root) => {
      commitAll(root);
      const tree = await open(path.join(root, 'sub'));
      assert.deepEqual((await tree.list()).paths, ['b.py']);
      assert.equal(await textOf(tree, 'b.py'), 'y');
      tree.dispose();
    }));

  it('gives many contents of all sizes at once, each as it is', () => {
    const files: Record<string, Uint8Array> = {};
    for (let index = 0; index < 60; index++) files[`${index}.bin`] = randomBytes(index * index * 70);
    return withFolder(files, async (root) => {
      commitAll(root);
      const tree = await open(root);
      await Promise.all(
        Object.entries(files).map(async ([name, content]) => {
          const read = await tree.read(name, 1_000_000);
          assert.ok('bytes' in read && Buffer.compare(read.bytes, content) === 0, name);
          assert.equal(read.bytes.byteLength, read.bytes.buffer.byteLength);
        }),
      );
      tree.dispose();
    });
  });

  it('does not read what is too large, and of that only the beginning when asked', () =>
    withFolder({ 'large.bin': Buffer.alloc(3_000_000, 'ab') }, async (root) => {
      commitAll(root);
      const tree = await open(root);
      assert.deepEqual(await tree.read('large.bin', 2_999_999), { problem: 'too-large' });
      const head = await tree.readHead('large.bin', 5);
      assert.ok('bytes' in head);
      assert.deepEqual([Buffer.from(head.bytes).toString(), head.size], ['ababa', 3_000_000]);
      tree.dispose();
    }));

  it('follows no links', () =>
    withFolder({ 'a.py': 'x' }, async (root) => {
      await symlink('/etc/hostname', path.join(root, 'link.py'));
      commitAll(root);
      const tree = await open(root);
      assert.deepEqual(await tree.read('link.py', 1_000), { problem: 'unreadable' });
      assert.equal(tree.lacked, 0);
      tree.dispose();
    }));

  it('takes no option for a commit, and no file either', () =>
    withFolder({ 'a.py': 'x' }, async (root) => {
      commitAll(root);
      for (const ref of ['--help', '-h', 'no-such-branch', 'HEAD:a.py', '', 'HEAD..HEAD'])
        assert.equal(await GitTree.open(root, ref), undefined, ref);
    }));

  it('says how much git could not give', () =>
    withFolder({ 'a.py': 'x' }, async (root) => {
      commitAll(root);
      const id = git(root, 'rev-parse', 'HEAD:a.py').trim();
      const tree = await open(root);
      const object = path.join(root, '.git/objects', id.slice(0, 2), id.slice(2));
      await rm(object, { force: true });
      assert.deepEqual(await tree.read('a.py', 1_000), { problem: 'unreadable' });
      assert.equal(tree.lacked, 1);
      tree.dispose();
    }));

  it('fetches nothing and runs no program that the repository names', () =>
    withFolder({ 'from/a.py': 'x\n'.repeat(50) }, async (root) => {
      const from = path.join(root, 'from');
      commitAll(from);
      git(from, 'config', 'uploadpack.allowFilter', 'true');
      const clone = path.join(root, 'clone');
      git(root, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${from}`, clone);
      const proof = path.join(root, 'proof');
      const script = path.join(root, 'evil.sh');
      await writeFile(script, `#!/bin/sh\ntouch ${proof}\n`);
      await chmod(script, 0o755);
      await mkdir(path.join(root, 'hooks'));
      for (const [key, value] of [
        ['core.fsmonitor', script],
        ['core.pager', script],
        ['core.sshCommand', script],
        ['core.hooksPath', path.join(root, 'hooks')],
        ['remote.origin.url', `ext::${script}`],
        ['protocol.ext.allow', 'always'],
      ] as const)
        git(clone, 'config', key, value);
      const tree = await GitTree.open(clone, 'HEAD');
      const read = await tree?.read('a.py', 1_000);
      tree?.dispose();
      assert.ok(read === undefined || 'problem' in read);
      assert.equal(existsSync(proof), false);
    }));
});
