import assert from 'node:assert/strict';
import { Parser, Tree } from 'web-tree-sitter';
import type { DocumentChange } from '../../../src/core/analysis/analyzer.ts';
import { InProcessAnalyzer } from '../../../src/core/analysis/inProcessAnalyzer.ts';
import { Catalogue } from '../../../src/core/catalogue/catalogue.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { optionalImport } from '../support/optionalImport.ts';
import { grammarFiles, realScheduler } from '../support/host.ts';

const python = 'python';

function insertAtStart(text: string): DocumentChange {
  const origin = { line: 0, character: 0 };
  return { span: { start: 0, end: 0 }, text, start: origin, end: origin };
}

function modulesOf(
  result: { analysis: { imports: readonly { fact: { module: string } }[] } } | undefined,
): unknown {
  return result?.analysis.imports.map(({ fact }) => fact.module);
}

describe('InProcessAnalyzer', () => {
  const { parse } = Parser.prototype;
  const { delete: deleteTree } = Tree.prototype;
  let alive = new Set<Tree>();

  before(() => {
    Parser.prototype.parse = function (...given): Tree | null {
      const tree = parse.apply(this, given);
      if (tree) alive.add(tree);
      return tree;
    };
    Tree.prototype.delete = function (): void {
      alive.delete(this);
      deleteTree.call(this);
    };
  });
  after(() => {
    Parser.prototype.parse = parse;
    Tree.prototype.delete = deleteTree;
  });
  beforeEach(() => {
    alive = new Set();
  });

  it('knows nothing of documents that are not open, or in other languages', async () => {
    const analyzer = createAnalyzer();
    analyzer.open({ id: 'a', editorId: 'rust', version: 1, text: 'use a;' });
    analyzer.change('b', 1, [insertAtStart('import a')]);
    analyzer.close('b');
    assert.equal(await analyzer.analyze('a'), undefined);
    assert.equal(await analyzer.analyze('b'), undefined);
  });

  it('answers for the version that was asked for', async () => {
    const analyzer = createAnalyzer();
    analyzer.open({ id: 'a', editorId: python, version: 7, text: 'import a\n' });
    const first = await analyzer.analyze('a');
    assert.deepEqual([first?.version, modulesOf(first)], [7, ['a']]);
    analyzer.change('a', 8, [insertAtStart('import b\n'), insertAtStart('import c\n')]);
    const second = await analyzer.analyze('a');
    assert.deepEqual([second?.version, modulesOf(second)], [8, ['c', 'b', 'a']]);
    await analyzer.dispose();
  });

  it('drops an answer that a change has made stale, and answers the newer question', async () => {
    const analyzer = createAnalyzer();
    analyzer.open({ id: 'a', editorId: python, version: 1, text: 'import a\n' });
    const stale = analyzer.analyze('a');
    analyzer.change('a', 2, [insertAtStart('import b\n')]);
    const fresh = analyzer.analyze('a');
    assert.equal(await stale, undefined);
    assert.deepEqual(modulesOf(await fresh), ['b', 'a']);
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('answers twice when asked twice', async () => {
    const analyzer = createAnalyzer();
    analyzer.open({ id: 'a', editorId: python, version: 1, text: optionalImport('a') });
    const answers = await Promise.all([analyzer.analyze('a'), analyzer.analyze('a')]);
    assert.deepEqual(answers.map(modulesOf), [['a'], ['a']]);
    assert.equal(alive.size, 1);
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('keeps one tree for each statement however many are edited one after the other', async () => {
    const analyzer = createAnalyzer();
    const lines = Array.from({ length: 60 }, (_, index) => optionalImport(`m${index}`));
    analyzer.open({ id: 'a', editorId: python, version: 1, text: lines.join('') });
    let most = 0;
    for (let line = 0; line < lines.length; line++) {
      const offset = lines.slice(0, line).join('').length + line + 'try:\n import '.length;
      const place = { line: 4 * line + 1, character: 8 };
      analyzer.change('a', line + 2, [
        { span: { start: offset, end: offset }, text: 'x', start: place, end: place },
      ]);
      const modules = (await analyzer.analyze('a'))?.analysis.imports.map(({ fact }) => fact.module) ?? [];
      assert.deepEqual(
        [modules[line], modules[line + 1], modules.length],
        [`xm${line}`, line + 1 < lines.length ? `m${line + 1}` : undefined, 60],
      );
      most = Math.max(most, alive.size);
    }
    assert.equal(most, 60);
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('survives the close of a document that it looks at, and leaves no tree behind', async () => {
    const analyzer = createAnalyzer();
    const text = optionalImport('x').repeat(4_000);
    analyzer.open({ id: 'a', editorId: python, version: 1, text });
    const question = analyzer.analyze('a');
    await realScheduler.yield();
    analyzer.close('a');
    assert.equal(await question, undefined);
    assert.equal(alive.size, 0);
    analyzer.open({ id: 'a', editorId: python, version: 1, text: optionalImport('b') });
    assert.deepEqual(modulesOf(await analyzer.analyze('a')), ['b']);
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('leaves no tree behind whenever a document is closed', async () => {
    const analyzer = createAnalyzer();
    for (let wait = 0; wait < 24; wait++) {
      analyzer.open({ id: 'a', editorId: python, version: 1, text: optionalImport('a') });
      const question = analyzer.analyze('a');
      for (let turn = 0; turn < wait; turn++) await Promise.resolve();
      analyzer.close('a');
      await question;
      assert.equal(alive.size, 0, `closed after ${wait} turns`);
    }
    await analyzer.dispose();
  });

  it('keeps the trees of the documents that were asked for last, and forgets none of their texts', async () => {
    const analyzer = createAnalyzer();
    const ids = Array.from({ length: 40 }, (_, index) => `d${index}`);
    for (const id of ids) analyzer.open({ id, editorId: python, version: 1, text: optionalImport(id) });
    await Promise.all(ids.map((id) => analyzer.analyze(id)));
    assert.equal(alive.size, 32);
    for (const id of ids) {
      analyzer.change(id, 2, [insertAtStart('import z\n')]);
      assert.deepEqual(modulesOf(await analyzer.analyze(id)), ['z', id]);
      assert.equal(alive.size, 32);
    }
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('keeps no tree of a file that is not open', async () => {
    const analyzer = createAnalyzer();
    await Promise.all(
      ['a.py', 'b.ts', 'c.tsx', 'd.js'].map((path) => analyzer.analyzeFile(path, 'x', neverCancelled)),
    );
    assert.equal(alive.size, 0);
    await analyzer.dispose();
  });

  it('says why it did not look at a file', async () => {
    const analyzer = createAnalyzer();
    const skipped = async (path: string, text: string): Promise<string | undefined> =>
      (await analyzer.analyzeFile(path, text, neverCancelled)).skipped;
    assert.equal(await skipped('a.rs', 'x'), 'unsupported-language');
    assert.equal(await skipped('README', 'x'), 'unsupported-language');
    assert.equal(await skipped('a.min.js', 'x'), 'minified');
    assert.equal(await skipped('a.js', 'x;'.repeat(20_000)), 'minified');
    assert.equal(await skipped('a.py', 'x = 1\n'.repeat(700_000)), 'too-large');
    assert.equal(await skipped('a.ipynb', '{'), 'invalid-notebook');
    assert.equal(await skipped('a.py', 'x = 1\n'), undefined);
    await analyzer.dispose();
  });

  it('gives a parse up that takes too long, and says so', async () => {
    let time = 0;
    const scheduler = { now: () => (time += 10), yield: () => Promise.resolve() };
    const analyzer = new InProcessAnalyzer(
      { grammars: grammarFiles, scheduler, onError: assert.fail },
      new Catalogue([]),
    );
    const text = optionalImport('x').repeat(10_000);
    assert.equal((await analyzer.analyzeFile('a.py', text, neverCancelled)).skipped, 'over-time');
    analyzer.open({ id: 'a', editorId: python, version: 1, text });
    assert.equal((await analyzer.analyze('a'))?.analysis.skipped, 'over-time');
    await analyzer.dispose();
    assert.equal(alive.size, 0);
  });

  it('reports what goes wrong, and tries again the next time', async () => {
    const errors: string[] = [];
    let isBroken = true;
    const analyzer = new InProcessAnalyzer(
      {
        grammars: {
          read: (file) => (isBroken ? Promise.reject(new Error('unreadable')) : grammarFiles.read(file)),
        },
        scheduler: realScheduler,
        onError: (where) => errors.push(where),
      },
      new Catalogue([]),
    );
    analyzer.open({ id: 'a', editorId: python, version: 1, text: optionalImport('a') });
    assert.equal((await analyzer.analyze('a'))?.analysis.skipped, 'failed');
    assert.equal((await analyzer.analyzeFile('a.py', optionalImport('a'), neverCancelled)).skipped, 'failed');
    assert.deepEqual(errors, ['analyze', 'analyzeFile']);
    isBroken = false;
    assert.deepEqual(modulesOf(await analyzer.analyze('a')), ['a']);
    await analyzer.dispose();
  });
});
