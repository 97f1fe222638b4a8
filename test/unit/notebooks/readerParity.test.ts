import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/core/common/decodeText.ts';
import { readNotebook } from '../../../src/core/notebooks/notebookFile.ts';
import { readReference } from './support/referenceReader.ts';
import { runsOr, timeoutOr } from '../support/runs.ts';

const line = fc.constantFrom(
  'import a\n',
  '%pip install b "c>=1"\n',
  '!pip install d\r\n',
  'x = !ls\n',
  '%%bash\n',
  'open?\n',
  'f("\\"\t\u0001")\n',
  '"\u00e9\u{1F600}\uD83D"\n',
  'a\rb',
  ' ',
  '',
);
const oddValue = fc.constantFrom(null, true, 0, -1.5e-7, '', 'code', [], {}, [[{}]], { name: 'r' }, [
  'a',
  1,
  ['b'],
]);
const odd = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 19, arbitrary }, { weight: 1, arbitrary: oddValue });

const language = odd(fc.constantFrom('python', 'Python', 'r', 'TypeScript'));
const source = odd(fc.oneof(fc.array(odd(line), { minLength: 1, maxLength: 4 }), line));
const output = fc.constantFrom(
  { data: { 'image/png': 'iVBORw0KGgo='.repeat(20) } },
  { text: ['cells', '{"a": "\\'] },
);

/** An object as a list of properties, so that a key may stand there twice and in any order. */
class Properties {
  constructor(readonly entries: readonly (readonly [key: string, value: unknown])[]) {}
}

function object(values: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  const entry = fc.oneof(
    ...Object.entries(values).map(([key, value]) => value.map((given) => [key, given] as const)),
    fc.constantFrom(['__proto__', {}] as const, ['constructor', 'code'] as const, ['', 1] as const),
  );
  const some = fc.array(entry, { maxLength: 6 });
  const all = fc
    .tuple(...Object.entries(values).map(([key, value]) => value.map((given) => [key, given] as const)))
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }));
  return fc
    .oneof({ weight: 4, arbitrary: all }, { weight: 1, arbitrary: some })
    .map((entries) => new Properties(entries));
}

const cell = object({
  cell_type: odd(fc.constantFrom('code', 'code', 'markdown')),
  metadata: odd(object({ vscode: odd(object({ languageId: language })), tags: oddValue })),
  outputs: fc.array(output, { maxLength: 2 }),
  source,
});
const notebook = object({
  cells: odd(fc.array(odd(cell), { minLength: 2, maxLength: 5 })),
  metadata: odd(
    object({ kernelspec: odd(object({ language })), language_info: odd(object({ name: language })) }),
  ),
  nbformat: fc.constant(4),
});

/** How a writer lays JSON out. */
interface Layout {
  readonly space: string;
  /** Every so many characters of a string are written as `\u` and digits; 0 for none. */
  readonly escapes: number;
}
const layout: fc.Arbitrary<Layout> = fc.record({
  space: fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\t\n '),
  escapes: fc.constantFrom(0, 0, 1, 3),
});

