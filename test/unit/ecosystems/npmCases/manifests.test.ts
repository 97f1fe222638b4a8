import { check, manifest, one, type Case } from './cases.ts';

const json = JSON.stringify;
const imports = (...modules: readonly string[]): string =>
  modules.map((module) => `import "${module}";\n`).join('');

function beside(
  title: string,
  files: Readonly<Record<string, string>>,
  expected: readonly string[],
  file = 'src/a.ts',
): Case {
  const modules = expected.map((each) => each.split(' ')[0] ?? '');
  return { title, files: { ...files, [file]: imports(...modules) }, imports: { [file]: expected } };
}

const withFields = (fields: object): Record<string, string> => ({
  'package.json': json({ name: 'demo', ...fields }),
});

describe('npm: what package.json declares', () => {
  check([
    beside(
      'peers, optional ones among them',
      withFields({
        peerDependencies: { a: '*', b: '*' },
        peerDependenciesMeta: { b: { optional: true }, c: { optional: true } },
      }),
      ['a declared', 'b declared', 'c declared', 'd undeclared'],
    ),
    beside(
      'optional and bundled ones',
      withFields({ optionalDependencies: { a: '*' }, bundleDependencies: ['b'], bundledDependencies: ['c'] }),
      ['a declared', 'b declared', 'c declared'],
    ),
    beside(
      'all that it depends on is bundled',
      withFields({ dependencies: { a: '*' }, bundleDependencies: true }),
      ['a declared', 'b undeclared'],
    ),
    beside(
      'an alias clears its own name only',
      withFields({ dependencies: { al: 'npm:real@1', '@s/al': 'npm:@s/real@^2' } }),
      ['al declared', '@s/al/x declared', 'real undeclared', '@s/real undeclared'],
    ),
    beside(
      'whatever the version says',
      withFields({
        dependencies: {
          a: 'git+https://example.com/a.git',
          b: 'file:../b',
          c: 'https://example.com/c.tgz',
          d: 'catalog:',
          e: 'catalog:react19',
          f: 'workspace:^',
          g: 'user/repo',
          h: 'jsr:^1',
          i: 'latest',
          '@std/x': 'npm:@jsr/std__x@1',
        },
      }),
      'a b c d e f g h i'
        .split(' ')
        .map((name) => `${name} declared`)
        .concat('@std/x declared'),
    ),
    beside(
      'overrides and resolutions declare nothing',
      withFields({ overrides: { a: '1' }, resolutions: { b: '1' }, pnpm: { overrides: { c: '1' } } }),
      ['a undeclared', 'b undeclared', 'c undeclared'],
    ),
    beside(
      'for development: tools and tests may use it, shipped code is told',
      withFields({ devDependencies: { a: '*' } }),
      ['a declared dev-only'],
    ),
    ...[
      'src/a.test.ts',
      'src/a.stories.tsx',
      'vite.config.ts',
      'scripts/x.mjs',
      'types/x.d.ts',
      'cypress/e2e/x.cy.ts',
    ].map((file) =>
      beside(
        `for development is enough: ${file}`,
        withFields({ devDependencies: { a: '*' } }),
        ['a declared'],
        file,
      ),
    ),
    beside(
      'comments, a mark at the start and keys that stand twice',
      {
        'package.json':
          '\uFEFF{ // c\n "name": "x", "dependencies": { "a": "1", },\n "dependencies": { "b": "1" } }',
      },
      ['b declared', 'c undeclared'],
    ),
    beside(
      'half typed: nothing is claimed',
      { 'package.json': '{ "name": "x", "dependencies": { "a": "1", "b' },
      ['a declared', 'z unknown'],
    ),
    one('a template that a generator fills in is no manifest that is read', ['a'], imports('a', 'z'), [
      'a declared',
      'z undeclared',
    ]),
  ]);
});

describe('npm: lock files', () => {
  const root = manifest(['top']);
  const expected = ['top declared', 'inner transitive-only', 'none undeclared'];
  check([
    beside(
      'package-lock.json',
      {
        'package.json': root,
        'package-lock.json': json({
          lockfileVersion: 3,
          packages: {
            '': { dependencies: { top: '1' } },
            'node_modules/top': { dependencies: { inner: '1' } },
            'node_modules/inner': {},
          },
        }),
      },
      expected,
    ),
    beside(
      'pnpm-lock.yaml',
      {
        'package.json': root,
        'pnpm-lock.yaml':
          'lockfileVersion: 9\n\npackages:\n\n  inner@1.0.0:\n    resolution: {}\n\nsnapshots:\n\n  inner@1.0.0: {}\n\n  top@1.0.0:\n    dependencies:\n      inner: 1.0.0\n',
      },
      expected,
    ),
    beside(
      'yarn.lock of the first version',
      {
        'package.json': root,
        'yarn.lock':
          '# yarn lockfile v1\n\ntop@^1.0.0:\n  version "1.0.0"\n  dependencies:\n    inner "^1.0.0"\n\ninner@^1.0.0:\n  version "1.0.0"\n',
      },
      expected,
    ),
    beside(
      'yarn.lock of later ones, without node_modules',
      {
        'package.json': root,
        '.pnp.cjs': 'throw new Error("ran")',
        'yarn.lock':
          '__metadata:\n  version: 8\n\n"inner@npm:^1.0.0":\n  version: 1.0.0\n\n"top@npm:^1.0.0":\n  version: 1.0.0\n  dependencies:\n    inner: "npm:^1.0.0"\n',
      },
      expected,
    ),
    {
      title: 'what Yarn writes to find packages is never run, and nobody wrote its imports',
      files: { 'package.json': root, '.pnp.cjs': 'require("none");\n' },
      imports: { '.pnp.cjs': [] },
    },
    beside(
      'bun.lock',
      {
        'package.json': root,
        'bun.lock':
          '{ "lockfileVersion": 1, "packages": { "top": ["top@1.0.0", "", { "dependencies": { "inner": "1" } }, "x"], "inner": ["inner@1.0.0", "", {}, "y"], } }',
      },
      expected,
    ),
    beside(
      'deno.lock',
      {
        'package.json': root,
        'deno.lock': json({
          version: '5',
          specifiers: { 'npm:top@1': '1.0.0' },
          npm: { 'top@1.0.0': { dependencies: ['inner'] }, 'inner@1.0.0': {} },
        }),
      },
      expected,
    ),
    beside(
      'a lock file above speaks for the packages below',
      {
        'package.json': json({ name: 'root', workspaces: ['p'] }),
        'package-lock.json': json({
          packages: { 'node_modules/top': { dependencies: { inner: '1' } }, 'node_modules/inner': {} },
        }),
        'p/package.json': root,
      },
      expected,
      'p/src/a.ts',
    ),
  ]);
});

