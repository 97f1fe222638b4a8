import { check, manifest, one } from './cases.ts';

const imports = (...modules: readonly string[]): string =>
  modules.map((module) => `import "${module}";\n`).join('');
const all = (verdict: string, ...modules: readonly string[]): readonly string[] =>
  modules.map((module) => `${module} ${verdict}`);

const node = ['node:fs', 'fs', 'fs/promises', 'node:test', 'node:sqlite', 'node:sea'];
const packages = ['test', 'sqlite', 'sea', 'events/', 'buffer/'];

describe('npm: modules that come with what runs the code', () => {
  check([
    one('those of Node.js', [], imports(...node), all('builtin', ...node)),
    one(
      'packages of names that Node.js has with a prefix only',
      [],
      imports(...packages),
      all('undeclared', ...packages),
    ),
    one(
      'copies of Node.js modules that are declared',
      ['events', 'buffer'],
      imports('events/', 'buffer/'),
      all('declared', 'events/', 'buffer/'),
    ),
    one(
      'those of Bun and of workers',
      [],
      imports('bun:sqlite', 'cloudflare:workers', 'workerd:x'),
      all('builtin', 'bun:sqlite', 'cloudflare:workers', 'workerd:x'),
    ),
    one('Bun itself, where it is evident', ['@types/bun'], imports('bun'), ['bun builtin']),
    one('VS Code by its engine', [], imports('vscode'), ['vscode builtin'], {
      engines: { vscode: '^1.90.0' },
    }),
    one('VS Code by its types', [], imports('vscode'), ['vscode builtin'], {
      devDependencies: { '@types/vscode': '1' },
    }),
    one('the one of Yarn, where modules are found without folders', [], imports('pnpapi'), [
      'pnpapi builtin',
    ]),
    one('k6 and its modules', [], imports('k6', 'k6/http'), all('builtin', 'k6', 'k6/http')),
    one('Obsidian, which is declared for its types', [], imports('obsidian'), ['obsidian declared'], {
      devDependencies: { obsidian: '*' },
    }),
    one(
      'Electron is declared for development and there at run time',
      [],
      imports('electron', 'electron/main'),
      all('declared', 'electron', 'electron/main'),
      { devDependencies: { electron: '*' } },
    ),
    one('Electron that nothing declares', [], imports('electron'), ['electron undeclared']),
  ]);
});

interface Framework {
  readonly name: string;
  readonly packages: readonly string[];
  readonly modules: readonly string[];
  /** Told without the framework; what has a name that no package can have is never one. */
  readonly without: readonly string[];
}

const frameworks: readonly Framework[] = [
  {
    name: 'SvelteKit',
    packages: ['@sveltejs/kit'],
    modules: ['$app/stores', '$env/static/private', '$service-worker'],
    without: [],
  },
  {
    name: 'Vite plugins',
    packages: ['vite'],
    modules: ['virtual:pwa-register', '~icons/mdi/home'],
    without: [],
  },
  { name: 'Astro', packages: ['astro'], modules: ['astro:content', 'astro:assets'], without: [] },
  {
    name: 'Nuxt',
    packages: ['nuxt'],
    modules: ['#imports', '#app', '#build/x', '#components', 'vue-router', 'h3'],
    without: ['vue-router', 'h3'],
  },
  {
    name: 'Docusaurus',
    packages: ['@docusaurus/core'],
    modules: ['@theme/Layout', '@site/src/x', '@docusaurus/Link'],
    without: ['@theme/layout'],
  },
  { name: 'Next.js', packages: ['next'], modules: ['server-only', 'client-only'], without: ['server-only'] },
  { name: 'VitePress', packages: ['vitepress'], modules: ['vue'], without: ['vue'] },
  { name: 'UnoCSS', packages: ['unocss'], modules: ['uno.css', 'virtual:uno.css'], without: ['uno.css'] },
  { name: 'Gatsby', packages: ['gatsby'], modules: ['@reach/router'], without: ['@reach/router'] },
  {
    name: 'Ember',
    packages: ['ember-source'],
    modules: ['@ember/object', '@glimmer/tracking', 'rsvp'],
    without: ['@ember/object'],
  },
  {
    name: 'React Router',
    packages: ['@remix-run/dev'],
    modules: ['virtual:remix/server-build'],
    without: [],
  },
  {
    name: 'VuePress',
    packages: ['vuepress'],
    modules: ['@internal/pagesRoutes', 'vue'],
    without: ['@internal/routes'],
  },
  {
    name: 'Storybook',
    packages: ['storybook'],
    modules: ['storybook/test', 'virtual:/@storybook/x'],
    without: ['storybook/test'],
  },
];

describe('npm: modules that a framework makes', () => {
  for (const { name, packages: framework, modules, without } of frameworks) {
    check([
      {
        title: `${name}: are no packages`,
        files: { 'package.json': manifest(framework), 'src/a.ts': imports(...modules) },
        imports: {
          'src/a.ts': modules.map(
            (module) =>
              `${module} ${framework.some((own) => module === own || module.startsWith(`${own}/`)) ? 'declared' : 'builtin'}`,
          ),
        },
      },
    ]);
    if (without.length > 0) {
      check([
        one(
          `${name}: are nobody's without it`,
          [],
          imports(...without),
          without.map((module) => `${module} ${/[A-Z]/.test(module) ? 'unknown' : 'undeclared'}`),
        ),
      ]);
    }
  }
});
