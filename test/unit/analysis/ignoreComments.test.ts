import assert from 'node:assert/strict';
import { findIgnore, type ignoreMarker } from '../../../src/core/analysis/ignoreComments.ts';
import { analyze } from '../support/analyze.ts';

const marker: typeof ignoreMarker = 'shadowlight-ignore';

describe('comments that silence', () => {
  const cases: readonly (readonly [
    title: string,
    path: string,
    text: string,
    expected: readonly object[],
  ])[] = [
    [
      'behind code',
      'a.py',
      `x()  # ${marker} model: known`,
      [{ rules: ['model'], reason: 'known', line: 0, isAlone: false }],
    ],
    [
      'alone',
      'a.py',
      `x()\n  # ${marker} model\ny()`,
      [{ rules: ['model'], reason: '', line: 1, isAlone: true }],
    ],
    [
      'with several rules',
      'a.py',
      `# ${marker} model , no-key:  why: so `,
      [{ rules: ['model', 'no-key'], reason: 'why: so', line: 0, isAlone: true }],
    ],
    [
      'for a file',
      'a.py',
      `x()\n# ${marker}-file import`,
      [{ rules: ['import'], reason: '', line: null, isAlone: true }],
    ],
    [
      'in CRLF',
      'a.py',
      `x\r\n# ${marker} model: a\r\ny`,
      [{ rules: ['model'], reason: 'a', line: 1, isAlone: true }],
    ],
    [
      'in JavaScript',
      'a.js',
      `x(); // ${marker} model: a`,
      [{ rules: ['model'], reason: 'a', line: 0, isAlone: false }],
    ],
    [
      'in brackets',
      'a.ts',
      `x(); /* ${marker} model: a */ y()`,
      [{ rules: ['model'], reason: 'a', line: 0, isAlone: false }],
    ],
    [
      'over lines',
      'a.ts',
      `/*\n * ${marker} model: a\n */\ny()`,
      [{ rules: ['model'], reason: 'a', line: 2, isAlone: true }],
    ],
    [
      'in JSX',
      'a.tsx',
      `<a>\n  {/* ${marker} model: a */}\n  <b/></a>`,
      [{ rules: ['model'], reason: 'a', line: 1, isAlone: true }],
    ],
    [
      'twice',
      'a.py',
      `# ${marker} a\n# ${marker} b\nx`,
      [
        { rules: ['a'], reason: '', line: 0, isAlone: true },
        { rules: ['b'], reason: '', line: 1, isAlone: true },
      ],
    ],
    ['not in strings', 'a.py', `x = "# ${marker} model"\n"""\n# ${marker} model\n"""`, []],
    ['not in code', 'a.js', `a = ${marker} model`, []],
    ['not without rules', 'a.py', `# ${marker}\n# ${marker}: why\n# ${marker}d model`, []],
  ];
  for (const [title, path, text, expected] of cases) {
    it(`are read ${title}`, async () => assert.deepEqual((await analyze(path, text)).ignores, expected));
  }

  it('speak for their line, and alone for the next', () => {
    const comment = { rules: ['model'], reason: '', line: 4, isAlone: false };
    const speaksFor = (line: number, change: object = {}): boolean =>
      findIgnore([{ ...comment, ...change }], 'model', line) !== undefined;
    assert.deepEqual(
      [3, 4, 5].map((line) => speaksFor(line)),
      [false, true, false],
    );
    assert.deepEqual(
      [3, 4, 5, 6].map((line) => speaksFor(line, { isAlone: true })),
      [false, true, true, false],
    );
    assert.ok(speaksFor(99, { line: null }));
    assert.ok(!speaksFor(4, { rules: ['import'] }));
  });
});
