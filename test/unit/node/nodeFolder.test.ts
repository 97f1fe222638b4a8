import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { writeAtomically } from '../../../src/node/atomicWrite.ts';
import { NodeFolder } from '../../../src/node/nodeFolder.ts';
import { git } from '../support/git.ts';
import { withFolder } from '../support/temporaryFolder.ts';

async function list(root: string, mayRunGit = true): Promise<{ paths: string[]; tracked: string[] | null }> {
  const { paths, tracked } = await new NodeFolder(root, () => mayRunGit).list(neverCancelled);
  return { paths: [...paths].sort(), tracked: tracked && [...tracked].sort() };
}

describe('a folder on the disk', () => {
  const files = {
    '.gitignore': 'ignored/\n*.log\n!keep.log\n',
    'a.py': '',
    'sub/b.py': '',
    'sub/.gitignore': 'c.py\n',
    'sub/c.py': '',
    'ignored/d.py': '',
    'x.log': '',
    'keep.log': '',
    'node_modules/m/index.js': '',
  };
  const visible = ['.gitignore', 'a.py', 'keep.log', 'sub/.gitignore', 'sub/b.py'];

  it('lists what no .gitignore names, without git', () =>
    withFolder(files, async (root) => {
      assert.deepEqual(await list(root), { paths: visible, tracked: null });
    }));

  it('asks git for what is tracked and what is not ignored', () =>
    withFolder(files, async (root) => {
      git(root, 'init', '-q');
      git(root, 'add', 'a.py');
      const { paths, tracked } = await list(root);
      assert.deepEqual(tracked, ['a.py']);
      assert.deepEqual(
        paths.filter((each) => !each.startsWith('node_modules/')),
        visible,
      );
    }));

  it('does not run git where it may not', () =>
    withFolder(files, async (root) => {
      git(root, 'init', '-q');
      git(root, 'add', 'a.py');
      assert.equal((await list(root, false)).tracked, null);
    }));

  it('runs no program that the repository names in its configuration', () =>
    withFolder(files, async (root) => {
      git(root, 'init', '-q');
      const proof = path.join(root, 'proof');
      const script = path.join(root, 'evil.sh');
      await writeFile(script, `#!/bin/sh\ntouch ${proof}\n`);
      await chmod(script, 0o755);
      git(root, 'config', 'core.fsmonitor', script);
      git(root, 'config', 'core.pager', script);
      await list(root);
      assert.equal(existsSync(proof), false);
    }));

  it('reads a folder that the repository around it ignores', () =>
    withFolder(files, async (root) => {
      git(root, 'init', '-q');
      assert.deepEqual(await list(path.join(root, 'ignored')), { paths: ['d.py'], tracked: null });
    }));

  it('takes names with blanks, quotes and line breaks as they are', () =>
    withFolder({ 'a b.py': '', 'q"uote.py': '', 'ümlaut.py': '', 'line\nbreak.py': '' }, async (root) => {
      git(root, 'init', '-q');
      git(root, 'add', '.');
      assert.deepEqual((await list(root)).paths, ['a b.py', 'line\nbreak.py', 'q"uote.py', 'ümlaut.py']);
    }));

  it('follows no link, neither in a circle nor out of the folder', () =>
    withFolder({ 'a.py': 'x' }, async (root) => {
      await symlink(root, path.join(root, 'circle'));
      await symlink('/etc/hostname', path.join(root, 'out.py'));
      assert.deepEqual((await list(root)).paths, ['a.py']);
      const folder = new NodeFolder(root, () => false);
      assert.deepEqual(await folder.read('out.py', 1000), { problem: 'unreadable' });
    }));

  it('reads nothing through a folder that is a link, nor above itself', () =>
    withFolder({ 'in/a.py': 'x', 'secret/b.py': 'y' }, async (root) => {
      await symlink(path.join(root, 'secret'), path.join(root, 'in/linked'));
      const folder = new NodeFolder(path.join(root, 'in'), () => false);
      assert.deepEqual(await folder.read('linked/b.py', 1000), { problem: 'unreadable' });
      assert.deepEqual(await folder.read('../secret/b.py', 1000), { problem: 'unreadable' });
      // The folder itself may well be a link.
      await symlink(path.join(root, 'in'), path.join(root, 'alias'));
      const aliased = new NodeFolder(path.join(root, 'alias'), () => false);
      assert.ok('bytes' in (await aliased.read('a.py', 1000)));
    }));

  it('lists a file once while a merge waits, and nothing that git ignores', () =>
    withFolder({ 'a.py': '1', 'b.py': '', '.gitignore': 'c.py\n', 'c.py': '' }, async (root) => {
      git(root, 'init', '-q', '-b', 'main');
      git(root, 'add', 'a.py');
      git(root, 'commit', '-qm', 'one');
      git(root, 'checkout', '-qb', 'other');
      await writeFile(path.join(root, 'a.py'), '2');
      git(root, 'commit', '-qam', 'two');
      git(root, 'checkout', '-q', 'main');
      await writeFile(path.join(root, 'a.py'), '3');
      git(root, 'commit', '-qam', 'three');
      assert.throws(() => git(root, 'merge', 'other'));
      assert.deepEqual(await list(root), { paths: ['.gitignore', 'a.py', 'b.py'], tracked: ['a.py'] });
    }));

  it('waits for no pipe, and is not lost in a circle of links', () =>
    withFolder({ 'a.py': '' }, async (root) => {
      execFileSync('sh', ['-c', 'mkfifo pipe.py'], { cwd: root });
      await symlink('loop.py', path.join(root, 'loop.py'));
      await symlink('.', path.join(root, 'self'));
      await symlink('other', path.join(root, 'circle'));
      await symlink('circle', path.join(root, 'other'));
      const folder = new NodeFolder(root, () => false);
      for (const each of ['pipe.py', 'loop.py', 'circle/a.py']) {
        assert.deepEqual(await folder.read(each, 1000), { problem: 'unreadable' }, each);
        assert.equal(await folder.stat(each), undefined, each);
      }
      assert.deepEqual((await list(root)).paths, ['a.py']);
    }));

  it('lists what it can where a folder may not be looked into', function () {
    // Nothing is forbidden to root.
    if (process.getuid?.() === 0) this.skip();
    return withFolder({ 'a.py': '', 'closed/b.py': '' }, async (root) => {
      await chmod(path.join(root, 'closed'), 0o000);
      try {
        assert.deepEqual((await list(root)).paths, ['a.py']);
        const folder = new NodeFolder(root, () => false);
        assert.deepEqual(await folder.read('closed/b.py', 1000), { problem: 'unreadable' });
      } finally {
        await chmod(path.join(root, 'closed'), 0o700);
      }
    });
  });

  it('gives bytes that can be handed over, of small files and of large ones', () => {
    const large = 'x'.repeat(1_500_000);
    return withFolder({ 'empty.py': '', 'small.py': 'four', 'large.py': large }, async (root) => {
      const folder = new NodeFolder(root, () => false);
      for (const [name, text] of Object.entries({ 'empty.py': '', 'small.py': 'four', 'large.py': large })) {
        const read = await folder.read(name, 2_000_000);
        assert.ok('bytes' in read);
        assert.equal(read.bytes.byteLength, read.bytes.buffer.byteLength);
        const { buffer } = read.bytes;
        const there = structuredClone(read.bytes, { transfer: [buffer as ArrayBuffer] });
        assert.ok(Buffer.from(there).equals(Buffer.from(text)));
      }
    });
  });

  it('tells by the stat of a file that it changed, before and after it was read', () =>
    withFolder({ 'a.py': 'four' }, async (root) => {
      const folder = new NodeFolder(root, () => false);
      const told = async () => {
        const { askedMs, ...stat } = (await folder.stat('a.py')) ?? assert.fail();
        assert.ok(Math.abs(Date.now() - askedMs) < 60_000);
        return stat;
      };
      const first = await told();
      const read = await folder.read('a.py', 10);
      assert.ok('bytes' in read && read.stat);
      const { askedMs: _askedMs, ...withBytes } = read.stat;
      assert.deepEqual(withBytes, first);
      assert.deepEqual(await told(), first);
      await utimes(path.join(root, 'a.py'), 1000, 1000);
      assert.notDeepEqual(await told(), first);
      await rm(path.join(root, 'a.py'));
      assert.equal(await folder.stat('a.py'), undefined);
      assert.equal(await folder.stat('.'), undefined);
    }));

  it('calls a file missing whose folder is gone, or is a file now', () =>
    withFolder({ 'a.py': '' }, async (root) => {
      const folder = new NodeFolder(root, () => false);
      assert.deepEqual(await folder.read('gone/b.py', 10), { problem: 'missing' });
      assert.deepEqual(await folder.read('a.py/b.py', 10), { problem: 'missing' });
    }));

  it('is not held up by patterns that cost much to try', () =>
    withFolder({}, async (root) => {
      const deep = path.join(root, ...Array.from({ length: 60 }, () => 'a'));
      await mkdir(deep, { recursive: true });
      await writeFile(path.join(deep, 'c.py'), '');
      await writeFile(
        path.join(root, '.gitignore'),
        `${'/**/a'.repeat(12)}/b\n${'*a'.repeat(9)}[bc]\n*.log\n`,
      );
      await writeFile(path.join(root, 'x.log'), '');
      const began = performance.now();
      const { paths } = await list(root, false);
      assert.ok(performance.now() - began < 2000, `${Math.round(performance.now() - began)} ms`);
      assert.equal(paths.length, 2);
    }));

  it('says why a file gives no bytes', () =>
    withFolder({ 'a.py': 'four' }, async (root) => {
      const folder = new NodeFolder(root, () => false);
      assert.deepEqual(await folder.read('gone.py', 10), { problem: 'missing' });
      assert.deepEqual(await folder.read('a.py', 3), { problem: 'too-large' });
      assert.deepEqual(await folder.read('.', 3), { problem: 'unreadable' });
      const read = await folder.read('a.py', 4);
      assert.equal('bytes' in read && Buffer.from(read.bytes).toString(), 'four');
    }));
});

