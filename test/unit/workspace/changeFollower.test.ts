import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { fragmentPath } from '../../../src/core/sbom/fragmentPath.ts';
import { ChangeFollower } from '../../../src/core/workspace/changeFollower.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { FakeAnalyzer, FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';

interface Following {
  readonly access: FakeFolder;
  readonly analyzer: FakeAnalyzer;
  readonly state: FolderState;
  readonly follower: ChangeFollower;
  /** What was said to be busy at each time the folder settled. */
  readonly settled: boolean[];
  readonly fragments: () => number;
  readonly count: () => number;
}

async function following(
  files: Readonly<Record<string, string>>,
  scope: 'manifests' | 'all' = 'all',
): Promise<Following> {
  const access = new FakeFolder(files);
  const analyzer = new FakeAnalyzer();
  const state = new FolderState(ecosystems);
  const context = { access, analyzer, state, scheduler: realScheduler };
  await scanFolder(context, scope, neverCancelled);
  const settled: boolean[] = [];
  let fragments = 0;
  const follower: ChangeFollower = new ChangeFollower({
    context,
    isScanned: () => scope === 'all',
    untilScanned: () => Promise.resolve(),
    readFragment: () => Promise.resolve(void fragments++),
    onSettled: () => settled.push(follower.isBusy),
  });
  analyzer.analyzed.length = 0;
  access.reads.length = 0;
  access.lists = 0;
  let count = 0;
  state.onDidChange(() => count++);
  return { access, analyzer, state, follower, settled, fragments: () => fragments, count: () => count };
}

const paths = ({ state }: Following): readonly string[] => state.files('shown').map(({ path }) => path);

function many(count: number, text: string): Record<string, string> {
  const name = (index: number): string => `pkg${index % 40}/module${index}.py`;
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), text]));
}

