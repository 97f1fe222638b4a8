import assert from 'node:assert/strict';
import { readNotebook } from '../../../src/core/notebooks/notebookFile.ts';

const notebook = (cells: string, more = ''): string => `{"cells":[${cells}]${more}}`;
const code = (source: string): string => `{"cell_type":"code","source":${source}}`;

/** Each is large enough that a time that grows with the square of it runs into the timeout. */
const hostile: readonly (readonly [title: string, json: () => string, length: number | undefined])[] = [
  ['very many cells', () => notebook(`${`${code('"a"')},`.repeat(500_000)}{}`), 999_999],
  ['very many pieces', () => notebook(code(`[${'"a",'.repeat(1_000_000)}""]`)), 1_000_000],
  ['one very long string', () => notebook('', `,"a":"${'iVBO'.repeat(12_500_000)}"`), 0],
  [
    'one very long string that is not ASCII',
    () => notebook('', `,"a":"é\u4e00${'iVBO'.repeat(5_000_000)}"`),
    0,
  ],
  [
    'a string that does not end',
    () => notebook('', `,"a":"${'iVBO'.repeat(12_500_000)}`).slice(0, -1),
    undefined,
  ],
  ['very many escapes', () => notebook('', `,"a":"${'\\n\\u0041'.repeat(2_000_000)}"`), 0],
  ['a number that does not end', () => notebook('', `,"a":${'1'.repeat(20_000_000)}`), 0],
  ['very many lists', () => notebook('', `,"a":[${'[],'.repeat(5_000_000)}[]]`), 0],
  ['very many keys', () => notebook(`{${'"source":"",'.repeat(1_000_000)}"a":1}`), 0],
  ['nothing but brackets', () => '['.repeat(20_000_000), undefined],
  ['nothing but braces', () => '{"a":'.repeat(5_000_000), undefined],
  ['thousands of magics', () => notebook(code(`"${'%pip install a\\n'.repeat(50_000)}"`)), 750_000],
  [
    'thousands of joined lines',
    () => notebook(code(`"!pip install ${'a\\\\\\n'.repeat(100_000)}"`)),
    300_013,
  ],
  [
    'thousands of lists that may install',
    () => notebook(code(`"${'run([\\"install\\", '.repeat(50_000)}"`)),
    800_000,
  ],
  [
    'thousands of calls that install',
    () => notebook(code(`"${"os.system('pip install a')\\n".repeat(50_000)}"`)),
    1_350_000,
  ],
  ['a long line with a magic', () => notebook(code(`"!pip install ${'a '.repeat(500_000)}"`)), 1_000_013],
  ['a long line that may be one', () => notebook(code(`"x=${'%? ='.repeat(250_000)}"`)), 1_000_002],
];

describe('a hostile notebook', () => {
  for (const [title, json, length] of hostile) {
    it(`is read in a time that its length asks for: ${title}`, function () {
      this.timeout(10_000);
      assert.equal(readNotebook(json())?.code.text.length, length);
    });
  }

  it('tells every place in a cell of one long line', function () {
    this.timeout(10_000);
    const json = notebook(code(`"${'\\u0041\\n'.repeat(500_000)}"`), `,"a":"${'b'.repeat(20_000_000)}"`);
    const read = readNotebook(json);
    assert.ok(read);
    const first = json.indexOf('\\u0041');
    for (let start = 999_998; start >= 0; start -= 2) {
      const at = { line: 0, character: first + start * 4 };
      assert.deepEqual(read.code.rangeOf({ start, end: start }), { start: at, end: at });
    }
  });
});
