import assert from 'node:assert/strict';
import { nodeAt } from '../../../src/core/dataFiles/dataNode.ts';
import type { DataFormatId } from '../../../src/core/dataFiles/dataFormat.ts';
import { isDataFile, maxDataLength, readData } from '../../../src/core/dataFiles/readData.ts';

/** What is found, with its place in the text in front: the place must hold it. */
function at(path: string, text: string, ...keys: readonly string[]): unknown {
  const root = readData(path, text);
  const node = root && nodeAt(root, keys);
  if (!node) return undefined;
  if (node.kind === 'literal') return node.value;
  if (node.kind !== 'text') return node.kind;
  assert.ok(
    text.slice(node.span.start, node.span.end).includes(node.text.split('\n')[0] ?? ''),
    `place of ${node.text}`,
  );
  return node.text;
}

describe('data files', () => {
  it('are told by their names', () => {
    for (const path of [
      'a.json',
      'c/x.YAML',
      'x.yml',
      'x.toml',
      'x.ini',
      'x.cfg',
      '.env',
      'a/.env.local',
      'x.env',
    ])
      assert.ok(isDataFile(path), path);
    for (const path of ['a.py', 'environment', 'env.py', '.envrc', 'Modelfile'])
      assert.ok(!isDataFile(path), path);
  });

  it('are read as the loader says, else as the name says', () => {
    const read = (path: string, format?: DataFormatId): unknown => readData(path, '{"a": "b"}', format)?.kind;
    assert.equal(read('settings.conf', 'json'), 'table');
    assert.equal(read('settings.unknown'), undefined);
    assert.equal(read('settings.toml'), undefined);
  });

  it('are not read where they are longer than settings are', () => {
    assert.equal(readData('a.json', `"${'x'.repeat(maxDataLength)}"`), undefined);
  });
});

describe('JSON', () => {
  const text =
    '\uFEFF{\n // note\n "llm": {"model": "gpt-4.1", "n": [1, {"m": "x/y"}], "on": true, "none": null}, "a": "1", "a": "2",}';

  it('has keys, indexes and literals', () => {
    assert.equal(at('a.json', text, 'llm', 'model'), 'gpt-4.1');
    assert.equal(at('a.json', text, 'llm', 'n', '1', 'm'), 'x/y');
    assert.equal(at('a.json', text, 'llm', 'n', '0'), 1);
    assert.equal(at('a.json', text, 'llm', 'on'), true);
    assert.equal(at('a.json', text, 'llm', 'none'), null);
    assert.equal(at('a.json', text, 'llm'), 'table');
  });

  it('takes the last of two like keys', () => assert.equal(at('a.json', text, 'a'), '2'));

  it('has nothing where there is nothing, and no properties of objects', () => {
    for (const key of ['x', 'constructor', '__proto__', 'length'])
      assert.equal(at('a.json', text, key), undefined);
    assert.equal(at('a.json', text, 'llm', 'model', '0'), undefined);
    assert.equal(at('a.json', text, 'llm', 'n', 'length'), undefined);
    assert.equal(at('a.json', text, 'llm', 'n', '-1'), undefined);
  });

  it('says nothing when it is broken', () => {
    assert.equal(at('a.json', '{"model": "x"', 'model'), undefined);
    assert.equal(at('a.json', '{"model": x}', 'model'), undefined);
    assert.equal(at('a.json', ''), undefined);
  });
});

