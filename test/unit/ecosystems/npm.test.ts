import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { judge } from './project.ts';
import type { ImportFact } from '../../../src/core/model/facts.ts';
import type { ImportVerdict } from '../../../src/core/model/finding.ts';

const pkg = (content: object, path = 'package.json') => ({ [path]: JSON.stringify(content) });
const need = (...names: readonly string[]) =>
  pkg({ name: 'demo', dependencies: Object.fromEntries(names.map((name) => [name, '*'])) });

type Row = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  module: string,
  verdict: ImportVerdict,
  rest?: Partial<ImportFact> & { readonly file?: string },
];

function check(rows: readonly Row[]): void {
  for (const [title, files, module, verdict, { file = 'src/a.ts', ...rest } = {}] of rows) {
    it(title, () => {
      const judgement = judge('npm', { files, module, file, fact: rest });
      assert.equal(judgement.verdict, verdict, judgement.reason);
      assert.match(judgement.reason, /^\S.+\.$/);
    });
  }
}

describe('npm: modules of the host', () => {
  for (const module of [
    'fs',
    'node:fs',
    'fs/promises',
    'node:test',
    'node:sqlite',
    'bun:test',
    'bun',
    'cloudflare:workers',
  ]) {
    check([[`knows ${module}`, need(), module, 'builtin']]);
  }
  for (const module of [
    'virtual:pwa',
    'astro:content',
    '$app/stores',
    '$env/static/private',
    '~icons/mdi/home',
  ]) {
    check([[`knows that a framework makes ${module}`, need(), module, 'builtin']]);
  }
  check([
    ['asks for packages that only look like one', need(), 'test', 'undeclared'],
    ['takes a slash behind the name as the package', need(), 'buffer/', 'undeclared'],
    ['lets the package with the slash be declared', need('buffer'), 'buffer/', 'declared'],
    ['knows vscode in an extension', pkg({ name: 'x', engines: { vscode: '^1.0.0' } }), 'vscode', 'builtin'],
    ['knows modules that Docusaurus makes', need('@docusaurus/core'), '@theme/Layout', 'builtin'],
    ['asks for them without Docusaurus', need('a'), '@theme/layout', 'undeclared'],
  ]);
});

describe('npm: specifiers', () => {
  for (const module of [
    './a',
    '..',
    '../b.css',
    '/src/x',
    '@/lib/x',
    '~/x',
    '~x',
    '#internal',
    '#imports',
    '$lib/x',
    '@components',
  ]) {
    check([[`takes ${module} as local`, need(), module, 'local']]);
  }
  check([
    ['finds the file behind loaders', need('raw-loader'), '!!raw-loader!./x.txt', 'local'],
    [
      'finds the package behind loaders and queries',
      need('a', 'style-loader'),
      'style-loader!a/x.css?inline',
      'declared',
    ],
    ['asks for loaders, too', need('a'), 'style-loader!a/x.css?inline', 'undeclared'],
    ['believes npm: and jsr:', need(), 'npm:chalk@5', 'declared'],
    ['claims nothing of URLs', need(), 'https://esm.sh/lodash', 'unknown'],
    ['claims nothing of an empty one', need(), '', 'unknown'],
    ['claims nothing of what npm cannot have', need(), 'Foo Bar', 'unknown'],
    ['claims nothing of names that look like a folder', need(), 'Components/Button', 'unknown'],
  ]);

  it('names the package that a network delivers', () => {
    const of = (module: string) => judge('npm', { files: need(), module, file: 'a.ts' }).distribution;
    assert.equal(of('https://esm.sh/lodash@4/fp'), 'lodash');
    assert.equal(of('https://cdn.jsdelivr.net/npm/@s/p@1.0.0'), '@s/p');
    assert.equal(of('https://example.com/lodash@4'), null);
  });

  it('takes name and version of an inline package apart', () => {
    const { distribution } = judge('npm', { files: need(), module: 'jsr:@std/assert@1/x', file: 'a.ts' });
    assert.equal(distribution, '@std/assert');
  });
});

