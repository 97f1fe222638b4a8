import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { createAnalyzer } from '../support/analyze.ts';

/**
 * Parts that texts are made of by repeating them. What goes over a text without a tree may look at the rest of it for
 * each: a time that grows with the square of the length runs into Mocha's timeout at this length.
 */
const length = 400_000;
const parts: readonly (readonly [path: string, parts: readonly string[]])[] = [
  [
    'a.py',
    [
      ...[
        '"',
        '"""',
        'f"',
        'f"{',
        'f"{(',
        'f"{"',
        'f"""{',
        'f"""{"""\n',
        'f"""{a\n',
        `f'{f"{f'''{f"""{`,
        "f\"{f'''{\n",
      ],
      ...[
        '{"""f"""}',
        '(',
        '{',
        '[',
        ')',
        '}',
        ']',
        '\t',
        '\r',
        '\ud800',
        '\udc00',
        '\\',
        '#',
        ' ',
        '\n ',
        'x = ',
      ],
      ...[
        'import ',
        'import a, ',
        'import a.',
        'from ',
        'from a import (',
        'from a import (\n',
        'from a import b as ',
      ],
      ...['def f(', 'def f(a=', 'class A(', 'lambda a=', '@a\n', 'c.', 'if x:\n', 'else:\n', 'except:\n'],
    ],
  ],
  [
    'a.tsx',
    [
      ...[
        '"',
        '`',
        '`${',
        '`${(`',
        '(',
        '{',
        '[',
        ')',
        '}',
        ']',
        '/',
        '/[',
        '/\\',
        'a/',
        '/*',
        '//',
        '\t',
        '\r',
      ],
      ...[
        '\ud800',
        '\udc00',
        '\\',
        '<a>',
        '<a ',
        '<a b={',
        '<a b="',
        '<a>{',
        '<a b={<c>{',
        '</a>',
        '<A<',
        'x<y>',
      ],
      ...[
        'import ',
        'import(',
        'import {',
        'import { a,',
        'import * as ',
        'import/*',
        'import /*\n',
        'import //\n',
      ],
      ...['export ', 'export {', 'export * from ', 'require(', 'require   (   ', 'from "', 'from     ', ' '],
      ...[
        '=>',
        '(a)=>{',
        'a(',
        'new ',
        'class A{',
        'function f(){',
        'async ',
        'a?b:',
        'const {',
        'let a, ',
        'a = b\n',
      ],
    ],
  ],
];

describe('what is read of a text without a tree', () => {
  const analyzer = createAnalyzer();
  after(() => analyzer.dispose());

  for (const [path, all] of parts) {
    for (const part of all) {
      it(`takes no longer than the length asks for: ${JSON.stringify(part)} in ${path}`, async function () {
        this.timeout(10_000);
        const text = part.repeat(length / part.length);
        // Enough lines for a text that people wrote.
        const analysis = await analyzer.analyzeFile(path, text + '\n'.repeat(1000), neverCancelled);
        assert.ok(analysis.skipped === undefined || analysis.skipped === 'over-time', analysis.skipped);
      });
    }
  }

  /** Texts of which each part is another: name after name, function in function. */
  const chains: Readonly<Record<string, (count: number) => readonly [path: string, text: string]>> = {
    'a name given to the next, and so on': (count) => [
      'a.ts',
      numbered(count, (n) => (n === 0 ? start.ts : `const a${n} = a${n - 1};\n`)) + `a${count - 1}({});`,
    ],
    'the same in Python': (count) => [
      'a.py',
      numbered(count, (n) => (n === 0 ? start.py : `a${n} = a${n - 1}\n`)) + `a${count - 1}(model=a1)`,
    ],
    'the same from the end': (count) => [
      'a.py',
      start.py + numbered(count, (n) => `m${count - n} = m${count - n - 1}\n`) + `a0(model=m${count})`,
    ],
    'a call in each of many nested functions': (count) => [
      'a.js',
      start.ts + 'function f(){ c.responses.create({});\n'.repeat(count) + '}'.repeat(count),
    ],
  };

  for (const [what, make] of Object.entries(chains)) {
    it(`takes no longer than the length asks for: ${what}`, async function () {
      this.timeout(10_000);
      const [path, text] = make(8_000);
      const analysis = await analyzer.analyzeFile(path, text, neverCancelled);
      assert.ok(analysis.skipped === undefined || analysis.skipped === 'over-time', analysis.skipped);
    });
  }
});

const start = {
  ts: 'import OpenAI from "openai";\nconst c = new OpenAI();\nconst a0 = c.responses.create;\n',
  py: 'from openai import OpenAI\nc = OpenAI()\na0 = c.responses.create\n',
};

function numbered(count: number, part: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => part(n)).join('');
}
