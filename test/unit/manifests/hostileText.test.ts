import assert from 'node:assert/strict';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import type { Manifest } from '../../../src/core/manifests/manifest.ts';
import { names, declaring } from './names.ts';

const size = 200_000;
/** What takes its square takes many times this; milliseconds. */
const limitMs = 2_000;

function parse(path: string, text: string): Manifest {
  const format = manifestFormatOf(path);
  assert.ok(format, path);
  const began = performance.now();
  const manifest = format.parse(path, text);
  assert.ok(performance.now() - began < limitMs, `${path}: ${Math.round(performance.now() - began)} ms`);
  return manifest;
}

describe('manifests made to do harm', () => {
  for (const [path, open] of [
    ['package.json', '['],
    ['package.json', '{"a":'],
    ['tsconfig.json', '['],
    ['pyproject.toml', 'a='.concat('[')],
    ['pyproject.toml', 'a.'],
  ] as const) {
    it(`${path}: levels without end (${open})`, () => {
      assert.ok(parse(path, open.repeat(size)).problem);
    });
  }

  it('package.json: no edit is offered where it is too deep to be read', () => {
    const deep = `${'{"a":'.repeat(size)}1${'}'.repeat(size)}`;
    assert.equal(declaring(manifestFormatOf('package.json'), deep, 'x'), undefined);
  });

  it('setup.py: levels without end, and none of them exhausts the stack', () => {
    for (const open of ['[', '(', '{"a":', '["a", ']) {
      parse('setup.py', `install_requires = ${open.repeat(size / 10)}\nsetup(${open.repeat(size / 20)}`);
    }
  });

  for (const [path, piece] of [
    ['package-lock.json', '{"dependencies":{"a":'],
    ['pnpm-lock.yaml', 'packages:\n  /@a'],
    ['pnpm-lock.yaml', "packages:\n  '@a/b@"],
    ['yarn.lock', '"@a/'],
    ['yarn.lock', 'a@1, '],
    ['bun.lock', '{"packages":['],
    ['uv.lock', '[[package]]\nname="a"\n'],
  ] as const) {
    it(`${path}: without end (${JSON.stringify(piece)})`, () => {
      assert.ok(parse(path, piece.repeat(size / 20)).locked);
    });
  }

  for (const piece of [
    'alias: (',
    'alias: f(',
    'alias: {',
    'alias: { a: `${',
    'alias: a + ',
    'alias: a,',
    'const a = a;\nalias: a\n',
    'x.alias.set(',
    'x.alias.a = /',
    "moduleNameMapper: { '^",
    'alias: [{ find: /(a+)+$/, replacement: resolve(',
    '...alias, ',
  ]) {
    it(`vite.config.ts: without end (${JSON.stringify(piece)})`, () => {
      parse('vite.config.ts', piece.repeat(size / piece.length));
    });
  }

  it('jest.config.json: patterns that would take for ever are never run', () => {
    const mapper = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`^(a+)+${index}$`, 'x']));
    assert.deepEqual(
      parse('jest.config.json', JSON.stringify({ moduleNameMapper: mapper })).doubtfulModules,
      ['*'],
    );
  });

  it('lines of spaces', () => {
    const spaces = ' '.repeat(size);
    parse('setup.cfg', `[options]\na${spaces}b\nc = d${spaces}e\n`);
    assert.deepEqual(names(parse('requirements.txt', `numpy${spaces}; x\nhttpx >=1${spaces}x\n`)), [
      'numpy',
      'httpx',
    ]);
    parse('requirements.txt', `a b${spaces}c\n-e x${spaces}y\n`);
  });

  it('setup.py: constants that double with every line', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `r${index + 1} = r${index} + r${index}`);
    const text = `r0 = ["httpx"]\n${lines.join('\n')}\nsetup(install_requires=r60)\n`;
    const manifest = parse('setup.py', text);
    assert.ok(names(manifest).includes('httpx'));
    assert.ok(manifest.problem, 'a list that was cut is not the whole');
  });

  it('setup.py: long sums, and constants that nothing ends', () => {
    parse('setup.py', `x = ${'"a" + '.repeat(size / 7)}"b"\nsetup()\n`);
    parse('setup.py', 'x = 1\n'.repeat(size / 7));
    parse('setup.py', `setup(install_requires=read(), x="${'require'.repeat(size / 8)}")\n`);
    assert.match(parse('setup.py', '#'.repeat(size + 1)).problem ?? '', /too long/);
  });

  it('pyproject.toml: groups that include each other twice', () => {
    const groups = Array.from(
      { length: 40 },
      (_, index) => `g${index} = [{include-group="g${index + 1}"}, {include-group="g${index + 1}"}]`,
    );
    const text = `[dependency-groups]\n${groups.join('\n')}\ng40 = ["httpx", {include-group="g0"}]\n`;
    assert.ok(names(parse('pyproject.toml', text)).includes('httpx:optional'));
  });

  it('script metadata that begins again and again and never ends', () => {
    const began = performance.now();
    assert.equal(parseScriptMetadata('a.py', '# /// script\n'.repeat(size / 5)), undefined);
    assert.equal(parseScriptMetadata('a.py', '# /// script\nx\n'.repeat(size / 5)), undefined);
    assert.ok(performance.now() - began < limitMs);
    const late = '# /// script\n# x\ny = 1\n# /// script\n# dependencies = ["httpx"]\n# ///\n';
    assert.deepEqual(names(parseScriptMetadata('a.py', late) ?? assert.fail()), ['httpx']);
  });
});