describe('YAML', () => {
  it('has scalars in every style', () => {
    const text =
      'a: plain # note\nb: "x\\ny"\nc: \'d\'\nd: |\n  long\n  text\ne: 4.5\nf:\ng: [p, {q: r}]\nh:\n  - i: j\n1: one\n';
    assert.equal(at('a.yml', text, 'a'), 'plain');
    assert.equal(at('a.yml', text, 'c'), 'd');
    assert.equal(at('a.yml', text, 'd'), 'long\ntext\n');
    assert.equal(at('a.yml', text, 'e'), 4.5);
    assert.equal(at('a.yml', text, 'f'), null);
    assert.equal(at('a.yml', text, 'g', '1', 'q'), 'r');
    assert.equal(at('a.yml', text, 'h', '0', 'i'), 'j');
    assert.equal(at('a.yml', text, '1'), 'one');
    assert.equal(at('a.yml', text, 'z'), undefined);
  });

  it('follows anchors and merged tables', () => {
    const text = [
      'base: &base {model: m1, size: s}',
      'other: &other\n  model: m2\n  extra: x',
      'one: &one\n  <<: *base\n  size: big',
      'two:\n  <<: [*base, *other]',
      'three: *base',
      'four: {<<: *one}',
    ].join('\n');
    assert.equal(at('a.yaml', text, 'one', 'model'), 'm1');
    assert.equal(at('a.yaml', text, 'one', 'size'), 'big');
    assert.equal(at('a.yaml', text, 'two', 'model'), 'm1');
    assert.equal(at('a.yaml', text, 'two', 'extra'), 'x');
    assert.equal(at('a.yaml', text, 'three', 'model'), 'm1');
    assert.equal(at('a.yaml', text, 'four', 'model'), 'm1');
    assert.equal(at('a.yaml', text, 'four', '<<'), undefined);
    assert.equal(at('a.yaml', '"<<": {a: b}\n', 'a'), undefined);
    assert.equal(at('a.yaml', 'a: &x one\nb: *x\nc: &x two\nd: *x\n', 'b'), 'one');
    assert.equal(at('a.yaml', 'a: &x one\nb: *x\nc: &x two\nd: *x\n', 'd'), 'two');
  });

  it('has a list of its documents when there are several', () => {
    assert.equal(at('a.yaml', 'model: a\n---\nmodel: b\n', '1', 'model'), 'b');
    assert.equal(at('a.yaml', 'model: a\n---\nmodel: b\n', 'model'), undefined);
    assert.equal(at('a.yaml', '---\nmodel: a\n', 'model'), 'a');
  });

  it('does not know what a tag of the program makes', () => {
    assert.equal(at('a.yaml', 'model: !ENV ${MODEL}\n', 'model'), 'unknown');
    assert.equal(at('a.yaml', 'model: !include other.yaml\n', 'model', 'name'), 'unknown');
    assert.equal(at('a.yaml', 'model: !!str 4\n', 'model'), '4');
  });

  it('says nothing when it is broken or empty', () => {
    assert.equal(at('a.yaml', 'a: b: c\n', 'a'), undefined);
    assert.equal(at('a.yaml', '{{ template }}: x\n---\n[', '0'), undefined);
    assert.equal(at('a.yaml', '', 'a'), undefined);
  });
});

describe('TOML', () => {
  const text =
    '\uFEFFtitle = "t"\na.b = "dotted"\n[llm.main]\nmodel = \'gpt\' # note\nsize = 1\nwhen = 2020-01-01\ninline = { x = { y = "z" } }\nlist = ["p", "q"]\n[[agents]]\nmodel = "one"\n[[agents]]\nmodel = "two"\n[llm]\n"quoted key" = "k"\n';

  it('has tables wherever their parts stand', () => {
    assert.equal(at('a.toml', text, 'title'), 't');
    assert.equal(at('a.toml', text, 'a', 'b'), 'dotted');
    assert.equal(at('a.toml', text, 'llm', 'main', 'model'), 'gpt');
    assert.equal(at('a.toml', text, 'llm', 'main', 'size'), 1);
    assert.equal(at('a.toml', text, 'llm', 'main', 'when'), 'unknown');
    assert.equal(at('a.toml', text, 'llm', 'main', 'inline', 'x', 'y'), 'z');
    assert.equal(at('a.toml', text, 'llm', 'main', 'list', '1'), 'q');
    assert.equal(at('a.toml', text, 'agents', '1', 'model'), 'two');
    assert.equal(at('a.toml', text, 'llm', 'quoted key'), 'k');
  });

  it('has nothing where there is nothing, and says nothing when it is broken', () => {
    for (const key of ['x', 'constructor', '__proto__']) assert.equal(at('a.toml', text, key), undefined);
    assert.equal(at('a.toml', 'a = ', 'a'), undefined);
    assert.equal(at('a.toml', 'a = 1\na = 2\n', 'a'), undefined);
  });
});