describe('npm: declarations', () => {
  check([
    ['clears a package', need('lodash'), 'lodash', 'declared'],
    ['clears a path in a package', need('lodash'), 'lodash/fp/curry.js', 'declared'],
    ['clears a scoped path', need('@s/p'), '@s/p/deep', 'declared'],
    ['does not clear a sister in the scope', need('@s/p'), '@s/q', 'undeclared'],
    ['clears peers', pkg({ name: 'x', peerDependencies: { react: '*' } }), 'react/jsx-runtime', 'declared'],
    ['clears bundled packages', pkg({ name: 'x', bundleDependencies: ['b'] }), 'b', 'declared'],
    [
      'clears the name of an npm: alias',
      pkg({ name: 'x', dependencies: { al: 'npm:real@1' } }),
      'al',
      'declared',
    ],
    [
      'does not clear what the alias stands for',
      pkg({ name: 'x', dependencies: { al: 'npm:real@1' } }),
      'real',
      'undeclared',
    ],
    ['does not clear overrides', pkg({ name: 'x', overrides: { o: '1' } }), 'o', 'undeclared'],
    [
      'takes the root for a package below',
      { ...need('zod'), ...pkg({ name: 'p' }, 'packages/p/package.json') },
      'zod',
      'declared',
      { file: 'packages/p/a.ts' },
    ],
    [
      'does not take a sibling',
      {
        ...pkg({ name: 'q', dependencies: { zod: '1' } }, 'q/package.json'),
        ...pkg({ name: 'p' }, 'p/package.json'),
      },
      'zod',
      'undeclared',
      { file: 'p/a.ts' },
    ],
    [
      'looks above a package.json that only switches the module type',
      { ...need('zod'), ...pkg({ type: 'module' }, 'src/package.json') },
      'zod',
      'declared',
    ],
    ['claims nothing without package.json', {}, 'zod', 'unknown'],
    ['claims nothing with only a module switch', pkg({ type: 'module' }), 'zod', 'unknown'],
    [
      'claims nothing beside a broken one',
      { 'package.json': '{"name": "x", "dependencies": {' },
      'zod',
      'unknown',
    ],
    ['claims nothing beside a broken import map', { ...need('a'), 'deno.json': '{' }, 'zod', 'unknown'],
    ['claims nothing in fixtures', need('a'), 'zod', 'unknown', { file: 'src/__testfixtures__/a.ts' }],
  ]);

  it('flags packages for development in shipped code only', () => {
    const files = pkg({ name: 'x', devDependencies: { vite: '1' } });
    assert.deepEqual(judge('npm', { files, module: 'vite', file: 'src/a.ts' }).flags, ['dev-only']);
    for (const file of [
      'vite.config.ts',
      'src/a.test.tsx',
      '__tests__/a.js',
      'src/b.stories.jsx',
      'types/x.d.ts',
    ]) {
      assert.deepEqual(judge('npm', { files, module: 'vite', file }).flags, [], file);
    }
  });

  it('tells which manifest declares', () => {
    const files = { ...need('a'), ...pkg({ name: 'p', dependencies: { a: '1' } }, 'p/package.json') };
    assert.equal(judge('npm', { files, module: 'a', file: 'p/src/x.ts' }).manifest, 'p/package.json');
  });

  it('never accuses a declared package, whatever its name', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9._-]{0,10}[a-z0-9]$/);
    fc.assert(
      fc.property(part, part, fc.boolean(), fc.boolean(), (scope, name, isScoped, isDeep) => {
        const full = isScoped ? `@${scope}/${name}` : name;
        const { verdict } = judge('npm', {
          files: need(full),
          module: isDeep ? `${full}/x` : full,
          file: 'a.ts',
        });
        assert.ok(verdict === 'declared' || verdict === 'builtin', `${full}: ${verdict}`);
      }),
    );
  });
});

describe('npm: types', () => {
  const types = { typeOnly: true };
  check([
    ['tells type imports of a declared package', need('next'), 'next', 'type-only', types],
    ['tells type imports of an undeclared package', need(), 'next', 'type-only', types],
    ['leaves type imports of local code local', need(), './types', 'local', types],
    ['leaves type imports of Node.js to the host', need(), 'node:fs', 'builtin', types],
    ['knows packages that hold types only', need('@types/aws-lambda'), 'aws-lambda', 'type-only'],
    [
      'takes @types for a plain import of types only as a doubt',
      need('@types/express'),
      'express',
      'unknown',
      { form: 'from', names: ['Request', 'Response'] },
    ],
    [
      'does not take @types for the package',
      need('@types/lodash'),
      'lodash',
      'undeclared',
      { names: ['default'] },
    ],
  ]);

  it('finds the types of a scoped package', () => {
    const judgement = judge('npm', {
      files: need('@types/babel__core'),
      module: '@babel/core',
      file: 'a.ts',
      fact: types,
    });
    assert.deepEqual([judgement.verdict, judgement.manifest], ['type-only', 'package.json']);
  });
});