describe('an atomic write', () => {
  it('creates the folder, replaces the file and leaves nothing else', () =>
    withFolder({}, async (root) => {
      const file = path.join(root, 'deep/er/file.json');
      await writeAtomically(file, 'one');
      await writeAtomically(file, 'two');
      assert.equal(await readFile(file, 'utf8'), 'two');
      assert.deepEqual(await readdir(path.dirname(file)), ['file.json']);
    }));

  it('replaces the file that a link leads to, and nothing that is no plain file', () =>
    withFolder({ 'there/file': 'old' }, async (root) => {
      const link = path.join(root, 'link');
      await symlink('there/file', link);
      await writeAtomically(link, 'new');
      assert.ok((await lstat(link)).isSymbolicLink());
      assert.equal(await readFile(path.join(root, 'there/file'), 'utf8'), 'new');
      if (process.platform === 'win32') return;
      const nowhere = path.join(root, 'null');
      await symlink('/dev/null', nowhere);
      await writeAtomically(nowhere, 'nothing');
      assert.ok((await lstat('/dev/null')).isCharacterDevice());
    }));

  it('leaves the old file and no rest when it fails', () =>
    withFolder({ 'target/file': 'a folder stands where the file should' }, async (root) => {
      await assert.rejects(writeAtomically(path.join(root, 'target'), 'text'));
      assert.deepEqual(await readdir(root), ['target']);
    }));
});
