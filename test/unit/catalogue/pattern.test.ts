import assert from 'node:assert/strict';
import { sdks } from '../../../src/core/catalogue/sdks/index.generated.ts';
import { CalleePattern, expandPattern, splitName } from '../../../src/core/catalogue/pattern.ts';

function matches(pattern: string, name: string): boolean {
  return new CalleePattern(pattern).matches(splitName(name));
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

  it('know their last names without writing everything out', () => {
    const lastNames = (pattern: string): string[] => [...new CalleePattern(pattern).lastNames()].sort();
    assert.deepEqual(lastNames('a.{b.{c,d},e}.{f,g.{h,i}}'), ['f', 'h', 'i']);
    assert.deepEqual(lastNames('a#{default,b}().load_{x,y}'), ['load_x', 'load_y']);
    assert.deepEqual(lastNames('a.{,b.}d'), ['d']);
    assert.deepEqual(lastNames('a#{b,c()}'), ['()', 'b']);
    assert.deepEqual(lastNames('{a,b}'), ['a', 'b']);
  });

  it('know the same last names that writing everything out gives, for the whole catalogue', () => {
    for (const text of sdks.flatMap((sdk) => sdk.calls).flatMap((call) => call.callees)) {
      const wanted = new Set(expandPattern(text).map((pattern) => pattern.at(-1)));
      assert.deepEqual(new Set(new CalleePattern(text).lastNames()), wanted, text);
    }
  });
});
