import assert from 'node:assert/strict';
import { skippedAnalysis } from '../../../src/core/analysis/analysis.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { AnalysisCache } from '../../../src/core/workspace/cache/analysisCache.ts';
import { readingOnly } from '../../../src/core/workspace/cache/readingOnly.ts';
import type { CacheStore } from '../../../src/core/workspace/cache/cacheHost.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { readState } from '../../../src/core/workspace/readState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { FakeAnalyzer, FakeFolder } from '../support/fakeFolder.ts';
import { MemoryStore, digest } from '../support/memoryStore.ts';
import { realScheduler } from '../support/host.ts';

interface Session {
  readonly state: FolderState;
  /** What was read and what was analysed, as each comes to be known. */
  readonly reads: readonly string[];
  readonly analyzed: readonly string[];
  readonly cache: AnalysisCache;
}

/** Opens the folder anew, as after a restart: only what the store holds is left. */
async function session(
  access: FakeFolder,
  store: CacheStore,
  { version = '1', place = '/folder', analyzer = new FakeAnalyzer() } = {},
): Promise<Session> {
  access.reads.length = 0;
  const cache = new AnalysisCache({
    scheduler: realScheduler,
    analysisVersion: version,
    place,
    digest,
    store,
  });
  const state = new FolderState(ecosystems);
  const context = { access, analyzer, state, scheduler: realScheduler, cache };
  await scanFolder(context, 'all', neverCancelled);
  await cache.save((path) => state.hasPath(path));
  return { state, reads: [...access.reads], analyzed: analyzer.analyzed, cache };
}

/** The text that the file was found to hold. */
async function shownText(
  access: FakeFolder,
  cache: AnalysisCache,
  path: string,
): Promise<string | undefined> {
  const stat = await access.stat(path);
  return stat && cache.byStat(path, stat)?.analysis?.installs[0];
}