describe('npm: local code under a package-like name', () => {
  const paths = (map: object, more: object = {}) =>
    JSON.stringify({ compilerOptions: { paths: map, ...more } });
  check([
    ['is a path alias', { ...need(), 'tsconfig.json': paths({ '@app/*': ['src/*'] }) }, '@app/x', 'local'],
    [
      'is an exact alias',
      { ...need(), 'tsconfig.json': paths({ models: ['src/models'] }) },
      'models',
      'local',
    ],
    [
      'is not what only starts like an exact alias',
      { ...need(), 'tsconfig.json': paths({ models: ['src/models'] }) },
      'models-x',
      'undeclared',
    ],
    [
      'is an alias in an extended file',
      {
        ...need(),
        'tsconfig.json': '{"extends": "./cfg/base"}',
        'cfg/base.json': '{}',
        'cfg/tsconfig.json': paths({ 'x/*': ['*'] }),
        'src/tsconfig.json': '{"extends": "../cfg/tsconfig"}',
      },
      'x/y',
      'local',
    ],
    [
      'is an alias of a referenced file',
      { ...need(), 'tsconfig.app.json': paths({ 'x/*': ['src/*'] }) },
      'x/y',
      'local',
    ],
    [
      'is below baseUrl when the file is there',
      { ...need(), 'jsconfig.json': paths({}, { baseUrl: 'src' }), 'src/util/a.ts': '' },
      'util/a',
      'local',
    ],
    [
      'is an index file below baseUrl',
      { ...need(), 'tsconfig.json': paths({}, { baseUrl: '.' }), 'config/index.ts': '' },
      'config',
      'local',
    ],
    [
      'is not below baseUrl when no file is there',
      { ...need(), 'tsconfig.json': paths({}, { baseUrl: '.' }), 'openai/notes.md': '' },
      'openai',
      'undeclared',
    ],
    [
      'is not any name because of a catch-all',
      { ...need(), 'tsconfig.json': paths({ '*': ['types/*'] }) },
      'openai',
      'undeclared',
    ],
    [
      'is what a catch-all leads to',
      { ...need(), 'tsconfig.json': paths({ '*': ['types/*'] }), 'types/openai.d.ts': '' },
      'openai',
      'local',
    ],
    [
      'is not a scope because of @*',
      { ...need(), 'tsconfig.json': paths({ '@*': ['src/*'] }) },
      '@langchain/core',
      'undeclared',
    ],
    [
      'is not what an alias to node_modules names',
      { ...need(), 'tsconfig.json': paths({ zod: ['node_modules/zod'] }) },
      'zod',
      'undeclared',
    ],
    [
      'is a file in a usual place',
      { ...need(), 'src/components/Button.tsx': '' },
      'components/Button',
      'local',
    ],
    [
      'is a file in a usual place behind @',
      { ...need(), 'src/components/Button.tsx': '' },
      '@components/Button',
      'local',
    ],
    ['is not a file that only has the name', { ...need(), 'src/openai.ts': '' }, 'openai', 'undeclared'],
    [
      'is a file with a query',
      { ...need(), 'tsconfig.json': paths({}, { baseUrl: '.' }), 'util/a.ts': '' },
      'util/a?worker',
      'local',
    ],
    ['is the own package', need(), 'demo/sub', 'local'],
    [
      'is a workspace sibling',
      { ...need(), ...pkg({ name: '@x/ui' }, 'packages/ui/package.json') },
      '@x/ui/button',
      'local',
    ],
    [
      'is declared when the sibling is declared',
      { ...need('@x/ui'), ...pkg({ name: '@x/ui' }, 'packages/ui/package.json') },
      '@x/ui',
      'declared',
    ],
  ]);
});
