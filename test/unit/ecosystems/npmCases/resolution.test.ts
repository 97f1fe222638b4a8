import { check, local, manifest, one } from './cases.ts';

const json = JSON.stringify;
const paths = (map: object, more: object = {}): string => json({ compilerOptions: { paths: map, ...more } });

describe('npm: paths of TypeScript', () => {
  check([
    local(
      'an exact one and a pattern',
      {
        'tsconfig.json': paths({ models: ['./src/m'], 'app/*': ['./src/*'] }),
        'src/m.ts': '',
        'src/x.ts': '',
      },
      ['models', 'app/x', 'models-x'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'several targets, of which one is there',
      { 'tsconfig.json': paths({ 'lib-x/*': ['./gen/*', './src/*'] }), 'src/x.ts': '' },
      ['lib-x/x'],
      ['local'],
    ),
    local(
      'a pattern that takes in every package hides none',
      { 'tsconfig.json': paths({ '*': ['./types/*'] }), 'types/openai.d.ts': '' },
      ['openai', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'names below baseUrl, where a file is',
      { 'tsconfig.json': paths({}, { baseUrl: './src' }), 'src/helper/x.ts': '' },
      ['helper/x', 'helper', 'zod'],
      ['local', 'undeclared', 'undeclared'],
    ),
    local(
      'a chain of extended files',
      {
        'tsconfig.json': json({ extends: './config/base.json' }),
        'config/base.json': json({ extends: ['./other.json', './paths.json'] }),
        'config/other.json': '{}',
        'config/paths.json': paths({ 'deep/*': ['../src/*'] }),
        'src/x.ts': '',
      },
      ['deep/x'],
      ['local'],
    ),
    local(
      'a place that is said by the file that extends',
      {
        'tsconfig.json': json({ extends: './config/base.json' }),
        'config/base.json': paths({ 'here/*': ['${configDir}/src/*'] }),
        'src/x.ts': '',
      },
      ['here/x'],
      ['local'],
    ),
    local(
      'an extended package of the workspace',
      {
        'tsconfig.json': json({ extends: '@demo/tsconfig/base.json' }),
        'packages/tsconfig/package.json': json({ name: '@demo/tsconfig' }),
        'packages/tsconfig/base.json': paths({ 'shared-x/*': ['../../src/*'] }),
        'src/x.ts': '',
      },
      ['shared-x/x'],
      ['local'],
    ),
    local(
      'an extended package that is installed leaves a doubt about short names only',
      {
        'package.json': manifest([], { devDependencies: { '@tsconfig/node20': '*' } }),
        'tsconfig.json': json({ extends: '@tsconfig/node20/tsconfig.json' }),
      },
      ['zod'],
      ['undeclared'],
    ),
    local(
      'a referenced project',
      {
        'tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }] }),
        'tsconfig.app.json': paths({ 'app/*': ['./src/*'] }),
        'src/x.ts': '',
      },
      ['app/x'],
      ['local'],
    ),
    local(
      'jsconfig.json says the same',
      { 'jsconfig.json': paths({ 'app/*': ['./src/*'] }), 'src/x.js': '' },
      ['app/x'],
      ['local'],
      'src/a.js',
    ),
    local(
      'comments, trailing commas and a mark at the start do no harm',
      {
        'tsconfig.json': '\uFEFF{ // here\n "compilerOptions": { "paths": { "app/*": ["./src/*"], }, }, }',
        'src/x.ts': '',
      },
      ['app/x'],
      ['local'],
    ),
    local(
      'an alias may look like a scope',
      {
        'tsconfig.json': paths({ '@app': ['./src'], '@parts/*': ['./src/parts/*'] }),
        'src/parts/x.ts': '',
        'src/index.ts': '',
      },
      ['@app', '@parts/x', '@other/x'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'several folders that are as one',
      { 'tsconfig.json': json({ compilerOptions: { rootDirs: ['./src', './gen'] } }), 'gen/x.ts': '' },
      ['./x'],
      ['local'],
    ),
    local(
      'an alias that no settings tell is a doubt where its name is a usual one',
      { 'yarn.lock': '"@utils/known@^1.0.0":\n  version "1.0.0"\n' },
      ['@components/button', '@assets/logo.svg', '@utils/known', '@langchain/utils'],
      ['unknown', 'unknown', 'transitive-only', 'undeclared'],
    ),
  ]);
});

describe('npm: the beginning of a path', () => {
  check([
    {
      title: 'leads to a folder, where one is',
      files: {
        'package.json': manifest(),
        'tsconfig.json': paths({}, { baseUrl: './code' }),
        'code/texts/en.json': '{}',
        'src/locales/en.json': '{}',
        'src/a.ts': 'import(`texts/${x}.json`);\nrequire(`locales/${x}`);\nimport(`zod/${x}`);\n',
      },
      imports: { 'src/a.ts': ['texts/ local', 'locales/ local', 'zod/ undeclared'] },
    },
  ]);
});

describe('npm: own packages', () => {
  check([
    local(
      'imports of package.json',
      {
        'package.json': manifest(['dep'], {
          imports: {
            '#in/*': './src/*.js',
            '#dep': 'dep',
            '#not': 'other-dep',
            '#if': { node: 'dep/x', default: './src/x.js' },
            '#none': null,
          },
        }),
        'src/x.ts': '',
      },
      ['#in/x', '#dep', '#not', '#if', '#none', '#else'],
      ['local', 'declared', 'undeclared', 'local', 'local', 'local'],
    ),
    local(
      'the package itself',
      { 'package.json': manifest([], { exports: './src/index.js' }) },
      ['demo', 'demo/x', 'demo-x'],
      ['local', 'local', 'undeclared'],
    ),
    {
      title: 'packages of the workspace, declared or not',
      files: {
        'package.json': json({ name: 'root', private: true, workspaces: ['packages/*'] }),
        'packages/a/package.json': json({
          name: '@x/a',
          dependencies: { '@x/b': 'workspace:*', c: 'file:../c', d: 'link:../d', e: 'portal:../e' },
        }),
        'packages/b/package.json': json({ name: '@x/b' }),
        'packages/f/package.json': json({ name: '@x/f' }),
        'packages/a/src/a.ts':
          'import "@x/b/y";\nimport "c";\nimport "d";\nimport "e";\nimport "@x/f";\nimport "@x/g";\n',
      },
      imports: {
        'packages/a/src/a.ts': [
          '@x/b/y declared',
          'c declared',
          'd declared',
          'e declared',
          '@x/f local',
          '@x/g undeclared',
        ],
      },
    },
    {
      title: 'the root speaks for the packages below it, and they do not for it',
      files: {
        'package.json': json({ name: 'root', dependencies: { zod: '*' }, devDependencies: { vitest: '*' } }),
        'packages/a/package.json': json({ name: 'a', dependencies: { only: '*' } }),
        'packages/a/src/a.ts': 'import "zod";\nimport "vitest";\nimport "only";\n',
        'packages/a/test/a.test.ts': 'import "vitest";\n',
        'b.ts': 'import "only";\n',
      },
      imports: {
        'packages/a/src/a.ts': ['zod declared', 'vitest declared dev-only', 'only declared'],
        'packages/a/test/a.test.ts': ['vitest declared'],
        'b.ts': ['only undeclared'],
      },
    },
    {
      title: 'a package.json that only switches the type of modules is none',
      files: {
        'package.json': manifest(['zod']),
        'src/package.json': '{"type": "module"}',
        'esm/package.json': '{"sideEffects": false, "main": "../x.js"}',
        'src/a.ts': 'import "zod";\nimport "no";\n',
        'esm/a.ts': 'import "zod";\n',
      },
      imports: { 'src/a.ts': ['zod declared', 'no undeclared'], 'esm/a.ts': ['zod declared'] },
    },
    {
      title: 'without a manifest nothing is claimed',
      files: { 'a.ts': 'import "zod";\nimport "node:fs";\n', 'b/package.json': manifest() },
      imports: { 'a.ts': ['zod unknown', 'node:fs builtin'] },
    },
    one(
      'a pnpm folder of its own and Yarn without a node_modules',
      ['a'],
      'import "a";\nimport "b";\n',
      ['a declared', 'b undeclared'],
      {},
    ),
  ]);
});
