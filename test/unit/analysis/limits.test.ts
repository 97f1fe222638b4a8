import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Node } from 'web-tree-sitter';
import { decodeText } from '../../../src/core/common/decodeText.ts';
import { skippedAnalysis } from '../../../src/core/analysis/analysis.ts';
import { refuse } from '../../../src/core/analysis/limits.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { analyze, createAnalyzer } from '../support/analyze.ts';
import { fixtures } from './fixtures.ts';

const repeat = (text: string, count: number): string => text.repeat(count);
/** Opens and closes something that often, with a line break now and then. */
const nest = (open: string, inner: string, close: string, count: number): string =>
  repeat(open, count) + inner + repeat(close, count);

const openai = 'from openai import OpenAI\nc = OpenAI()\n';

/** Texts of a size that hostile or generated files may have. */
const hostile: readonly (readonly [title: string, path: string, text: (size: number) => string])[] = [
  ['nested brackets', 'a.py', (size) => nest('[', '', ']', size)],
  ['nested brackets', 'a.js', (size) => nest('[', '', ']', size)],
  ['unclosed parentheses', 'a.py', (size) => repeat(`${repeat('(', 50)}\n`, size / 5)],
  ['unclosed parentheses', 'a.ts', (size) => repeat(`${repeat('(', 50)}\n`, size / 5)],
  ['unclosed calls', 'a.js', (size) => repeat(`${repeat('f(', 50)}\n`, size / 5)],
  ['unclosed elements', 'a.tsx', (size) => repeat('<a>\n', size)],
  ['a chain of calls', 'a.py', (size) => `x${repeat('.create()\\\n', size / 2)}`],
  ['a chain of calls', 'a.ts', (size) => `x${repeat('\n.create()', size / 2)}`],
  ['nested calls', 'a.py', (size) => nest('create(\n', '', ')', size / 2)],
  ['nested calls', 'a.js', (size) => nest('create(\n', '', ')', size / 2)],
  ['nested functions', 'a.js', (size) => nest('function f(a = b) { c = a;\n', '', '}', size / 4)],
  ['nested dynamic imports', 'a.js', (size) => nest('import("a").then(\n', '', ').catch()', size / 2)],
  ['nested types', 'a.ts', (size) => `let x: ${nest('A<\n', 'import("a").B', '>', size / 4)}`],
  ['nested dictionaries', 'a.py', (size) => `x = ${nest('{"a":\n', '1', '}', size / 2)}\nuse(x["a"]["a"])`],
  ['nested patterns', 'a.js', (size) => `const ${nest('{ a:\n', 'b', '}', size / 2)} = c; b.create()`],
  ['a long sum', 'a.py', (size) => `x = ${repeat('"a" + \\\n', size / 2)}"b"\nx.create()`],
  ['a long choice', 'a.js', (size) => `x = ${repeat('a ||\n', size / 2)}"b"; x.create()`],
  [
    'a name bound again and again',
    'a.py',
    (size) => openai + repeat('m = m or "a"\nc.responses.create(model=m)\n', size / 20),
  ],
  [
    'a name bound in branches',
    'a.py',
    (size) => openai + repeat('if x: m = "a"\nc.responses.create(model=m)\n', size / 20),
  ],
  ['a name bound in blocks', 'a.js', (size) => repeat('{ const m = "a"; c.create(m) }\n', size / 5)],
  ['many classes', 'a.py', (size) => repeat('class A:\n  def f(self): self.x = 1\n', size / 5)],
  [
    'many imports that may fail',
    'a.py',
    (size) => repeat('try:\n  import a\nexcept ImportError:\n  pass\n', size / 5),
  ],
  ['half-typed attributes', 'a.py', (size) => repeat('a.\nb()\n', size / 2)],
  ['comments that silence', 'a.py', (size) => repeat('# shadowlight-ignore a: b\n', size / 10)],
  ['characters that are none', 'a.py', (size) => repeat('\uFFFD"\uFFFD(\n', size)],
];

describe('hostile text', () => {
  const analyzer = createAnalyzer();
  after(() => analyzer.dispose());

  /** How often the tree was asked for something: what time goes into, besides the parse, which is cut off. */
  let asked = 0;
  const getters = ['typeId', 'endIndex', 'parent'] as const;
  const descriptors = getters.map((name) => Object.getOwnPropertyDescriptor(Node.prototype, name));
  const { childForFieldId } = Node.prototype;

  before(() => {
    Node.prototype.childForFieldId = function (id) {
      asked++;
      return childForFieldId.call(this, id);
    };
    for (const [index, name] of getters.entries()) {
      const { get } = descriptors[index] ?? {};
      Object.defineProperty(Node.prototype, name, {
        configurable: true,
        get(this: Node): unknown {
          asked++;
          return get?.call(this);
        },
      });
    }
  });
  after(() => {
    Node.prototype.childForFieldId = childForFieldId;
    for (const [index, name] of getters.entries()) {
      const descriptor = descriptors[index];
      if (descriptor) Object.defineProperty(Node.prototype, name, descriptor);
    }
  });

  async function workFor(path: string, text: string): Promise<number> {
    asked = 0;
    const { skipped } = await analyzer.analyzeFile(path, text, neverCancelled);
    assert.equal(skipped, undefined);
    return asked;
  }

  for (const [title, path, text] of hostile) {
    it(`takes work in proportion to its length: ${title} in ${path}`, async function () {
      this.timeout(20_000);
      const small = await workFor(path, text(2_500));
      const large = await workFor(path, text(10_000));
      assert.ok(
        large <= 5 * small + 2_000,
        `${small} questions to the tree, and ${large} for four times the text`,
      );
    });
  }

  it('is refused when it is too long or minified', () => {
    assert.equal(refuse('x = 1\n'.repeat(650_000)), undefined);
    assert.equal(refuse('x = 1\n'.repeat(700_000)), 'too-large');
    assert.equal(refuse('x;'.repeat(500_000)), 'minified');
    assert.equal(refuse('x;'.repeat(5_000)), undefined);
    assert.equal(refuse('', 'dist/A.MIN.js'), 'minified');
    assert.equal(refuse('', 'a.min.mjs'), 'minified');
  });
});

