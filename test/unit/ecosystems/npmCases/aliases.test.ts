import { check, local, manifest } from './cases.ts';

const json = JSON.stringify;

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
