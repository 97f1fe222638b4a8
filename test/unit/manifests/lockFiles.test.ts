import assert from 'node:assert/strict';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';

/** `name < what requires it` for each package that the lock file has. */
function locked(path: string, text: string): readonly string[] {
  const manifest = manifestFormatOf(path)?.parse(path, text);
  assert.ok(manifest?.locked, path);
  assert.deepEqual(manifest.declarations, []);
  assert.equal(manifest.configOnly, true);
  return [...manifest.locked].map(([name, by]) => [name, ...by.toSorted()].join(' < ')).sort();
}

describe('lock files', () => {
  it('package-lock.json of versions 2 and 3, nested copies and workspaces included', () => {
    const text = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'demo', dependencies: { a: '1' } },
        'packages/own': { name: 'own', dependencies: { unused: '1' } },
        'node_modules/own': { resolved: 'packages/own', link: true },
        'node_modules/a': { dependencies: { '@x/b': '1' }, peerDependencies: { c: '1' } },
        'node_modules/@x/b': { optionalDependencies: { d: '1' } },
        'node_modules/a/node_modules/c': {},
        'node_modules/d': {},
      },
    });
    assert.deepEqual(locked('package-lock.json', text), ['@x/b < a', 'a', 'c < a', 'd < @x/b', 'own']);
    assert.deepEqual(locked('web/npm-shrinkwrap.json', '{"packages": {"node_modules/a": {}}}'), ['a']);
  });

  it('package-lock.json of version 1', () => {
    const text = JSON.stringify({
      lockfileVersion: 1,
      dependencies: { a: { requires: { b: '1' }, dependencies: { b: { requires: { c: '1' } } } }, c: {} },
    });
    assert.deepEqual(locked('package-lock.json', text), ['a', 'b < a', 'c < b']);
  });

  it('pnpm-lock.yaml of version 9: packages, and what they require among the snapshots', () => {
    const text = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0(c@3.0.0)

packages:

  '@x/b@2.0.0':
    resolution: {integrity: sha512-x}
    engines: {node: '>=18'}

  a@1.0.0:
    resolution: {integrity: sha512-y}
    peerDependencies:
      c: ^3.0.0

snapshots:

  '@x/b@2.0.0': {}

  a@1.0.0(c@3.0.0):
    dependencies:
      '@x/b': 2.0.0
      c: 3.0.0
    transitivePeerDependencies:
      - zod
`;
    assert.deepEqual(locked('pnpm-lock.yaml', text), ['@x/b < a', 'a', 'c < a']);
  });

  it('pnpm-lock.yaml of older versions', () => {
    const text = `lockfileVersion: '6.0'\n\npackages:\n\n  /@x/b@2.0.0:\n    dev: false\n\n  /a@1.0.0(c@3.0.0):\n    dependencies:\n      '@x/b': 2.0.0\n`;
    assert.deepEqual(locked('pnpm-lock.yaml', text), ['@x/b < a', 'a']);
    const older = text.replace('/@x/b@2.0.0', '/@x/b/2.0.0').replace('/a@1.0.0(c@3.0.0)', '/a/1.0.0_c@3.0.0');
    assert.deepEqual(locked('pnpm-lock.yaml', older), ['@x/b < a', 'a']);
  });

  it('yarn.lock of version 1', () => {
    const text = `# yarn lockfile v1


"@x/b@^2.0.0", "@x/b@~2.0.1":
  version "2.0.1"
  resolved "https://registry.yarnpkg.com/@x/b/-/b-2.0.1.tgz#0"

a@^1.0.0:
  version "1.0.0"
  dependencies:
    "@x/b" "^2.0.0"
    c "^3.0.0"
`;
    assert.deepEqual(locked('yarn.lock', text), ['@x/b < a', 'a', 'c < a']);
  });

  it('yarn.lock of later versions, without what the workspace itself requires', () => {
    const text = `__metadata:
  version: 8

"@x/b@npm:^2.0.0":
  version: 2.0.0
  languageName: node

"a@npm:^1.0.0, a@npm:^1.1.0":
  version: 1.0.0
  dependencies:
    "@x/b": "npm:^2.0.0"
  peerDependencies:
    c: "*"
  bin:
    a: bin/a.js
    tool: bin/tool.js

"demo@workspace:.":
  version: 0.0.0-use.local
  dependencies:
    a: "npm:^1.0.0"
`;
    assert.deepEqual(locked('yarn.lock', text), ['@x/b < a', 'a', 'c < a']);
  });

  it('bun.lock', () => {
    const text = `{
  "lockfileVersion": 1,
  "packages": {
    "a": ["a@1.0.0", "", { "dependencies": { "@x/b": "^2" }, "peerDependencies": { "c": "*" } }, "sha512-x"],
    "@x/b": ["@x/b@2.0.0", "", {}, "sha512-y"],
    "own": ["own@workspace:packages/own", { "dependencies": { "unused": "1" } }],
  },
}`;
    assert.deepEqual(locked('bun.lock', text), ['@x/b < a', 'a', 'c < a']);
  });

  it('uv.lock, with extras and without the project itself', () => {
    const text = `version = 1

[[package]]
name = "demo"
source = { editable = "." }
dependencies = [{ name = "a" }]

[[package]]
name = "a"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "typing_extensions", marker = "python_version < '3.11'" }]

