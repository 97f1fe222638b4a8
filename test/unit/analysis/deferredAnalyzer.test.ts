import assert from 'node:assert/strict';
import { DeferredAnalyzer } from '../../../src/core/analysis/deferredAnalyzer.ts';
import { createAnalyzer } from '../support/analyze.ts';

describe('DeferredAnalyzer', () => {
  it('is not made before the first question, and then knows what it was told', async () => {
    let made = 0;
    const analyzer = new DeferredAnalyzer(() => {
      made++;
      return Promise.resolve(createAnalyzer());
    });
    analyzer.open({ id: 'a', editorId: 'python', version: 1, text: 'import a\n' });
    analyzer.open({ id: 'b', editorId: 'python', version: 1, text: 'import b\n' });
    const start = { line: 0, character: 0 };
    analyzer.change('a', 2, [{ span: { start: 0, end: 0 }, text: 'import z\n', start, end: start }]);
    analyzer.close('b');
    await Promise.resolve();
    assert.equal(made, 0);
    const [first, second] = await Promise.all([analyzer.analyze('a'), analyzer.analyze('b')]);
    assert.deepEqual(
      first?.analysis.imports.map(({ fact }) => fact.module),
      ['z', 'a'],
    );
    assert.equal(first.version, 2);
    assert.equal(second, undefined);
    assert.equal(made, 1);
    await analyzer.dispose();
  });

  it('is never made when nobody asked', async () => {
    const analyzer = new DeferredAnalyzer(() => Promise.reject(new Error('made')));
    analyzer.open({ id: 'a', editorId: 'python', version: 1, text: '' });
    await analyzer.dispose();
  });
});
