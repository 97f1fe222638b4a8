import * as fc from 'fast-check';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import type { EcosystemId, Manifest } from '../../../src/core/manifests/manifest.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import { parseScriptMetadata } from '../../../src/core/manifests/scriptMetadata.ts';
import type { ImportFact } from '../../../src/core/model/facts.ts';

/** Few names, so that modules, files, directories and packages often have the same. */
const word = fc.constantFrom('app', 'core', 'openai', 'yaml', 'src', 'own');
const directory = fc.constantFrom(
  '',
  '',
  'app',
  'src',
  'app/core',
  'app/src',
  'core/tests',
  'requirements',
  'openai',
);
const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
const inDirectory = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(directory, names).map(([folder, name]) => below(folder, name));

export const pythonFile = inDirectory(
  fc.oneof(
    word.map((name) => `${name}.py`),
    fc.constantFrom('__init__.py', 'main.py', 'setup.py', 'test_x.py', 'n.ipynb'),
  ),
);
export const scriptFile = inDirectory(
  fc.oneof(
    word.map((name) => `${name}.ts`),
    fc.constantFrom('index.ts', 'x.test.ts', 'own.d.ts', 'button.tsx'),
  ),
);
/** What nobody reads, but judging looks at. */
export const otherFile = inDirectory(
  fc.constantFrom('buildout.cfg', 'bower.json', 'openai', 'yaml.so', 'core.json', 'own.vue'),
);

const distribution = fc.constantFrom(
  'openai',
  'PyYAML',
  'google-cloud-storage',
  'python-own',
  'core',
  '@own/app',
  '@types/yaml',
  'app-utils',
  'nuxt',
  'yaml-loader',
);
const distributions = fc.uniqueArray(distribution, { maxLength: 5 });

const requirementLines = fc
  .tuple(distributions, fc.constantFrom('', '', '-r base.txt', '-r ../requirements/base.txt'))
  .map(([names, include]) => [include, ...names.filter((name) => !name.startsWith('@'))].join('\n'));
const pyproject = fc
  .tuple(distributions, fc.constantFrom('', 'name = "own"', 'name = "app"'), fc.boolean())
  .map(([names, name, hasRoot]) =>
    [
      `[project]\n${name}\ndependencies = ${JSON.stringify(names.filter((each) => !each.startsWith('@')))}`,
      hasRoot ? '[tool.pytest.ini_options]\npythonpath = ["core"]' : '',
    ].join('\n'),
  );
const packageJson = fc
  .tuple(distributions, distributions, fc.constantFrom('own', 'app', '@own/app', ''), fc.boolean())
  .map(([names, dev, name, leads]) => {
    const versions = (list: readonly string[]) => Object.fromEntries(list.map((each) => [each, '1']));
    return JSON.stringify({
      name,
      dependencies: versions(names),
      devDependencies: versions(dev),
      imports: leads ? { '#app': 'core', '#own': './own.ts' } : {},
    });
  });
const denoJson = fc.constantFrom(
  '{"imports":{"openai":"npm:openai@4","core/":"./core/"}}',
  '{"imports":{"@own/":"https://esm.sh/@own/"},"name":"@own/app"}',
  '{}',
  '{"importMap":"https://example.com/map.json"}',
);
const viteConfig = fc.constantFrom(
  "export default { resolve: { alias: { core: '/src/core', yaml: 'openai' } } };",
  'export default { resolve: { alias: make() } };',
  "export default { resolve: { alias: { '@own': own(), ...more } } };",
  'export default {};',
);
const tsconfig = fc.constantFrom(
  '{"compilerOptions":{"baseUrl":"."}}',
  '{"compilerOptions":{"baseUrl":"src","paths":{"@own/*":["./app/*"]}}}',
  '{"extends":"../tsconfig.json"}',
  '{"extends":"own/tsconfig.json"}',
  '{',
);