describe('INI', () => {
  const text =
    '[DEFAULT]\nfamily = gpt\n\n[llm]\nModel = openai/gpt\nurl: http://x\nsized = %(family)s-4\nnoted = a # b\nlong = a\n  b\n';

  it('has sections with the defaults in them, and keys in any case', () => {
    assert.equal(at('a.ini', text, 'llm', 'model'), 'openai/gpt');
    assert.equal(at('a.ini', text, 'llm', 'MODEL'), 'openai/gpt');
    assert.equal(at('a.ini', text, 'llm', 'url'), 'http://x');
    assert.equal(at('a.ini', text, 'llm', 'family'), 'gpt');
  });

  it('does not guess what depends on the parser', () => {
    for (const key of ['sized', 'noted', 'long']) assert.equal(at('a.ini', text, 'llm', key), 'unknown');
    assert.equal(at('a.ini', text, 'LLM', 'model'), undefined);
    assert.equal(at('a.ini', 'model = x\n', 'model'), undefined);
  });
});

describe('.env', () => {
  it('has names with the values that every reader sees', () => {
    const text =
      '# MODEL=no\r\nMODEL=gpt-4.1\r\nexport A="b c" # d\r\nB=\'$x\'\nC = plain # note\nD=x#y\nE=\nMODEL2=m';
    assert.equal(at('.env', text, 'MODEL'), 'gpt-4.1');
    assert.equal(at('.env', text, 'A'), 'b c');
    assert.equal(at('.env', text, 'B'), '$x');
    assert.equal(at('.env', text, 'C'), 'plain');
    assert.equal(at('.env', text, 'D'), 'x#y');
    assert.equal(at('.env', text, 'E'), '');
    assert.equal(at('.env', text, 'MODEL2'), 'm');
    assert.equal(at('.env', text, 'F'), undefined);
  });

  it('takes the last of two lines', () => assert.equal(at('.env', 'A=1\nA=2\n', 'A'), '2'));

  it('does not guess what readers see differently', () => {
    for (const value of ['${X}', '$X', '"a$X"', '"open', '"a\\nb"'])
      assert.equal(at('.env', `A=${value}\n`, 'A'), 'unknown');
  });
});

describe('data files made to do harm', () => {
  const size = 200_000;

  function quickly<T>(run: () => T): T {
    const began = performance.now();
    const result = run();
    const took = performance.now() - began;
    assert.ok(took < 3_000, `${Math.round(took)} ms`);
    return result;
  }

  for (const [path, open] of [
    ['a.json', '['],
    ['a.json', '{"a":'],
    ['a.yaml', '['],
    ['a.yaml', '- '],
    ['a.toml', 'a=['],
    ['a.toml', 'a.'],
    ['a.ini', '['],
    ['.env', '"'],
    ['.env', 'a="'],
    ['.env', ' '],
  ] as const) {
    it(`${path}: levels without end (${open})`, () => {
      quickly(() => at(path, open.repeat(size / open.length), 'a', 'a'));
    });
  }

  it('YAML: a bomb of aliases costs what is asked of it', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 60; level++)
      lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    assert.equal(
      quickly(() => at('a.yaml', lines.join('\n'), 'a20', '0', '1', '0')),
      'list',
    );
  });

  it('YAML: tables that merge each other, and anchors without end', () => {
    const merges = ['t0: &t0 {x: y}'];
    for (let level = 1; level < 60; level++)
      merges.push(`t${level}: &t${level} {<<: [*t${level - 1}, *t${level - 1}]}`);
    assert.equal(
      quickly(() => at('a.yaml', merges.join('\n'), 't59', 'none')),
      undefined,
    );
    assert.equal(
      quickly(() => at('a.yaml', 'a: &a {<<: *a}\n', 'a', 'b')),
      undefined,
    );
    quickly(() => at('a.yaml', 'a: &x y\n'.repeat(5_000)));
  });

  it('JSON: many like keys', () => {
    const text = `{${'"a": {"b": "c"}, '.repeat(10_000)}"z": 1}`;
    assert.equal(
      quickly(() => at('a.json', text, 'a', 'b')),
      'c',
    );
  });
});
