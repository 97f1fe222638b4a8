import assert from 'node:assert/strict';
import { completeIgnore } from '../../../src/core/analysis/completeIgnore.ts';

describe('completing a comment that silences a rule', () => {
  it('offers the mark once a comment begins like it', () => {
    for (const before of ['# sha', '    // shadow', '/* shadowlight-ig', 'x = 1  # shadowlight'])
      assert.deepEqual(completeIgnore(before), {
        kind: 'marker',
        start: before.indexOf('sha'),
      });
    for (const before of ['shadow', '# sh', '# shade', 'a = "# shadow"', '']) {
      assert.equal(completeIgnore(before), undefined, before);
    }
  });

  it('offers rules behind the mark, and not those that are named', () => {
    assert.deepEqual(completeIgnore('# shadowlight-ignore '), { kind: 'rule', start: 21, named: [] });
    assert.deepEqual(completeIgnore('# shadowlight-ignore pic'), { kind: 'rule', start: 21, named: [] });
    assert.deepEqual(completeIgnore('// shadowlight-ignore-file pickle, un'), {
      kind: 'rule',
      start: 35,
      named: ['pickle'],
    });
    assert.deepEqual(completeIgnore('# shadowlight-ignore pickle,'), {
      kind: 'rule',
      start: 28,
      named: ['pickle'],
    });
  });

  it('offers nothing in the reason', () => {
    for (const before of [
      '# shadowlight-ignore pickle: ',
      '# shadowlight-ignore pickle: sha',
      '# shadowlight-ignore pickle ',
    ])
      assert.equal(completeIgnore(before), undefined, before);
  });

  it('takes no longer for a long line', () => {
    const began = performance.now();
    completeIgnore(`# shadowlight-ignore ${'a,'.repeat(50_000)}!`);
    completeIgnore(`# ${'a-'.repeat(50_000)}`);
    completeIgnore('shadowlight-ignore '.repeat(5_000));
    assert.ok(performance.now() - began < 500);
  });
});