[package.optional-dependencies]
fast = [{ name = "B.c" }]

[[package]]
name = "b-c"
`;
    assert.deepEqual(locked('uv.lock', text), ['a', 'b-c < a', 'demo', 'typing-extensions < a']);
  });

  it('poetry.lock', () => {
    const text = `[[package]]\nname = "A"\n\n[package.dependencies]\nB_c = ">=1"\n\n[[package]]\nname = "b-c"\n`;
    assert.deepEqual(locked('poetry.lock', text), ['a', 'b-c < a']);
  });

  it('pdm.lock', () => {
    const text = `[[package]]\nname = "a"\ndependencies = ["B_c[x]>=1; python_version < '3.11'"]\n\n[[package]]\nname = "b-c"\n`;
    assert.deepEqual(locked('pdm.lock', text), ['a', 'b-c < a']);
  });

  it('pylock.toml, also with a name', () => {
    const text = `lock-version = "1.0"\n[[packages]]\nname = "a"\ndependencies = [{ name = "b" }]\n[[packages]]\nname = "b"\n`;
    assert.deepEqual(locked('pylock.toml', text), ['a', 'b < a']);
    assert.deepEqual(locked('pylock.dev.toml', text), ['a', 'b < a']);
  });

  it('Pipfile.lock, which does not say what requires a package', () => {
    const text = JSON.stringify({
      _meta: { sources: [] },
      default: { a: {}, B_c: {} },
      develop: { pytest: {} },
    });
    assert.deepEqual(locked('Pipfile.lock', text), ['a', 'b-c', 'pytest']);
  });

  for (const [path, text] of [
    [
      'package-lock.json',
      '{"packages": {"node_modules/a": {"version": "1.2.0"}, "node_modules/b/node_modules/a": {"version": "3.0.0"}}}',
    ],
    [
      'package-lock.json',
      '{"dependencies": {"a": {"version": "1.2.0", "dependencies": {"a": {"version": "2.0.0"}}}}}',
    ],
    [
      'pnpm-lock.yaml',
      'packages:\n\n  a@1.2.0:\n    dev: false\n\nsnapshots:\n\n  a@1.2.0(c@2.0.0):\n    dependencies:\n      b: 7.0.0\n',
    ],
    ['pnpm-lock.yaml', 'packages:\n\n  /a/1.2.0_c@2.0.0:\n    dev: false\n'],
    ['yarn.lock', 'a@^1.0.0:\n  version "1.2.0"\n  dependencies:\n    b "^3.0.0"\n'],
    ['yarn.lock', '"a@npm:^1.0.0":\n  version: 1.2.0\n'],
    ['bun.lock', '{"packages": {"a": ["a@1.2.0", "", {}]}}'],
    ['uv.lock', '[[package]]\nname = "A"\nversion = "1.2.0"\n'],
    ['poetry.lock', '[[package]]\nname = "a"\nversion = "1.2.0"\n'],
    ['Pipfile.lock', '{"default": {"a": {"version": "==1.2.0"}}}'],
  ] as const) {
    it(`${path}: the version, ${text.slice(0, 30)}`, () => {
      const versions = manifestFormatOf(path)?.parse(path, text).lockedVersions;
      assert.deepEqual(versions?.get('a'), '1.2.0');
    });
  }

  it('no version of what is there in several, or comes from elsewhere', () => {
    const text = '[[package]]\nname = "a"\nversion = "1.0"\n';
    const twice = text + text.replace('1.0', '2.0') + text;
    assert.equal(manifestFormatOf('uv.lock')?.parse('uv.lock', twice).lockedVersions?.has('a'), false);
    const local = '{"packages": {"a": ["a@file:../a", {}]}}';
    assert.equal(manifestFormatOf('bun.lock')?.parse('bun.lock', local).lockedVersions?.has('a'), false);
  });

  for (const path of [
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'bun.lock',
    'uv.lock',
    'poetry.lock',
    'pdm.lock',
    'pylock.toml',
    'Pipfile.lock',
  ]) {
    for (const odd of ['', '[', '{"packages": 3}', 'packages:\n  :\n', '[[package]]\nname = 3\n', '\u0000']) {
      it(`${path}: ${JSON.stringify(odd)} locks nothing, and leaves no doubt about the manifests`, () => {
        assert.deepEqual(locked(path, odd), []);
        assert.equal(manifestFormatOf(path)?.parse(path, odd).problem, undefined);
      });
    }
  }
});
