import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainPython } from '../../../src/core/notebooks/magics.ts';

/** What Python sees of a cell, without the blanks at line ends. */
function seen(cell: string): string {
  return plainPython(cell).text.replaceAll(/[ \t]+(?=\r?\n|$)/g, '');
}

describe('a notebook cell', () => {
  const cells: readonly (readonly [title: string, cell: string, expected: string])[] = [
    ['Python', 'import a\nx = b % c\nif d != e: pass\n', 'import a\nx = b % c\nif d != e: pass\n'],
    ['line magics', '%matplotlib inline\nimport a', '\nimport a'],
    ['shell lines', '!ls\n!!ls\nimport a', '\n\nimport a'],
    ['help', 'open?\n?open\na.b??\nimport a', '\n\n\nimport a'],
    [
      'questions in comments',
      '# why? \nx  # shadowlight-ignore a: is it?',
      '# why?\nx  # shadowlight-ignore a: is it?',
    ],
    [
      'magics with a statement',
      '%time x = f()\n%timeit -n 10 -r3 g()',
      '()  ; x = f()\n()              ; g()',
    ],
    ['indented magics: the block stays one', 'if x:\n  !ls\n  %cd ..\ny', 'if x:\n  ()\n  ()\ny'],
    [
      'assigned magics: the name stands for something else now',
      'm = !ls\nn = %env A\no[1] = !x',
      'm = ()\nn = ()\no[1] = ()',
    ],
    ['an assigned magic that is half typed', 'm = !\nimport a', 'm = !\nimport a'],
    ['inequality at the start of a line', 'x = (a\n!= b)', 'x = (a\n!= b)'],
    ['lines joined by a backslash', '!pip install a \\\n  b\nimport c', '\n\nimport c'],
    ['joined lines of Python', 'x = 1 + \\\n  2', 'x = 1 + \\\n  2'],
    ['cell magics of Python', '%%time\nimport a', '\nimport a'],
    ['cell magics of something else', '%%bash\nls\n', '\n\n'],
    ['cell magics after empty lines', '\n%%html\n<b>', '\n\n'],
    ['files', '%%writefile a.py\nimport a', '\n'],
    ['CRLF', '%cd x\r\nimport a\r\n!ls\r\n', '\r\nimport a\r\n\r\n'],
    ['nothing', '', ''],
  ];
  for (const [title, cell, expected] of cells) {
    it(`is plain Python after ${title}`, () => {
      assert.equal(seen(cell), expected);
      assert.equal(plainPython(cell).text.length, cell.length);
    });
  }

  const installs: readonly (readonly [line: string, expected: readonly string[]])[] = [
    ['%pip install a b', ['a', 'b']],
    ['!pip install a', ['a']],
    ['!pip3 install -q --upgrade a==1.0 "b>=2,<3" c[d] e~=1', ['a', 'b', 'c', 'e']],
    ['%conda install -y -c conda-forge a', ['a']],
    ['!python -m pip install a', ['a']],
    ['!{sys.executable} -m pip install a', ['a']],
    ['!/usr/bin/python3.12 -m pip install a', ['a']],
    ['!uv pip install a', ['a']],
    ['!sudo pip install a && pip list', ['a']],
    ['!pip install a  # and why', ['a']],
    ['!pip install a \\\n  b', ['a', 'b']],
    ['  %pip install a', ['a']],
    ['%%bash\npip install a\npip install \\\n  b', ['a', 'b']],
    ['!pip install -r requirements.txt -e . git+https://github.com/a/b', []],
    ['!pip install a @ https://example.org/a.whl', ['a']],
    ['!pip install $NAME {name} ./a a.whl ../b', []],
    ['!pip uninstall a', []],
    ['!pip install', []],
    ['x = "pip install a"', []],
    ['# !pip install a', []],
  ];
  for (const [cell, expected] of installs) {
    it(`installs ${expected.join(', ') || 'nothing'} with ${JSON.stringify(cell)}`, () => {
      assert.deepEqual(plainPython(cell).installs, expected);
    });
  }

  it('is the same below a magic, where every line is looked at', () => {
    const part = fc.constantFrom(
      ...['%', '%%', '!', '?', '=', '!=', '==', ' ', '\t', '\f', '\n', '\r\n', '\r', '\\', '\\\n', '\\\r'],
      ...['a', 'time', 'ls', 'pip install b', ' -n 1', '.', '*', "'", '[', '#', '\u00a0', '\u{1F600}'],
    );
    let changed = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const cell = parts.join('');
        // A cell magic is one only at the top.
        fc.pre(!/^\s*%%\w/.test(cell));
        const below = plainPython(`%cd x\n${cell}`);
        const plain = plainPython(cell);
        assert.equal(plain.text.length, cell.length, JSON.stringify(cell));
        assert.deepEqual(plain, { text: below.text.slice(6), installs: below.installs });
        if (plain.text !== cell) changed++;
      }),
      { numRuns: 5000 },
    );
    assert.ok(changed > 200, `only ${changed} had a magic`);
  });

  it('takes no longer than its length asks for', () => {
    for (const line of [
      'a'.repeat(200_000),
      '!'.repeat(200_000),
      '%a' + ' -a'.repeat(60_000),
      '\\'.repeat(200_000),
    ]) {
      assert.equal(plainPython(line).text.length, line.length);
    }
  });
});
