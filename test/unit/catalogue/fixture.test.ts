import assert from 'node:assert/strict';
import { parseExpectations } from './support/fixture.ts';

describe('the format of SDK fixtures', () => {
  it('takes carets, and speaks of the line above', () => {
    const text =
      'f(x)\n# ^ service gpt-4.1 [literal] provider=openai risks=pickle,hardcoded-key\n#^ model - [unresolvable]';
    assert.deepEqual(parseExpectations(text), [
      {
        line: 0,
        start: 2,
        end: 3,
        category: 'service',
        name: 'gpt-4.1',
        resolution: 'literal',
        fields: { provider: 'openai', risks: 'pickle,hardcoded-key' },
      },
      { line: 0, start: 1, end: 2, category: 'model', name: null, resolution: 'unresolvable', fields: {} },
    ]);
  });

  it('takes an arrow for what begins where the comment does', () => {
    const [found] = parseExpectations('  load()\n  // <---- model - [unresolvable]');
    assert.deepEqual([found?.line, found?.start, found?.end], [0, 2, 6]);
  });

  it('takes expectations in the strings of a notebook', () => {
    const [found] = parseExpectations(
      '    "load(\\"a\\")\\n",\n    "#    ^^^^^ model a [literal] task=x\\n",',
    );
    assert.deepEqual([found?.start, found?.end, found?.fields], [10, 15, { task: 'x' }]);
  });

  it('refuses what only looks like an expectation', () => {
    assert.throws(() => parseExpectations('f()\n# ^ modle x [literal]'));
  });
});