function write(value: unknown, { space, escapes }: Layout): string {
  const string = (text: string): string => {
    if (escapes === 0) return JSON.stringify(text);
    const units = text.split('').map((unit, index) => {
      if (index % escapes > 0) return JSON.stringify(unit).slice(1, -1);
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    return `"${units.join('')}"`;
  };
  const of = (each: unknown): string => {
    if (typeof each === 'string') return string(each);
    if (Array.isArray(each)) return `[${space}${each.map(of).join(`${space},${space}`)}${space}]`;
    if (typeof each !== 'object' || each === null) return JSON.stringify(each);
    const entries = each instanceof Properties ? each.entries : Object.entries(each);
    const written = entries.map(([key, given]) => `${string(key)}${space}:${space}${of(given)}`);
    return `{${space}${written.join(`,${space}`)}${space}}`;
  };
  return `${space}${of(value)}${space}`;
}

const written = fc.tuple(notebook, layout).map(([value, how]) => write(value, how));

function assertSame(json: string): void {
  const expected = readReference(json);
  const read = readNotebook(json);
  assert.equal(read === undefined, expected === undefined, json);
  if (!read || !expected) return;
  assert.equal(read.language, expected.language, json);
  assert.equal(read.code.text, expected.code, json);
  assert.deepEqual(read.installs, expected.installs, json);
  const { length } = read.code.text;
  for (let start = 0; start <= length; start++) {
    for (const end of [start, start + 1, length]) {
      assert.deepEqual(read.code.rangeOf({ start, end }), expected.rangeOf({ start, end }), json);
    }
  }
}

const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    '\\u00',
    '/',
    '//',
    '/* */',
    '0',
    '01',
    '-',
    '1.',
    '1e',
    '.5',
  ],
  ...['true', 'nul', 'NaN', '\n', '\r', '\u0001', '\u007f', '\u2028', '\u00a0', '\ufeff', '\ufffd', "'", 'a'],
  ...['"cells":[],', '"metadata":{},', '"source":"",', ',null', '{"cells":'],
);

describe('reading a notebook, beside reading it by a syntax tree', function () {
  this.timeout(timeoutOr(30_000));

  it('tells the same of notebooks of any shape', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (json) => {
        assertSame(json);
        if (readNotebook(json)?.code.text.includes('import')) read++;
      }),
      { numRuns: runsOr(1500) },
    );
    assert.ok(read > 100, `only ${read} held code`);
  });

  it('tells the same of notebooks that are cut off', () => {
    fc.assert(
      fc.property(written, fc.nat(1000), fc.nat(1000), (json, from, to) => {
        assertSame(json.slice(0, (json.length * to) / 1000));
        assertSame(json.slice((json.length * from) / 1000));
      }),
      { numRuns: runsOr(500) },
    );
  });

  it('tells the same of notebooks with something put in or taken out', () => {
    fc.assert(
      fc.property(written, fc.nat(1000), piece, fc.nat(2), (json, where, added, removed) => {
        const at = Math.floor((json.length * where) / 1000);
        assertSame(json.slice(0, at) + added + json.slice(at + removed));
      }),
      { numRuns: runsOr(3000) },
    );
  });

  it('tells the same of notebooks with other bytes in them', () => {
    fc.assert(
      fc.property(written, fc.nat(1000), fc.uint8Array({ maxLength: 3 }), (json, where, noise) => {
        const bytes = [...new TextEncoder().encode(json)];
        bytes.splice(Math.floor((bytes.length * where) / 1000), noise.length, ...noise);
        const decoded = decodeText(Uint8Array.from(bytes));
        if ('text' in decoded) assertSame(decoded.text);
      }),
      { numRuns: runsOr(1500) },
    );
  });

  it('tells the same of text that is hardly JSON', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => assertSame(pieces.join(''))),
      { numRuns: runsOr(3000) },
    );
    for (const value of [
      '0',
      '-0',
      '1.0',
      '1E+2',
      '"a"',
      'true',
      'null',
      ' [] ',
      '{"cells":[]}',
      '{"cells":[]}\f',
    ])
      assertSame(value);
  });

  it('differs where a notebook is nested so deep that the tree may overflow the stack: then it is none', () => {
    const nested = (depth: number): string => `{"cells":[],"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    assertSame(nested(900));
    assert.equal(readNotebook(nested(1100)), undefined);
    const objects = `{"cells":[${'{"a":'.repeat(1100)}0${'}'.repeat(1100)}]}`;
    assert.equal(readNotebook(objects), undefined);
  });

  it('differs where a line installs more than a call takes arguments', () => {
    const json = JSON.stringify({
      cells: [{ cell_type: 'code', source: `!pip install ${'a '.repeat(200_000)}` }],
    });
    assert.equal(readNotebook(json)?.installs.length, 200_000);
  });
});
