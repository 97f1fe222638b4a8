import assert from 'node:assert/strict';
import type { DocumentChange } from '../../../../src/core/analysis/analyzer.ts';
import type { RemoteAnalyzer } from '../../../../src/core/analysis/remote/remoteAnalyzer.ts';
import { neverCancelled } from '../../../../src/core/common/cancellation.ts';
import { analysisOf, FakeWorkers, later, settled } from './fakeWorkers.ts';

const origin = { line: 0, character: 0 };

function insertAtStart(text: string): DocumentChange {
  return { span: { start: 0, end: 0 }, text, start: origin, end: origin };
}

function openPython(analyzer: RemoteAnalyzer, id: string, text = `import ${id}\n`): void {
  analyzer.open({ id, editorId: 'python', version: 1, text });
}

describe('RemoteAnalyzer', () => {
  let fake: FakeWorkers;
  let analyzer: RemoteAnalyzer;

  beforeEach(() => {
    fake = new FakeWorkers();
    analyzer = fake.create();
  });
  afterEach(() => analyzer.dispose());

  it('starts no worker before the first question', async () => {
    openPython(analyzer, 'a');
    openPython(analyzer, 'b');
    analyzer.change('a', 2, [insertAtStart('import z\n')]);
    analyzer.close('b');
    await settled();
    assert.equal(fake.workers.length, 0);
    assert.equal(await analyzer.analyze('b'), undefined);
    assert.equal(fake.workers.length, 0);
  });

  it('opens a document with its present text when it is first asked for', async () => {
    openPython(analyzer, 'a');
    openPython(analyzer, 'b');
    analyzer.change('a', 2, [insertAtStart('import z\n'), insertAtStart('import y\n')]);
    void analyzer.analyze('a');
    await settled();
    assert.deepEqual(fake.worker.sent, [
      {
        kind: 'open',
        document: { id: 'a', editorId: 'python', version: 2, text: 'import y\nimport z\nimport a\n' },
      },
      { kind: 'analyze', question: 1, id: 'a' },
    ]);
  });

  it('then sends the changes alone, in their order', async () => {
    openPython(analyzer, 'a');
    openPython(analyzer, 'b');
    void analyzer.analyze('a');
    await settled();
    fake.worker.answer();
    analyzer.change('a', 2, [insertAtStart('x')]);
    analyzer.change('b', 2, [insertAtStart('y')]);
    analyzer.change('unknown', 2, [insertAtStart('z')]);
    void analyzer.analyze('a');
    analyzer.close('a');
    analyzer.close('b');
    assert.deepEqual(fake.worker.sent, [
      { kind: 'change', id: 'a', version: 2, changes: [insertAtStart('x')] },
      { kind: 'analyze', question: 2, id: 'a' },
      { kind: 'close', id: 'a' },
    ]);
  });

  it('answers with what the worker found', async () => {
    openPython(analyzer, 'a');
    const questions = [analyzer.analyze('a'), analyzer.analyzeFile('f.py', 'x', neverCancelled)];
    await settled();
    fake.worker.answer();
    assert.deepEqual(await Promise.all(questions), [
      { version: 1, analysis: analysisOf('a') },
      analysisOf('file'),
    ]);
    assert.match(fake.infos.join(), /^started in \d+ ms$/);
    assert.deepEqual(fake.errors, []);
  });

  describe('drops an answer that was overtaken on its way', () => {
    const overtakers: Readonly<Record<string, () => void>> = {
      'by a change': () => analyzer.change('a', 2, [insertAtStart('x')]),
      'by the close': () => analyzer.close('a'),
      'by opening it anew': () => openPython(analyzer, 'a', 'import other\n'),
    };
    for (const [name, overtake] of Object.entries(overtakers)) {
      it(name, async () => {
        openPython(analyzer, 'a');
        const question = analyzer.analyze('a');
        await settled();
        const asked = fake.worker.sent.splice(0);
        overtake();
        for (const message of asked) fake.worker.answerTo(message);
        assert.equal(await question, undefined);
      });
    }
  });

  it('passes on what went wrong in the worker', async () => {
    void analyzer.analyzeFile('f.py', 'x', neverCancelled);
    await settled();
    fake.worker.say({ kind: 'error', where: 'analyzeFile', error: 'Error: inside' });
    assert.deepEqual(fake.errors, ['analyzeFile: Error: inside']);
  });

  it('reads grammars for a worker that cannot', async () => {
    fake.grammars = {
      read: (file) =>
        file === 'good.wasm' ? Promise.resolve(Uint8Array.of(1, 2)) : Promise.reject(new Error()),
    };
    void analyzer.analyzeFile('f.py', 'x', neverCancelled);
    await settled();
    fake.worker.sent.length = 0;
    fake.worker.say({ kind: 'readGrammar', file: 'good.wasm' });
    fake.worker.say({ kind: 'readGrammar', file: 'bad.wasm' });
    await settled();
    assert.deepEqual(fake.worker.sent, [
      { kind: 'grammar', file: 'good.wasm', bytes: Uint8Array.of(1, 2) },
      { kind: 'grammar', file: 'bad.wasm' },
    ]);
    assert.equal(fake.errors.length, 1);
  });

  describe('cancels', () => {
    it('a file that nobody waits for any more, in the worker too', async () => {
      const cancellation = { isCancelled: false };
      const cancelled = analyzer.analyzeFile('a.py', 'x', cancellation);
      const other = analyzer.analyzeFile('b.py', 'x', neverCancelled);
      await settled();
      cancellation.isCancelled = true;
      assert.equal((await cancelled).skipped, 'over-time');
      assert.deepEqual(fake.worker.sent.at(-1), { kind: 'cancel', question: 1 });
      // The answer that comes nevertheless is nobody's.
      fake.worker.answer();
      assert.deepEqual(await other, analysisOf('file'));
    });

    it('a file that was not even asked for', async () => {
      fake.areReady = false;
      const cancellation = { isCancelled: false };
      const cancelled = analyzer.analyzeFile('a.py', 'x', cancellation);
      cancellation.isCancelled = true;
      assert.equal((await cancelled).skipped, 'over-time');
    });
  });

  describe('replaces a worker that holds much memory', () => {
    const limits = { memoryBytes: 100, restMs: 5, recycleMs: 0 };

    async function askOnce(memoryBytes: number): Promise<void> {
      const question = analyzer.analyze('a');
      await settled();
      fake.worker.answer(memoryBytes);
      assert.equal((await question)?.analysis.skipped, undefined);
    }

    it('once it has nothing to do, and tells the new one what is asked for', async () => {
      analyzer = fake.create(limits);
      openPython(analyzer, 'a');
      await askOnce(101);
      assert.equal(fake.workers.length, 1);
      await later(30);
      assert.equal(fake.workers.length, 2);
      assert.deepEqual([fake.workers[0]?.isTerminated, fake.worker.isTerminated], [true, false]);
      assert.match(fake.infos.join('\n'), /replaced/);
      analyzer.change('a', 2, [insertAtStart('x')]);
      void analyzer.analyze('a');
      await settled();
      assert.deepEqual(
        fake.worker.sent.map(({ kind }) => kind),
        ['open', 'analyze'],
      );
      assert.deepEqual(fake.errors, []);
    });

    it('not when it holds little', async () => {
      analyzer = fake.create(limits);
      openPython(analyzer, 'a');
      await askOnce(100);
      await later(20);
      assert.equal(fake.workers.length, 1);
    });

    it('not while it works', async () => {
      analyzer = fake.create(limits);
      openPython(analyzer, 'a');
      await askOnce(101);
      const open = analyzer.analyze('a');
      await later(20);
      assert.equal(fake.workers.length, 1);
      fake.worker.answer(101);
      assert.equal((await open)?.version, 1);
      await later(20);
      assert.equal(fake.workers.length, 2);
    });

    it('not again and again', async () => {
      analyzer = fake.create({ ...limits, recycleMs: 1000 });
      openPython(analyzer, 'a');
      await askOnce(101);
      await later(20);
      await askOnce(101);
      await later(20);
      assert.equal(fake.workers.length, 2);
    });
  });

  describe('when it is disposed', () => {
    it('answers what is open, ends the worker and starts no other', async () => {
      openPython(analyzer, 'a');
      const questions = [analyzer.analyze('a'), analyzer.analyzeFile('f.py', 'x', neverCancelled)] as const;
      await settled();
      await analyzer.dispose();
      assert.equal(await questions[0], undefined);
      assert.equal((await questions[1]).skipped, 'failed');
      assert.equal(fake.worker.isTerminated, true);
      fake.worker.die();
      fake.worker.answer();
      assert.equal(await analyzer.analyze('a'), undefined);
      assert.equal((await analyzer.analyzeFile('f.py', 'x', neverCancelled)).skipped, 'failed');
      await settled();
      assert.equal(fake.workers.length, 1);
      assert.deepEqual(fake.errors, []);
    });

    it('ends a worker that was only being started', async () => {
      const question = analyzer.analyzeFile('f.py', 'x', neverCancelled);
      await analyzer.dispose();
      assert.equal((await question).skipped, 'failed');
      await settled();
      assert.ok(fake.workers.every(({ isTerminated }) => isTerminated));
    });
  });
});