describe('a long text', () => {
  const fill = (length: number): string => 'x = 1\n'.repeat(length / 6);
  const call = `${openai}c.responses.create(model="a")\n`;

  it('is read, as little of it is parsed', async () => {
    const { skipped, models, imports } = await analyze('a.py', `${call}${fill(3_900_000)}import a\n`);
    assert.equal(skipped, undefined);
    assert.equal(models.length, 1);
    assert.equal(imports.at(-1)?.fact.module, 'a');
    assert.equal((await analyze('a.py', `${call}${fill(4_000_000)}`)).skipped, 'too-large');
  });

  // What is found in a part must not look like what is found in all.
  for (const [title, tooMuch] of [
    ['many statements', 'c.responses.create(model="a", input="some words")\n'.repeat(21_000)],
    ['one statement', `c.responses.create(\n${'  *"some words",\n'.repeat(65_000)}  model="a")\n`],
  ] as const) {
    it(`answers nothing where too much is to be parsed: ${title}`, async () => {
      const analysis = await analyze('a.py', openai + tooMuch);
      assert.deepEqual(analysis, skippedAnalysis('too-large'));
    });
  }

  it('answers nothing where the code of a notebook is too long, whatever its pictures are', async () => {
    const notebook = (source: string, picture: string): string =>
      JSON.stringify({ cells: [{ cell_type: 'code', source, outputs: [picture] }], metadata: {} });
    const picture = 'iVBO'.repeat(2_000_000);
    assert.equal((await analyze('a.ipynb', notebook(call, picture))).models.length, 1);
    assert.equal((await analyze('a.ipynb', notebook(fill(4_000_020), ''))).skipped, 'too-large');
  });
});

describe('broken text', () => {
  const analyzer = createAnalyzer();
  after(() => analyzer.dispose());

  for (const { path, text } of Object.values(fixtures)) {
    it(`is read as far as it goes: parts of ${path}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (a, b) => {
          const part = text.slice(Math.min(a, b), Math.max(a, b));
          assert.equal((await analyzer.analyzeFile(path, part, neverCancelled)).skipped, undefined);
        }),
        { numRuns: 100 },
      );
    });

    it(`is read as far as it goes: random bytes in ${path}`, async () => {
      const bytes = new TextEncoder().encode(text);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length),
          fc.uint8Array({ minLength: 1, maxLength: 64 }),
          async (at, noise) => {
            const mixed = Uint8Array.from([
              ...bytes.slice(0, at),
              ...noise,
              ...bytes.slice(at + noise.length),
            ]);
            const decoded = decodeText(mixed);
            if ('problem' in decoded) return;
            assert.equal((await analyzer.analyzeFile(path, decoded.text, neverCancelled)).skipped, undefined);
          },
        ),
        { numRuns: 100 },
      );
    });
  }

  it('is read where a class has no name, and its calls are asked for by it', async () => {
    const text = [
      'from openai import OpenAI',
      'class ?:',
      '    def __init__(self, name: str = "o3") -> None:',
      '        self.client = OpenAI()',
      '        self.name = name',
      '    def ask(self):',
      '        self.client.responses.create(model=self.name)',
      '',
    ].join('\n');
    assert.equal((await analyzer.analyzeFile('a.py', text, neverCancelled)).skipped, undefined);
  });

  it('gives no wrong import while an import is typed', async () => {
    for (const { path, text } of Object.values(fixtures)) {
      const known = new Set(
        (await analyzer.analyzeFile(path, text, neverCancelled)).imports.map(({ fact }) => fact.module),
      );
      for (let end = 0; end < text.length; end++) {
        // Typed at the top, above all the rest.
        const head = text.slice(0, end).split('\n').at(-1) ?? '';
        if (!/import|from|require/.test(head)) continue;
        const half = `${head}\n${text}`;
        for (const { fact } of (await analyzer.analyzeFile(path, half, neverCancelled)).imports) {
          const isOwn = known.has(fact.module) || head.includes(fact.module);
          assert.ok(isOwn, `${JSON.stringify(head)} imports ${fact.module}`);
        }
      }
    }
  });
});

describe('a notebook that is nested beyond reason', () => {
  it('is no notebook, and ends nothing', async () => {
    const json = `{"cells":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const analysis = await analyze('deep.ipynb', json);
    assert.equal(analysis.skipped, 'invalid-notebook');
  });
});
