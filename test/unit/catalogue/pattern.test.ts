import assert from 'node:assert/strict';
import { compilePatterns, matchesPattern, splitName } from '../../../src/core/catalogue/pattern.ts';

function matches(pattern: string, name: string): boolean {
  return compilePatterns(pattern).some((one) => matchesPattern(one, splitName(name)));
}

describe('callee patterns', () => {
  it('split a name where it is called and where its module ends', () => {
    assert.deepEqual(splitName('openai.OpenAI().chat'), ['openai', 'OpenAI', '()', 'chat']);
    assert.deepEqual(splitName('@ai-sdk/x.y#create()'), ['@ai-sdk/x.y#', 'create', '()']);
  });

  const rows: readonly (readonly [string, string, boolean])[] = [
    ['a.b', 'a.b', true],
    ['a.b', 'a.b.b', false],
    ['a.b', 'a', false],
    ['a.{b,c}.d', 'a.c.d', true],
    ['a.{,b.}d', 'a.d', true],
    ['a.**.d', 'a.d', true],
    ['a.**.d', 'a.b.c.d', true],
    ['a.**.d', 'a.b().d', false],
    ['a.**.b().d', 'a.x.b().d', true],
    ['a.Auto*.d', 'a.AutoModel.d', true],
    ['a.Auto*.d', 'a.Model.d', false],
    ['a.*.d', 'a.().d', false],
    ['x/*#d', 'x/y/z#d', true],
    ['x/*#d', 'x#d', false],
  ];
  for (const [pattern, name, expected] of rows) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${name}`, () =>
      assert.equal(matches(pattern, name), expected));
  }
});