describe('following a folder', () => {
  it('takes a checkout of 5,000 files as one: one listing, few events, settled once', async function () {
    this.timeout(20_000);
    const files = many(5_000, 'old');
    const folder = await following(files);
    for (const path of Object.keys(files)) {
      folder.access.write(path, 'new');
      folder.follower.touch(path, true);
    }
    assert.equal(folder.follower.isBusy, true);
    await folder.follower.catchUp();
    assert.equal(folder.access.lists, 1);
    assert.equal(folder.analyzer.analyzed.length, 5_000);
    assert.deepEqual(folder.settled, [false]);
    assert.ok(folder.count() < 1_000, `${folder.count()} events`);
  });

  it('lets others have a turn in between', async () => {
    const files = many(400, 'old');
    const folder = await following(files);
    folder.analyzer.before = () => {
      const end = performance.now() + 1;
      while (performance.now() < end);
    };
    for (const path of Object.keys(files)) folder.follower.touch(path, false);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns++;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await folder.follower.catchUp();
    isDone = true;
    assert.ok(turns > 10, `${turns} turns`);
    assert.ok(folder.count() > 3 && folder.count() < 40, `${folder.count()} events`);
  });

  it('stops for the next burst, loses nothing and settles once', async () => {
    const files = many(300, 'old');
    const folder = await following(files);
    for (const path of Object.keys(files)) folder.follower.touch(path, true);
    let second: Promise<void> | undefined;
    folder.analyzer.before = () => {
      if (folder.analyzer.analyzed.length !== 10 || second) return;
      for (const path of Object.keys(files)) if (path.startsWith('pkg3/')) folder.access.delete(path);
      folder.access.write('added.py', 'new');
      folder.follower.touch('pkg3', true);
      folder.follower.touch('added.py', true);
      second = folder.follower.catchUp();
    };
    await folder.follower.catchUp();
    await second;
    assert.equal(folder.access.lists, 2);
    const left = Object.keys(files).filter((path) => !path.startsWith('pkg3/'));
    assert.deepEqual(paths(folder).toSorted(), [...left, 'added.py'].toSorted());
    // Nothing was read twice, and nothing that was gone by then.
    assert.equal(new Set(folder.access.reads).size, folder.access.reads.length);
    assert.deepEqual(folder.settled, [false]);
  });

  it('goes on with the file at hand when the next burst changes no listing', async () => {
    const files = many(50, 'old');
    const folder = await following(files);
    for (const path of Object.keys(files)) folder.follower.touch(path, false);
    let second: Promise<void> | undefined;
    folder.analyzer.before = () => {
      if (second) return;
      folder.follower.touch('pkg0/module0.py', false);
      second = folder.follower.catchUp();
    };
    await folder.follower.catchUp();
    await second;
    assert.equal(folder.access.reads.length, 51);
    assert.equal(folder.access.lists, 0);
    assert.deepEqual(folder.settled, [false]);
  });

  it('ends with what the listing says when a name changes its case alone', async () => {
    const folder = await following({ 'A.py': 'one', 'b.py': '' });
    // A disk that takes both names for the same file, and git, which goes on calling it as before.
    const { read } = folder.access;
    folder.access.read = (path) => read.call(folder.access, path === 'a.py' ? 'A.py' : path);
    folder.follower.touch('A.py', true);
    folder.follower.touch('a.py', true);
    await folder.follower.catchUp();
    assert.deepEqual(paths(folder), ['A.py', 'b.py']);
    assert.deepEqual([folder.state.hasPath('A.py'), folder.state.hasPath('a.py')], [true, false]);
    // Without git the folder says the new name.
    folder.access.listed.delete('A.py');
    folder.access.listed.add('a.py');
    folder.follower.touch('A.py', true);
    folder.follower.touch('a.py', true);
    await folder.follower.catchUp();
    assert.deepEqual(paths(folder).toSorted(), ['a.py', 'b.py']);
    assert.deepEqual([folder.state.hasPath('A.py'), folder.state.hasPath('a.py')], [false, true]);
  });

  it('forgets a folder that is deleted, though git still lists its files and the watcher none', async () => {
    const folder = await following({ 'sub/a.py': '', 'sub/deep/b.py': '', 'subway.py': '', 'c.py': '' });
    folder.access.vanish('sub/a.py');
    folder.access.vanish('sub/deep/b.py');
    folder.follower.touch('sub', true);
    await folder.follower.catchUp();
    assert.deepEqual(paths(folder), ['subway.py', 'c.py']);
    assert.equal(folder.access.reads.length, 2);
    // And it comes back the same way.
    folder.access.write('sub/a.py', 'back');
    folder.follower.touch('sub', true);
    await folder.follower.catchUp();
    assert.deepEqual(paths(folder).toSorted(), ['c.py', 'sub/a.py', 'subway.py']);
  });

  it('forgets a file that vanishes between listing and reading, and counts one that cannot be read', async () => {
    const folder = await following({ 'a.py': '', 'b.py': '' });
    folder.access.vanish('a.py');
    const { read } = folder.access;
    folder.access.read = (path) =>
      path === 'b.py' ? Promise.resolve({ problem: 'unreadable' }) : read.call(folder.access, path);
    for (const path of ['a.py', 'b.py']) folder.follower.touch(path, true);
    await folder.follower.catchUp();
    assert.deepEqual(folder.state.inventory('shown').coverage, { filesRead: 0, skipped: { unreadable: 1 } });
    assert.deepEqual(folder.settled, [false]);
  });

  it('reads what an ignore file lets in, and forgets what it leaves out', async () => {
    const folder = await following({ '.gitignore': 'b.py', 'a.py': '' });
    folder.access.delete('a.py');
    folder.access.write('b.py', '');
    folder.follower.touch('.gitignore', false);
    await folder.follower.catchUp();
    assert.deepEqual(paths(folder), ['b.py']);
  });

  it('reads manifests alone until the folder was scanned', async () => {
    const folder = await following({ 'a.py': '' }, 'manifests');
    folder.access.write('new/b.py', '');
    folder.access.write('new/requirements.txt', 'httpx\n');
    folder.follower.touch('new', true);
    await folder.follower.catchUp();
    assert.deepEqual(folder.access.reads, ['new/requirements.txt']);
  });

  it('reads the fragment when that changed, and nothing of other people’s code', async () => {
    const folder = await following({ 'a.py': '' });
    folder.follower.touch(fragmentPath, false);
    for (let index = 0; index < 100; index++) folder.follower.touch(`node_modules/m/${index}.js`, true);
    await folder.follower.catchUp();
    assert.deepEqual([folder.fragments(), folder.access.lists, folder.access.reads], [1, 1, []]);
  });

  it('settles when there was nothing to do, and after an error', async () => {
    const folder = await following({ 'a.py': '' });
    await folder.follower.catchUp();
    folder.access.list = () => Promise.reject(new Error('no disk'));
    folder.follower.listAgain();
    await assert.rejects(folder.follower.catchUp(), /no disk/);
    assert.deepEqual(folder.settled, [false, false]);
  });

  it('stops when the folder is closed', async () => {
    const files = many(100, '');
    const folder = await following(files);
    for (const path of Object.keys(files)) folder.follower.touch(path, false);
    folder.analyzer.before = () => {
      if (folder.analyzer.analyzed.length === 5) folder.follower.dispose();
    };
    await folder.follower.catchUp();
    assert.ok(folder.access.reads.length < 10, `${folder.access.reads.length}`);
    assert.deepEqual(folder.settled, []);
  });
});