describe('the cache of analyses', () => {
  it('serves another state of the folder, and keeps nothing of that', async () => {
    const access = new FakeFolder({ 'a.py': 'one', 'b.py': 'two' });
    const store = new MemoryStore();
    const { cache } = await session(access, store);
    const other = new FakeFolder({ 'a.py': 'one', 'b.py': 'old', 'c.py': 'gone' });
    const analyzer = new FakeAnalyzer();
    const context = { access: other, analyzer, scheduler: realScheduler, cache: readingOnly(cache) };
    const state = await readState(context, neverCancelled);
    assert.deepEqual(analyzer.analyzed, ['b.py', 'c.py']);
    assert.deepEqual(
      state?.files('shown').map(({ path }) => path),
      ['a.py', 'b.py', 'c.py'],
    );
    await cache.save(() => true);
    assert.equal(store.writes, 1);
    assert.deepEqual((await session(access, store)).analyzed, []);
  });

  it('knows files by their stat after a restart, and neither reads nor analyses them', async () => {
    const access = new FakeFolder({ 'a.py': 'one', 'sub/b.ts': 'two', 'requirements.txt': 'httpx\n' });
    const store = new MemoryStore();
    const first = await session(access, store);
    assert.deepEqual(first.analyzed, ['requirements.txt', 'a.py', 'sub/b.ts']);
    const second = await session(access, store);
    assert.deepEqual([second.reads, second.analyzed], [[], []]);
    assert.deepEqual(second.state.files('shown'), first.state.files('shown'));
    assert.deepEqual(second.state.diskManifests, first.state.diskManifests);
    assert.equal(store.writes, 1);
  });

  it('knows files by their bytes when their times changed, and by their stat again after that', async () => {
    const access = new FakeFolder({ 'a.py': 'one', 'b.py': 'two' });
    const store = new MemoryStore();
    await session(access, store);
    access.write('a.py', 'one');
    access.write('b.py', '2!!');
    access.now += 60_000;
    const second = await session(access, store);
    assert.deepEqual([second.reads, second.analyzed], [['a.py', 'b.py'], ['b.py']]);
    assert.equal(await shownText(access, second.cache, 'b.py'), '2!!');
    const third = await session(access, store);
    assert.deepEqual(third.reads, []);
  });

  it('does not trust the stat of a file that had only just changed', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    access.write('a.py', 'two');
    const written = access.now;
    access.now += 1_000;
    await session(access, store);
    // Written again within the same tick of a slow clock: size and times are what they were.
    access.now = written;
    access.write('a.py', '333');
    access.now += 60_000;
    const second = await session(access, store);
    assert.deepEqual([second.reads, second.analyzed], [['a.py'], ['a.py']]);
    assert.equal(await shownText(access, second.cache, 'a.py'), '333');
  });

  it('does not trust a time that lies ahead', async () => {
    const access = new FakeFolder();
    access.write('a.py', 'one', access.now + 1_000_000_000);
    access.now += 60_000;
    const store = new MemoryStore();
    await session(access, store);
    assert.deepEqual((await session(access, store)).reads, ['a.py']);
  });

  it('sees a change that was given its old time', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    const { mtimeMs } = (await access.stat('a.py')) ?? assert.fail();
    await session(access, store);
    access.write('a.py', 'two', mtimeMs);
    access.now += 60_000;
    assert.deepEqual((await session(access, store)).analyzed, ['a.py']);
  });

  it('sees a file that changed while it was read', async () => {
    const access = new FakeFolder({ 'a.py': 'old' });
    const store = new MemoryStore();
    const { read } = access;
    access.read = async (path) => {
      const before = await read.call(access, path);
      access.write(path, 'new');
      const after = await read.call(access, path);
      assert.ok('bytes' in before && 'bytes' in after && before.stat);
      return { bytes: after.bytes, stat: before.stat };
    };
    await session(access, store);
    access.read = read;
    access.write('a.py', 'old');
    access.now += 60_000;
    const second = await session(access, store);
    assert.deepEqual(second.analyzed, ['a.py']);
    assert.equal(await shownText(access, second.cache, 'a.py'), 'old');
  });

  it('takes nothing for another path, whatever is in it', async () => {
    const access = new FakeFolder({ 'a.py': 'same' });
    const store = new MemoryStore();
    await session(access, store);
    access.delete('a.py');
    access.write('a.ts', 'same');
    access.now += 60_000;
    assert.deepEqual((await session(access, store)).analyzed, ['a.ts']);
  });

  it('takes nothing from another version of the analysis', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    await session(access, store);
    assert.deepEqual((await session(access, store, { version: '2' })).analyzed, ['a.py']);
    assert.deepEqual((await session(access, store, { version: '2' })).analyzed, []);
  });

  it('trusts no stat of another folder, but the bytes', async () => {
    const access = new FakeFolder({ 'a.py': 'one', 'b.py': 'two' });
    const store = new MemoryStore();
    await session(access, store);
    const moved = await session(access, store, { place: '/elsewhere' });
    assert.deepEqual([moved.reads, moved.analyzed], [['a.py', 'b.py'], []]);
    assert.deepEqual((await session(access, store, { place: '/elsewhere' })).reads, []);
  });

  it('is dropped when it is damaged, cut off or empty, wherever that is', async function () {
    this.timeout(20_000);
    const access = new FakeFolder({ 'a.py': 'one', 'b.py': 'two' });
    const store = new MemoryStore();
    await session(access, store);
    const whole = store.bytes ?? assert.fail();
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      for (const bytes of [damaged, whole.slice(0, at)]) {
        const analyzer = new FakeAnalyzer();
        const opened = await session(
          access,
          { read: () => Promise.resolve(bytes), write: () => Promise.resolve() },
          { analyzer },
        );
        assert.deepEqual(opened.analyzed, ['a.py', 'b.py'], `byte ${at}`);
      }
    }
  });

  it('is read from wherever its bytes begin', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    await session(access, store);
    const shifted = new Uint8Array((store.bytes?.length ?? 0) + 3);
    shifted.set(store.bytes ?? [], 3);
    store.bytes = shifted.subarray(3);
    assert.deepEqual((await session(access, store)).analyzed, []);
  });

  it('does without what cannot be read or written', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const fail = (): Promise<never> => Promise.reject(new Error('no disk'));
    const store = { read: fail, write: () => Promise.resolve() };
    assert.deepEqual((await session(access, store)).analyzed, ['a.py']);
    await assert.rejects(session(access, { read: fail, write: fail }), /no disk/);
  });

  it('keeps nothing that another attempt may find otherwise', async () => {
    const access = new FakeFolder({ 'slow.py': '', 'bad.py': '', 'min.py': '' });
    const store = new MemoryStore();
    const reasons = { 'slow.py': 'over-time', 'bad.py': 'failed', 'min.py': 'minified' } as const;
    const analyzer = new FakeAnalyzer();
    analyzer.analyzeFile = (path) => Promise.resolve(skippedAnalysis(reasons[path as keyof typeof reasons]));
    const first = await session(access, store, { analyzer });
    const second = await session(access, store, { analyzer });
    assert.deepEqual(second.reads, ['slow.py', 'bad.py']);
    const { coverage } = second.state.inventory('shown');
    assert.deepEqual(coverage, first.state.inventory('shown').coverage);
  });

  it('forgets files that are gone when it is written', async () => {
    const access = new FakeFolder({ 'a.py': 'one', 'b.py': 'two' });
    const store = new MemoryStore();
    await session(access, store);
    const before = store.bytes?.length ?? 0;
    access.delete('a.py');
    access.write('b.py', 'new');
    access.now += 60_000;
    await session(access, store);
    assert.ok((store.bytes?.length ?? 0) < before);
    access.write('a.py', 'one');
    assert.deepEqual((await session(access, store)).analyzed, ['a.py']);
  });

  it('keeps manifests, those that hold code and those that are no text', async () => {
    const access = new FakeFolder({
      'setup.py': 'from setuptools import setup\nsetup(name="p", install_requires=["httpx"])\n',
      'pixi.toml': 'a\u0000b',
      'sub/requirements.txt': '-r deps.lst\n',
      'sub/deps.lst': 'openai\n',
    });
    const store = new MemoryStore();
    const first = await session(access, store);
    const second = await session(access, store);
    // What only another file makes a manifest is read each time.
    assert.deepEqual(second.reads, ['sub/deps.lst']);
    assert.equal(second.state.diskManifests.size, 4);
    assert.deepEqual(second.state.diskManifests, first.state.diskManifests);
    assert.deepEqual(second.state.inventory('shown').coverage.skipped, { binary: 1 });
  });

  it('keeps what is found while it is written', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    let opened = (): void => undefined;
    const gate = new Promise<void>((resolve) => (opened = resolve));
    const store = new MemoryStore();
    const { write } = store;
    store.write = async (bytes) => {
      await gate;
      return write.call(store, bytes);
    };
    const saved = session(access, store);
    const cache = new AnalysisCache({
      scheduler: realScheduler,
      analysisVersion: '1',
      place: '/folder',
      digest,
      store,
    });
    const put = async (text: string): Promise<void> => {
      access.write('b.py', text);
      access.now += 60_000;
      const results = { analysis: { ...skippedAnalysis('minified'), installs: [text] } };
      cache.put('b.py', digest(new TextEncoder().encode(text)), await access.stat('b.py'), results);
    };
    await put('early');
    const first = cache.save(() => true);
    await put('late');
    opened();
    await Promise.all([saved, first]);
    assert.equal(await shownText(access, cache, 'b.py'), 'late');
    await cache.save(() => true);
    const again = new AnalysisCache({
      scheduler: realScheduler,
      analysisVersion: '1',
      place: '/folder',
      digest,
      store,
    });
    await again.load();
    assert.equal(await shownText(access, again, 'b.py'), 'late');
  });

  it('is not written for a few changes where the host says so', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    const { cache } = await session(access, store);
    cache.put('a.py', digest(new Uint8Array()), undefined, {});
    await cache.save(() => true, 2);
    assert.equal(store.writes, 1);
    await cache.save(() => true, 1);
    assert.equal(store.writes, 2);
  });

  it('lets unsaved text hide what it holds', async () => {
    const access = new FakeFolder({ 'a.py': 'one' });
    const store = new MemoryStore();
    await session(access, store);
    const { state } = await session(access, store);
    const fact = { module: 'x', form: 'import', names: [], typeOnly: false, optional: false } as const;
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const span = { start: 0, end: 1 };
    state.setBuffer('a.py', {
      ...skippedAnalysis('minified'),
      imports: [{ fact: { ...fact, span, statement: span }, range: at, statement: at }],
    });
    assert.deepEqual(
      state.file('a.py')?.imports.map(({ module }) => module),
      ['x'],
    );
    assert.deepEqual(
      state.files('committed').map(({ imports }) => imports.length),
      [0],
    );
  });
});
