import assert from 'node:assert/strict';
import { analyze } from '../../support/analyze.ts';
import { check, one } from './cases.ts';

describe('npm: scripts inside of other files', () => {
  check([
    one(
      'Vue: both blocks, in TypeScript or not',
      ['vue'],
      '<template>\n  <p>import "no"</p>\n</template>\n<script>\nimport a from "a";\n</script>\n<script setup lang="ts">\nimport { ref } from "vue";\nimport type { B } from "b";\nconst x: number = 1;\n</script>\n<style>\n@import "no";\n</style>\n',
      ['a undeclared', 'vue declared', 'b type-only'],
      { file: 'src/A.vue' },
    ),
    one(
      'Vue: a script that lies elsewhere',
      [],
      '<script src="./a.js"></script>\n<template><p/></template>\n',
      [],
      { file: 'src/A.vue' },
    ),
    one(
      'Svelte: the module, too',
      ['svelte'],
      '<script context="module" lang="ts">\n  import "a";\n  let x = <T,>(y: T) => y;\n</script>\n<script>\n  import { onMount } from "svelte";\n</script>\n<p>{@html x}</p>\n',
      ['a undeclared', 'svelte declared'],
      { file: 'src/A.svelte' },
    ),
    one(
      'Astro: front matter and scripts',
      ['astro'],
      '---\nimport { x } from "a";\nimport { getCollection } from "astro:content";\nconst t: string = "---";\n---\n<p>{x}</p>\n<script>\n  import "b";\n</script>\n<script is:inline>\n var c = require;\n</script>\n',
      ['a undeclared', 'astro:content builtin', 'b undeclared'],
      { file: 'src/A.astro' },
    ),
    one(
      'a page: modules, and what is no script',
      [],
      '<html><script type="module">\nimport "a";\n</script>\n<script type="application/json">{"import": "no"}</script>\n<script>var x = 1;</script></html>\n',
      ['a undeclared'],
      { file: 'src/a.html' },
    ),
    one('a script that is not closed', [], '<script>\nimport "a";\n', ['a undeclared'], {
      file: 'src/A.vue',
    }),
    one('comments hide scripts', [], '<!-- <script>import "a";</script> -->\n<template/>\n', [], {
      file: 'src/A.vue',
    }),
  ]);

  it('are found at their place in the file', async () => {
    const text =
      '<template>😀</template>\r\n<script setup lang="ts">\r\nimport "a";\timport {b} from "bb";\r\n</script>\r\n';
    const { imports } = await analyze('A.vue', text);
    const lines = text.split('\r\n');
    assert.deepEqual(
      imports.map(({ range: { start, end } }) => [
        start.line,
        lines[start.line]?.slice(start.character, end.character),
      ]),
      [
        [2, 'a'],
        [2, 'bb'],
      ],
    );
  });

  it('find the models that they load', async () => {
    const text =
      '<script setup>\nimport OpenAI from "openai";\nawait new OpenAI().responses.create({ model: "gpt-4.1" });\n</script>\n';
    const { models } = await analyze('A.vue', text);
    assert.deepEqual(
      models.map(({ name, range }) => [name, range.start.line]),
      [['gpt-4.1', 2]],
    );
  });
});

describe('npm: where an import is underlined', () => {
  it('is the module alone, whatever stands before it', async () => {
    const text =
      'const s = "😀é"; import x from "one";\timport "two";\r\nconst y = require(`three`), z = import("four");\n';
    const { imports } = await analyze('a.js', text);
    const lines = text.split('\r\n');
    assert.deepEqual(
      imports.map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character)),
      ['one', 'two', 'three', 'four'],
    );
  });
});
