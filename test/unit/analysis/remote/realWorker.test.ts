import assert from 'node:assert/strict';
import { optionalImport } from '../../support/optionalImport.ts';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Channel } from '../../../../src/core/analysis/remote/channel.ts';
import { inThread } from '../../../../src/core/analysis/remote/inThread.ts';
import { remoteLimits, type RemoteLimits } from '../../../../src/core/analysis/remote/limits.ts';
import { RemoteAnalyzer } from '../../../../src/core/analysis/remote/remoteAnalyzer.ts';
import { neverCancelled } from '../../../../src/core/common/cancellation.ts';
import { nodeWorker } from '../../../../src/node/nodeWorker.ts';
import { createAnalyzer } from '../../support/analyze.ts';
import { grammarFiles, realScheduler } from '../../support/host.ts';
import { withFolder } from '../../support/temporaryFolder.ts';
import { later } from './fakeWorkers.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const origin = { line: 0, character: 0 };
const source = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-real")\n';

interface Setting {
  readonly analyzer: RemoteAnalyzer;
  readonly channels: Channel[];
  readonly errors: string[];
}

/** An analyzer whose workers are threads, with the code as it is now. */
async function withWorkers(
  limits: Partial<RemoteLimits>,
  use: (setting: Setting) => Promise<void>,
): Promise<void> {
  await withFolder({}, async (folder) => {
    const outfile = path.join(folder, 'worker.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/analysis.worker.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
      logLevel: 'warning',
    });
    const connect = nodeWorker(outfile, { syntaxes: path.join(root, 'syntaxes') });
    const channels: Channel[] = [];
    const errors: string[] = [];
    const analyzer = new RemoteAnalyzer(
      {
        connect: async (events) => {
          const channel = await connect(events);
          channels.push(channel);
          return channel;
        },
        connectInThread: () => assert.fail(),
        grammars: { read: () => assert.fail() },
        now: realScheduler.now,
        onError: (where, error) => errors.push(`${where}: ${String(error)}`),
        onInfo: () => undefined,
      },
      { ...remoteLimits, ...limits },
    );
    try {
      await use({ analyzer, channels, errors });
    } finally {
      await analyzer.dispose();
    }
  });
}

describe('RemoteAnalyzer with threads', function () {
  this.timeout(30_000);

  it('finds what the analyzer in this thread finds', async () => {
    const here = createAnalyzer();
    await withWorkers({}, async ({ analyzer, errors }) => {
      for (const each of [here, analyzer]) {
        each.open({ id: 'a', editorId: 'python', version: 1, text: source });
        await each.analyze('a');
        each.change('a', 2, [
          { span: { start: 0, end: 0 }, text: 'import yaml\n', start: origin, end: origin },
        ]);
      }
      assert.deepEqual(await analyzer.analyze('a'), await here.analyze('a'));
      const bytes = Buffer.from(source);
      assert.deepEqual(
        await analyzer.analyzeFile('a.py', bytes, neverCancelled),
        await here.analyzeFile('a.py', bytes, neverCancelled),
      );
      assert.deepEqual(errors, []);
    });
    await here.dispose();
  });

  it('finds it again after the thread was killed, idle or at work', async () => {
    await withWorkers({}, async ({ analyzer, channels, errors }) => {
      analyzer.open({ id: 'a', editorId: 'python', version: 1, text: source });
      const before = await analyzer.analyze('a');
      await channels[0]?.terminate();
      assert.deepEqual(await analyzer.analyze('a'), before);
      const question = analyzer.analyze('a');
      await channels[1]?.terminate();
      assert.deepEqual(await question, before);
      assert.equal(before?.analysis.models.length, 1);
      assert.equal(channels.length, 3);
      assert.equal(errors.length, 2);
    });
  });

  it('takes a cancellation up while it works', async () => {
    await withWorkers({}, async ({ analyzer }) => {
      await analyzer.analyzeFile('a.py', source, neverCancelled);
      const text = optionalImport('x').repeat(20_000);
      const cancellation = { isCancelled: false };
      const cancelled = analyzer.analyzeFile('large.py', text, cancellation);
      cancellation.isCancelled = true;
      assert.equal((await cancelled).skipped, 'over-time');
      assert.equal((await analyzer.analyzeFile('a.py', source, neverCancelled)).models.length, 1);
    });
  });

  it('gives memory back by taking another thread', async () => {
    await withWorkers({ memoryBytes: 1, restMs: 1 }, async ({ analyzer, channels }) => {
      analyzer.open({ id: 'a', editorId: 'python', version: 1, text: source });
      const before = await analyzer.analyze('a');
      while (channels.length < 2) await later(5);
      assert.deepEqual(await analyzer.analyze('a'), before);
    });
  });

  it('falls back to this thread where the script cannot be loaded', async () => {
    const errors: unknown[] = [];
    const analyzer = new RemoteAnalyzer({
      connect: nodeWorker(path.join(root, 'no-such-worker.cjs'), { syntaxes: '' }),
      connectInThread: inThread(
        { grammars: grammarFiles, scheduler: realScheduler },
        () => import('../../../../src/core/analysis/createAnalyzer.ts'),
      ),
      grammars: grammarFiles,
      now: realScheduler.now,
      onError: (_where, error) => errors.push(error),
      onInfo: () => undefined,
    });
    analyzer.open({ id: 'a', editorId: 'python', version: 1, text: source });
    assert.equal((await analyzer.analyze('a'))?.analysis.models.length, 1);
    assert.equal(errors.length, 4);
    await analyzer.dispose();
  });
});
