import assert from 'node:assert/strict';
import { optionalImport } from '../../support/optionalImport.ts';
import type { Analyzer } from '../../../../src/core/analysis/analyzer.ts';
import { AnalysisServer } from '../../../../src/core/analysis/remote/analysisServer.ts';
import type { WorkerMessage } from '../../../../src/core/analysis/remote/protocol.ts';
import type { AnalyzerHost } from '../../../../src/core/analysis/inProcessAnalyzer.ts';
import { createAnalyzer as createFullAnalyzer } from '../../../../src/core/analysis/createAnalyzer.ts';
import { grammarFiles, realScheduler } from '../../support/host.ts';
import { settled } from './fakeWorkers.ts';

const origin = { line: 0, character: 0 };

describe('AnalysisServer', () => {
  let said: WorkerMessage[];
  let server: AnalysisServer;

  function serve(
    createAnalyzer: (host: AnalyzerHost) => Analyzer = createFullAnalyzer,
    grammars: typeof grammarFiles | null = grammarFiles,
  ): void {
    said = [];
    server = new AnalysisServer({
      createAnalyzer,
      ...(grammars ? { grammars } : {}),
      scheduler: realScheduler,
      memoryBytes: () => 42,
      post: (message) => said.push(message),
    });
  }

  async function answerTo(question: number): Promise<WorkerMessage> {
    for (;;) {
      const answer = said.find((message) => 'question' in message && message.question === question);
      if (answer) return answer;
      await settled();
    }
  }

  beforeEach(() => serve());
  afterEach(() => server.dispose());

  it('says first that it is there', () => {
    assert.deepEqual(said, [{ kind: 'ready' }]);
  });

  it('follows a document, and says what memory it holds', async () => {
    server.receive({
      kind: 'open',
      document: { id: 'a', editorId: 'python', version: 1, text: 'import a\n' },
    });
    const change = { span: { start: 0, end: 0 }, text: 'import z\n', start: origin, end: origin };
    server.receive({ kind: 'change', id: 'a', version: 2, changes: [change] });
    server.receive({ kind: 'analyze', question: 1, id: 'a' });
    const answer = await answerTo(1);
    assert.ok(answer.kind === 'analyzed' && answer.memoryBytes === 42);
    assert.equal(answer.result?.version, 2);
    assert.deepEqual(
      answer.result.analysis.imports.map(({ fact }) => fact.module),
      ['z', 'a'],
    );
    server.receive({ kind: 'close', id: 'a' });
    server.receive({ kind: 'analyze', question: 2, id: 'a' });
    assert.deepEqual(await answerTo(2), {
      kind: 'analyzed',
      question: 2,
      result: undefined,
      memoryBytes: 42,
    });
  });

  it('stops looking at a file when it is told to', async () => {
    const content = optionalImport('x').repeat(20_000);
    server.receive({ kind: 'analyzeFile', question: 1, path: 'a.py', content });
    await settled();
    server.receive({ kind: 'cancel', question: 1 });
    server.receive({ kind: 'cancel', question: 77 });
    const answer = await answerTo(1);
    assert.ok(answer.kind === 'fileAnalyzed' && answer.analysis.skipped === 'over-time');
  });

  it('asks for the grammars where it cannot read them', async () => {
    serve(createFullAnalyzer, null);
    server.receive({ kind: 'analyzeFile', question: 1, path: 'a.py', content: optionalImport('a') });
    const given = new Set<WorkerMessage>();
    while (!said.some(({ kind }) => kind === 'fileAnalyzed')) {
      for (const message of said) {
        if (message.kind !== 'readGrammar' || given.has(message)) continue;
        given.add(message);
        server.receive({ kind: 'grammar', file: message.file, bytes: await grammarFiles.read(message.file) });
      }
      await settled();
    }
    const answer = await answerTo(1);
    assert.ok(answer.kind === 'fileAnalyzed' && answer.analysis.imports.length === 1);
    assert.equal(given.size, 2);
  });

  it('says that a file failed when its grammar cannot be had', async () => {
    serve(createFullAnalyzer, null);
    server.receive({ kind: 'analyzeFile', question: 1, path: 'a.py', content: optionalImport('a') });
    await settled();
    for (const message of said)
      if (message.kind === 'readGrammar') server.receive({ kind: 'grammar', file: message.file });
    const answer = await answerTo(1);
    assert.ok(answer.kind === 'fileAnalyzed' && answer.analysis.skipped === 'failed');
    assert.ok(said.some(({ kind }) => kind === 'error'));
  });

  it('survives an analyzer that throws', async () => {
    const fail = (): never => {
      throw new Error('inside');
    };
    const nothing = (): undefined => undefined;
    serve(() => ({
      open: nothing,
      change: nothing,
      close: nothing,
      analyze: fail,
      analyzeFile: fail,
      answer: fail,
      dispose: () => Promise.resolve(),
    }));
    server.receive({ kind: 'analyzeFile', question: 1, path: 'a.py', content: optionalImport('a') });
    server.receive({ kind: 'analyze', question: 2, id: 'a' });
    const inquiries = [{ question: { kind: 'value', path: ['M'] }, answers: [] }] as const;
    server.receive({ kind: 'answer', question: 3, path: 'a.py', content: 'M = "m"', inquiries });
    const answer = await answerTo(1);
    assert.ok(answer.kind === 'fileAnalyzed' && answer.analysis.skipped === 'failed');
    assert.ok('result' in (await answerTo(2)));
    const answered = await answerTo(3);
    assert.ok(answered.kind === 'answered' && answered.replies[0]?.values === null);
    assert.equal(said.filter(({ kind }) => kind === 'error').length, 3);
  });
});
