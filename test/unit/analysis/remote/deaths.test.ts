import assert from 'node:assert/strict';
import type { RemoteAnalyzer } from '../../../../src/core/analysis/remote/remoteAnalyzer.ts';
import { neverCancelled } from '../../../../src/core/common/cancellation.ts';
import { analysisOf, FakeWorkers, later, settled } from './fakeWorkers.ts';

const origin = { line: 0, character: 0 };

describe('RemoteAnalyzer, when workers die', () => {
  let fake: FakeWorkers;
  let analyzer: RemoteAnalyzer;

  beforeEach(() => {
    fake = new FakeWorkers();
    analyzer = fake.create();
  });
  afterEach(() => analyzer.dispose());

  function open(id: string): void {
    analyzer.open({ id, editorId: 'python', version: 1, text: `import ${id}\n` });
  }

  /** Opens a document and has it answered for. */
  async function openAnswered(id: string): Promise<void> {
    open(id);
    const question = analyzer.analyze(id);
    await settled();
    fake.worker.answer();
    await question;
  }

  function change(id: string, version: number): void {
    analyzer.change(id, version, [{ span: { start: 0, end: 0 }, text: '#', start: origin, end: origin }]);
  }

  function askFile(path: string): Promise<string | undefined> {
    return analyzer.analyzeFile(path, path, neverCancelled).then(({ skipped }) => skipped);
  }

  /** The paths and documents that the worker at hand was asked for. */
  function asked(): readonly string[] {
    return fake.worker.sent.flatMap((message) =>
      message.kind === 'analyzeFile' ? [message.path] : message.kind === 'analyze' ? [message.id] : [],
    );
  }

  async function die(): Promise<void> {
    fake.worker.die();
    await settled();
  }

  it('starts another, opens the document with its present text and asks again', async () => {
    open('a');
    open('b');
    const question = analyzer.analyze('a');
    await settled();
    await die();
    assert.equal(fake.workers.length, 2);
    assert.deepEqual(fake.worker.sent, [
      { kind: 'open', document: { id: 'a', editorId: 'python', version: 1, text: 'import a\n' } },
      { kind: 'analyze', question: 2, id: 'a' },
    ]);
    fake.worker.answer();
    assert.deepEqual((await question)?.analysis, analysisOf('a'));
    assert.deepEqual(fake.errors, ['worker: Error: died']);
    change('a', 2);
    void analyzer.analyze('a');
    assert.deepEqual(
      fake.worker.sent.map(({ kind }) => kind),
      ['change', 'analyze'],
    );
  });

  it('tells the new one of changes made meanwhile', async () => {
    await openAnswered('a');
    await die();
    change('a', 2);
    void analyzer.analyze('a');
    await settled();
    const [first] = fake.worker.sent;
    assert.equal(first?.kind === 'open' && first.document.text, '#import a\n');
  });

  it('starts no other while nobody asks', async () => {
    await openAnswered('a');
    await die();
    assert.equal(fake.workers.length, 1);
  });

  it('gives up a file that killed two, and no other', async () => {
    const questions = ['a.py', 'killer.py', 'c.py'].map(askFile);
    await settled();
    assert.deepEqual(asked(), ['a.py', 'killer.py', 'c.py']);
    await die();
    // One by one, so that it is known which it was.
    assert.deepEqual(asked(), ['a.py']);
    const late = askFile('late.py');
    await settled();
    assert.deepEqual(asked(), ['a.py']);
    fake.worker.answer();
    assert.deepEqual(asked(), ['killer.py']);
    await die();
    assert.deepEqual(asked(), ['c.py']);
    fake.worker.answer();
    assert.deepEqual(asked(), ['late.py']);
    fake.worker.answer();
    assert.deepEqual(await Promise.all([...questions, late]), [undefined, 'failed', undefined, undefined]);
    assert.equal(fake.workers.length, 3);
    assert.ok(fake.errors.some((error) => error.includes('killer.py')));
  });

  it('leaves a document that killed two alone for a while', async () => {
    open('a');
    open('b');
    const question = analyzer.analyze('a');
    await settled();
    await die();
    await die();
    assert.equal((await question)?.analysis.skipped, 'failed');
    change('a', 2);
    assert.deepEqual((await analyzer.analyze('a'))?.analysis.skipped, 'failed');
    assert.equal(fake.workers.length, 2);
    void analyzer.analyze('b');
    await settled();
    assert.deepEqual(asked(), ['b']);
    fake.time += 60_001;
    void analyzer.analyze('a');
    assert.deepEqual(asked(), ['b', 'a']);
  });

  it('does not ask again what was overtaken', async () => {
    open('a');
    const question = analyzer.analyze('a');
    await settled();
    change('a', 2);
    const newer = analyzer.analyze('a');
    await die();
    assert.deepEqual(asked(), ['a']);
    fake.worker.answer();
    assert.equal(await question, undefined);
    assert.equal((await newer)?.version, 2);
  });

  it('does not open a document that was closed before its turn came', async () => {
    const killer = askFile('killer.py');
    await settled();
    await die();
    open('a');
    const question = analyzer.analyze('a');
    analyzer.close('a');
    open('a');
    change('a', 2);
    const newer = analyzer.analyze('a');
    assert.deepEqual(asked(), ['killer.py']);
    fake.worker.answer();
    await settled();
    assert.deepEqual(
      fake.worker.sent.map(({ kind }) => kind),
      ['open', 'analyze'],
    );
    fake.worker.answer();
    assert.equal(await killer, undefined);
    assert.equal(await question, undefined);
    assert.equal((await newer)?.version, 2);
  });

  it('cannot ask again for a large file that it gave away', async () => {
    const bytes = new Uint8Array(1_500_000);
    const question = analyzer.analyzeFile('large.ipynb', bytes, neverCancelled);
    const other = askFile('a.py');
    await settled();
    await die();
    assert.equal((await question).skipped, 'failed');
    assert.deepEqual(asked(), ['a.py']);
    fake.worker.answer();
    assert.equal(await other, undefined);
  });

  it('rests when too many die, and begins again later', async () => {
    analyzer = fake.create({ deaths: 4, deathsWithinMs: 1000 });
    for (const path of ['a.py', 'b.py']) {
      const question = askFile(path);
      await settled();
      await die();
      await die();
      assert.equal(await question, 'failed');
    }
    assert.equal(fake.workers.length, 4);
    assert.equal(await askFile('c.py'), 'failed');
    await settled();
    assert.equal(fake.workers.length, 4);
    fake.time += 1001;
    const question = askFile('c.py');
    await settled();
    fake.worker.answer();
    assert.equal(await question, undefined);
    assert.equal(fake.workers.length, 5);
  });

  it('works in the thread at hand when no worker can be started', async () => {
    fake.areMissing = true;
    open('a');
    const question = analyzer.analyze('a');
    const file = askFile('a.py');
    await settled();
    await settled();
    assert.equal(fake.inThread.length, 1);
    for (const worker of fake.inThread) worker.answer();
    assert.deepEqual((await question)?.analysis, analysisOf('a'));
    assert.equal(await file, undefined);
    assert.equal(fake.errors.length, 4);
  });

  it('does so too when workers end before they are there', async () => {
    fake.areReady = false;
    const file = askFile('a.py');
    for (let start = 0; start < 3; start++) {
      await settled();
      assert.equal(fake.workers.length, start + 1);
      assert.deepEqual(asked(), ['a.py']);
      await die();
    }
    for (const worker of fake.inThread) worker.answer();
    assert.equal(await file, undefined);
  });

  it('counts failed starts anew after one that went well', async () => {
    for (let round = 0; round < 3; round++) {
      fake.areReady = false;
      const file = askFile('a.py');
      await settled();
      await die();
      fake.areReady = true;
      await die();
      fake.worker.answer();
      assert.equal(await file, undefined);
      await die();
    }
    assert.deepEqual(fake.inThread, []);
  });

  it('hears nothing more of a worker that it took for dead', async () => {
    const file = askFile('a.py');
    await settled();
    const [dead] = fake.workers;
    const [message] = dead?.sent ?? [];
    await die();
    const errors = fake.errors.length;
    if (message) dead?.answerTo(message);
    dead?.say({ kind: 'error', where: 'late', error: 'late' });
    dead?.die();
    await settled();
    assert.deepEqual([fake.workers.length, fake.errors.length], [2, errors]);
    fake.worker.answer();
    assert.equal(await file, undefined);
  });

  it('ends a worker that is silent for too long', async () => {
    analyzer = fake.create({ silenceMs: 1000 });
    const file = askFile('a.py');
    await settled();
    fake.time += 900;
    fake.worker.say({ kind: 'error', where: 'analyzeFile', error: 'survived' });
    fake.time += 900;
    await later(10);
    assert.equal(fake.workers.length, 1);
    fake.time += 900;
    await later(10);
    assert.equal(fake.workers.length, 2);
    assert.equal(fake.workers[0]?.isTerminated, true);
    fake.worker.answer();
    assert.equal(await file, undefined);
  });

  it('replaces a worker that cannot be told something', async () => {
    await openAnswered('a');
    fake.worker.refusesMessages = true;
    change('a', 2);
    const next = analyzer.analyze('a');
    await settled();
    assert.equal(fake.workers.length, 2);
    fake.worker.answer();
    assert.equal((await next)?.version, 2);
  });
});