describe('npm: workspaces', () => {
  check([
    beside(
      'catalogs of pnpm declare nothing by themselves',
      {
        'package.json': manifest(['a']),
        'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\ncatalog:\n  b: ^1\ncatalogs:\n  x:\n    c: ^1\n',
      },
      ['a declared', 'b undeclared', 'c undeclared'],
    ),
    beside(
      'overrides of pnpm declare nothing',
      { 'package.json': manifest(['a']), 'pnpm-workspace.yaml': 'overrides:\n  b: ^1\n' },
      ['b undeclared'],
    ),
  ]);
});

describe('npm: Deno and import maps', () => {
  check([
    beside(
      'imports of deno.json',
      {
        'deno.json': json({
          imports: {
            a: 'npm:a@1',
            '@std/assert': 'jsr:@std/assert@1',
            'b/': 'https://example.com/b/',
            'c/': './src/c/',
            d: './d.ts',
          },
        }),
      },
      [
        'a declared',
        'a/x declared',
        '@std/assert declared',
        '@std/assert/equals declared',
        'b/x.ts declared',
        'c/x local',
        'd local',
        'e undeclared',
      ],
    ),
    beside('comments in deno.jsonc', { 'deno.jsonc': '{ // here\n "imports": { "a": "npm:a@1" } }' }, [
      'a declared',
      'z undeclared',
    ]),
    beside('scopes', { 'deno.json': json({ imports: {}, scopes: { './src/': { a: 'npm:a@1' } } }) }, [
      'a declared',
      'z undeclared',
    ]),
    beside(
      'a map in a file of its own',
      {
        'deno.json': json({ importMap: './maps/own.json' }),
        'maps/own.json': json({ imports: { a: 'npm:a@1', 'c/': '../src/c/' } }),
      },
      ['a declared', 'c/x local', 'z undeclared'],
    ),
    beside(
      'a map that cannot be read leaves a doubt',
      { 'deno.json': json({ importMap: 'https://example.com/map.json' }) },
      ['z unknown'],
    ),
    beside(
      'import_map.json by itself',
      { 'deno.json': '{}', 'import_map.json': json({ imports: { a: 'https://esm.sh/a@1' } }) },
      ['a declared'],
    ),
    beside(
      'beside package.json, which Deno reads as well',
      { 'deno.json': json({ imports: { b: 'jsr:@x/b@1' } }), 'package.json': manifest(['a']) },
      ['a declared', 'b declared', 'z undeclared'],
    ),
    beside(
      'tasks and settings alone declare nothing',
      { 'deno.json': json({ tasks: { x: 'y' }, compilerOptions: {} }), 'package.json': manifest(['a']) },
      ['a declared', 'z undeclared'],
    ),
    {
      title: 'members of a workspace have what the root has, and see each other',
      files: {
        'deno.json': json({ workspace: ['./p', './q'], imports: { a: 'npm:a@1' } }),
        'p/deno.json': json({ name: '@x/p', imports: { b: 'npm:b@1' } }),
        'q/deno.json': json({ name: '@x/q', exports: './mod.ts' }),
        'p/a.ts': imports('a', 'b', '@x/q', 'c'),
        'q/a.ts': imports('b'),
      },
      imports: {
        'p/a.ts': ['a declared', 'b declared', '@x/q local', 'c undeclared'],
        'q/a.ts': ['b undeclared'],
      },
    },
    {
      title: 'a map in a page is for the scripts beside it',
      files: {
        'index.html':
          '<!doctype html>\n<script type="importmap">{ "imports": { "three": "https://unpkg.com/three/x.js", "own/": "./js/" } }</script>\n<script type="module" src="js/a.js"></script>\n',
        'js/a.js': imports('three', 'own/b.js', 'zod'),
      },
      imports: { 'js/a.js': ['three declared', 'own/b.js local', 'zod unknown'] },
    },
  ]);
});
