import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scriptsIn } from '../../../src/core/languages/embeddedScripts.ts';

const pieces = [
  '<script>',
  '<script lang="ts">',
  '<script type="module"',
  "<script a='>",
  '</script>',
  '<!--',
  '-->',
  '---\n',
  'x = 1',
  '\r\n',
  '😀',
  '"',
  "'",
  '<',
  '/>',
  '{',
];

describe('scripts inside of pages', () => {
  it('stay where they are, whatever is around them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces)),
        fc.boolean(),
        fc.boolean(),
        (list, hasFrontMatter, modulesOnly) => {
          const page = list.join('');
          const code = scriptsIn(page, { hasFrontMatter, modulesOnly });
          assert.equal(code.length, page.length);
          for (const [index, character] of [...page.split('')].entries()) {
            const own = code[index];
            assert.ok(own === character || own === ' ' || own === ';', `${index}: ${own ?? ''}`);
            if (character === '\n' || character === '\r') assert.equal(own, character);
          }
        },
      ),
    );
  });

  for (const piece of [
    '<script ',
    '<script "',
    "<script a='",
    '<!--',
    '<script>',
    '</script',
    '<script type=module>\n---\n',
    '---\n',
  ]) {
    it(`take no time: ${JSON.stringify(piece)}`, () => {
      const began = performance.now();
      scriptsIn(piece.repeat(1_000_000 / piece.length), { hasFrontMatter: true });
      scriptsIn(`---\n${piece.repeat(1_000_000 / piece.length)}`, { hasFrontMatter: true });
      assert.ok(performance.now() - began < 2_000);
    });
  }

  it('are told from other text by what they say they are', () => {
    const page = (attributes: string) => scriptsIn(`<script${attributes}>x</script>`).includes('x');
    for (const attributes of [
      '',
      ' setup',
      ' lang="ts"',
      " lang='tsx'",
      ' lang=js',
      ' type="module"',
      ' type="text/javascript"',
      ' generic="T extends A<B>"',
      '\n  setup\n',
    ])
      assert.ok(page(attributes), attributes);
    for (const attributes of [
      ' type="application/json"',
      ' type="text/template"',
      ' lang="coffee"',
      ' type="importmap"',
      'x',
      ' type="speculationrules"',
    ])
      assert.ok(!page(attributes), attributes);
  });
});
