import { check, manifest, one, type Case } from './cases.ts';

const json = JSON.stringify;
const paths = (map: object, more: object = {}): string => json({ compilerOptions: { paths: map, ...more } });

/** Files beside a package.json without dependencies, and what `src/a.ts` imports. */
function local(
  title: string,
  files: Readonly<Record<string, string>>,
  modules: readonly string[],
  verdicts: readonly string[],
  file = 'src/a.ts',
): Case {
  return {
    title,
    files: {
      'package.json': manifest(),
      ...files,
      [file]: modules.map((module) => `import "${module}";\n`).join(''),
    },
    imports: { [file]: modules.map((module, index) => `${module} ${verdicts[index] ?? verdicts[0] ?? ''}`) },
  };
}

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
  ]);
});

describe('npm: aliases of build tools', () => {
  const src = { 'code/inner/x.ts': '', 'code/other/index.ts': '' };
  const vite = (alias: string, before = ''): string =>
    `import { defineConfig } from 'vite';\nimport path from 'node:path';\nimport { fileURLToPath, URL } from 'node:url';\n${before}\nexport default defineConfig({ resolve: { alias: ${alias} } });\n`;
  check([
    local(
      'Vite: an object',
      {
        'vite.config.ts': vite(
          `{ parts: path.resolve(__dirname, './code/inner'), "@lib": fileURLToPath(new URL('./code/other', import.meta.url)), root: '/src' }`,
        ),
        ...src,
      },
      ['parts/x', '@lib', '@lib/y', 'root/x', 'party'],
      ['local', 'local', 'local', 'local', 'undeclared'],
    ),
    local(
      'Vite: a list, with expressions',
      {
        'vite.config.mjs': vite(
          `[{ find: 'parts', replacement: path.join(__dirname, 'code', 'inner') }, { find: /^lib\\/(.*)/, replacement: '/code/other/$1' }]`,
        ),
        ...src,
      },
      ['parts/x', 'lib/y', 'libs/y'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'Vite: a function that gives the object',
      {
        'vite.config.ts':
          "import { defineConfig } from 'vite';\nexport default defineConfig(({ mode }) => {\n  return { plugins: [x()], resolve: { alias: { parts: '/code/inner' } } };\n});\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Vite: a name for the object',
      { 'vite.config.ts': vite('alias', "const alias = { parts: '/code/inner' };"), ...src },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Vite: what only running it would tell is a doubt',
      { 'vite.config.ts': vite('makeAliases()'), ...src },
      ['parts', 'zod', '@x/y'],
      ['unknown', 'unknown', 'unknown'],
    ),
    local(
      'Vite: an entry that is not plain is a doubt about names that may be it',
      { 'vite.config.ts': vite('{ parts: here("code/inner"), ...more }'), ...src },
      ['parts/x', 'zod'],
      ['unknown', 'unknown'],
    ),
    local(
      'Vite: a config without aliases is no doubt',
      {
        'vite.config.ts':
          'import { defineConfig } from "vite";\nexport default defineConfig({ plugins: [react()] });\n',
      },
      ['zod'],
      ['undeclared'],
    ),
    local(
      'Vitest has its own',
      {
        'vitest.config.ts':
          "import { defineConfig } from 'vitest/config';\nexport default defineConfig({ test: { alias: { parts: new URL('./code/inner/', import.meta.url).pathname } } });\n",
        ...src,
      },
      ['parts/x'],
      ['local'],
    ),
    local(
      'webpack',
      {
        'webpack.config.js':
          "const path = require('path');\nmodule.exports = { resolve: { alias: { parts$: path.resolve(__dirname, 'code/inner'), lib: path.resolve(__dirname, 'code/other/') }, modules: ['src', 'node_modules'] } };\n",
        ...src,
      },
      ['parts', 'parts/x', 'lib/y', 'zod'],
      ['local', 'undeclared', 'local', 'undeclared'],
    ),
    local(
      'webpack: an alias that leads to a package is that package',
      { 'webpack.config.js': "module.exports = { resolve: { alias: { react: 'preact/compat' } } };\n" },
      ['react'],
      ['undeclared'],
    ),
    local(
      'Next.js',
      {
        'next.config.js':
          "const path = require('path');\nmodule.exports = { webpack: (config) => { config.resolve.alias.parts = path.join(__dirname, 'code/inner'); config.resolve.alias['lib'] = path.join(__dirname, 'code/other'); return config; } };\n",
        ...src,
      },
      ['parts/x', 'lib/y', 'zod'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'Next.js: the object is made anew',
      {
        'next.config.mjs':
          "export default { webpack(config) { config.resolve.alias = { ...config.resolve.alias, parts: '/code/inner' }; return config; } };\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Nuxt',
      {
        'nuxt.config.ts': "export default defineNuxtConfig({ alias: { parts: '../code/inner' } });\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'SvelteKit',
      {
        'svelte.config.js':
          "export default { kit: { alias: { parts: 'code/inner', 'lib/*': 'code/other/*' } } };\n",
        ...src,
      },
      ['parts/x', 'lib/y', 'zod'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'Astro',
      {
        'astro.config.mjs':
          "import { defineConfig } from 'astro/config';\nexport default defineConfig({ vite: { resolve: { alias: { parts: '/code/inner' } } } });\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Babel: in JSON',
      {
        '.babelrc': json({
          plugins: [
            [
              'module-resolver',
              { root: ['./src'], alias: { parts: './code/inner', '^lib/(.+)': './code/other/\\1' } },
            ],
          ],
        }),
        ...src,
      },
      ['parts/x', 'lib/y', 'parts2'],
      ['local', 'local', 'undeclared'],
    ),
    local(
      'Babel: in code',
      {
        'babel.config.js':
          "module.exports = function (api) { api.cache(true); return { presets: ['x'], plugins: [['module-resolver', { alias: { parts: './code/inner' } }]] }; };\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Babel: in package.json',
      {
        'package.json': manifest([], {
          babel: { plugins: [['module-resolver', { alias: { parts: './code/inner' } }]] },
        }),
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Rollup',
      {
        'rollup.config.mjs':
          "import alias from '@rollup/plugin-alias';\nexport default { plugins: [alias({ entries: [{ find: 'parts', replacement: './code/inner' }] })] };\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Metro',
      {
        'metro.config.js':
          "const path = require('path');\nmodule.exports = { resolver: { extraNodeModules: { parts: path.resolve(__dirname, 'code/inner') } } };\n",
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
    ),
    local(
      'Jest: in code',
      {
        'jest.config.js':
          "module.exports = { moduleNameMapper: { '^parts/(.*)$': '<rootDir>/code/inner/$1', '\\\\.(css|svg)$': 'identity-obj-proxy', '^lodash-es$': 'lodash' } };\n",
        ...src,
      },
      ['parts/x', 'lodash-es', 'zod'],
      ['local', 'undeclared', 'undeclared'],
      'src/a.test.ts',
    ),
    local(
      'Jest: in package.json',
      {
        'package.json': manifest([], {
          jest: {
            moduleNameMapper: { '^parts/(.*)$': '<rootDir>/code/inner/$1' },
            moduleDirectories: ['node_modules', 'src'],
          },
        }),
        ...src,
      },
      ['parts/x', 'zod'],
      ['local', 'undeclared'],
      'src/a.test.ts',
    ),
    local(
      'Parcel and others: `alias` in package.json',
      { 'package.json': manifest([], { alias: { parts: './code/inner', react: 'preact/compat' } }), ...src },
      ['parts/x', 'react'],
      ['local', 'undeclared'],
    ),
    local(
      'a hostile pattern costs no time',
      { 'jest.config.js': `module.exports = { moduleNameMapper: { '^(a+)+$': '<rootDir>/x' } };\n` },
      [`${'a'.repeat(60)}`],
      ['unknown'],
      'src/a.test.ts',
    ),
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