const packageLock = fc.array(fc.tuple(distribution, distribution), { maxLength: 5 }).map((pairs) =>
  JSON.stringify({
    packages: Object.fromEntries(
      pairs.map(([name, required]) => [`node_modules/${name}`, { dependencies: { [required]: '1' } }]),
    ),
  }),
);
const poetryLock = fc
  .array(fc.tuple(distribution, distribution), { maxLength: 5 })
  .map((pairs) =>
    pairs
      .map(
        ([name, required]) => `[[package]]\nname = "${name}"\n[package.dependencies]\n"${required}" = "1"\n`,
      )
      .join('\n'),
  );

const named = (name: string, text: fc.Arbitrary<string>): fc.Arbitrary<Manifest> =>
  fc.tuple(directory, text).map(([folder, content]) => {
    const path = below(folder, name);
    const manifest = manifestFormatOf(path)?.parse(path, content);
    if (!manifest) throw new Error(`${path} is no manifest`);
    return manifest;
  });
const script = fc.tuple(pythonFile, distribution).map(([path, name]): Manifest => {
  const manifest = parseScriptMetadata(path, `# /// script\n# dependencies = ["${name}"]\n# ///\n`);
  if (!manifest) throw new Error('the script has metadata');
  return manifest;
});
export const manifest = fc.oneof(
  named('requirements.txt', requirementLines),
  named('requirements/base.txt', requirementLines),
  named('pyproject.toml', pyproject),
  named('package.json', packageJson),
  named('tsconfig.json', tsconfig),
  named('deno.json', denoJson),
  named('vite.config.ts', viteConfig),
  named('package-lock.json', packageLock),
  named('poetry.lock', poetryLock),
  script,
);

const names = fc.uniqueArray(fc.oneof(word, fc.constantFrom('Client', 'storage', 'x')), { maxLength: 2 });
const pythonModule = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  fc.constantFrom(
    'os.path',
    '.core',
    'google.cloud',
    'google.cloud.storage',
    'distutils',
    'setuptools',
    '__init__',
  ),
);
const scriptModule = fc.oneof(
  word,
  fc.tuple(word, word).map(([scope, name]) => `@${scope}/${name}`),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('/')),
  fc.constantFrom(
    './x',
    'node:fs',
    'fs',
    'npm:openai',
    '#app',
    '#own',
    'h3',
    'yaml-loader!./x',
    '@/core',
    'vscode',
    'https://a:secret99@b.c/x',
    'own.vue',
    'core.js',
  ),
);

function analysisOf(ecosystem: EcosystemId, module: fc.Arbitrary<string>): fc.Arbitrary<FileAnalysis> {
  const fact = fc.record({ module, names, typeOnly: fc.boolean(), optional: fc.boolean() });
  return fc
    .tuple(
      fc.array(fact, { minLength: 2, maxLength: 6 }),
      fc.constantFrom<readonly string[]>([], [], ['openai']),
    )
    .map(([facts, installs]) => ({
      models: [],
      imports: facts.map((each, line) => locate(each, line)),
      ignores: [],
      installs,
      asks: [],
      sdkModules: [],
      ecosystem,
    }));
}

function locate(about: Pick<ImportFact, 'module' | 'names' | 'typeOnly' | 'optional'>, line: number) {
  const span = { start: line, end: line + 1 };
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  return { fact: { ...about, form: 'from' as const, span, statement: span }, range, statement: range };
}

/** What a Python file says that imports one module. */
export function importing(module: string): FileAnalysis {
  const fact = { module, names: [], typeOnly: false, optional: false };
  return {
    models: [],
    imports: [locate(fact, 0)],
    ignores: [],
    installs: [],
    asks: [],
    sdkModules: [],
    ecosystem: 'pypi',
  };
}

/** A file of code and what it says. */
export const file: fc.Arbitrary<readonly [string, FileAnalysis]> = fc.oneof(
  fc.tuple(pythonFile, analysisOf('pypi', pythonModule)),
  fc.tuple(scriptFile, analysisOf('npm', scriptModule)),
);
