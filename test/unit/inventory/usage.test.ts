import assert from 'node:assert/strict';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import { productOnly } from '../../../src/core/inventory/productOnly.ts';
import { usageOf, usagesAside, type Usage } from '../../../src/core/inventory/usage.ts';

const cases: Readonly<Record<Usage, readonly string[]>> = {
  test: [
    'tests/a.py',
    'test/a.js',
    'pkg/tests/deep/helper.py',
    'src/__tests__/a.ts',
    'src/a.test.tsx',
    'src/a.spec.js',
    'spec/a.js',
    'a_test.py',
    'test_a.py',
    'nested/conftest.py',
    'e2e/login.ts',
    'integration_tests/a.py',
    'examples/chat/tests/test_a.py',
    'examples/test_chat.py',
    'tests/examples/a.py',
    'notebooks/test_model.ipynb',
    'vitest.setup.ts',
    'app/fixtures/a.py',
  ],
  example: [
    'examples/chat.py',
    'Examples/chat.ipynb',
    'packages/core/examples/a.ts',
    'sample/a.py',
    'demo/app.py',
    'tutorials/01.ipynb',
    'src/button.stories.tsx',
    'config.example.ts',
    '.env.example',
    'app/.env.sample',
    'train_example.py',
    'examples/docs/a.py',
  ],
  docs: ['docs/conf.py', 'doc/a.py', 'docs/examples/a.py', 'apps/docs/src/pages/a.tsx', 'docs_src/a.py'],
  benchmark: ['benchmarks/a.py', 'bench/a.ts', 'bench_load.py', 'src/a.bench.ts', 'load_benchmark.py'],
  product: [
    'a.py',
    'src/app.py',
    'src/latest.py',
    'contest/a.py',
    'testing/a.py',
    'attestation.py',
    'protest_filter.py',
    'app/docs/page.tsx',
    'src/app/examples/page.tsx',
    'src/demo/a.ts',
    'specs/a.py',
    'src/sampler/a.py',
    'notebooks/a.ipynb',
    'src/documents/a.py',
    'demos.py',
    'model_tests_runner/a.py',
    'counterexample.py',
  ],
};

describe('what a file is for', () => {
  for (const [usage, paths] of Object.entries(cases)) {
    for (const path of paths) it(`${path}: ${usage}`, () => assert.equal(usageOf(path), usage));
  }

  it('is said of a component only when the product does not use it', () => {
    const at = (...paths: readonly string[]) => usagesAside(paths.map((path) => ({ path })));
    assert.deepEqual(at('tests/a.py', 'examples/a.py', 'tests/b.py'), ['example', 'test']);
    assert.deepEqual(at('tests/a.py', 'src/a.py'), []);
  });
});

describe('the inventory of the product', () => {
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const use = (path: string) => ({ path, range: place, symbol: 'x' });
  const shared = {
    category: 'service',
    provider: 'openai',
    sdks: ['openai'],
    revision: null,
    pinned: null,
    tasks: [],
    risks: [],
    resolutions: ['literal'],
  } as const;
  const inventory: FolderInventory = {
    project: 'p',
    vendored: [],
    coverage: { filesRead: 3, skipped: {} },
    components: [
      { ...shared, id: 'a', name: 'a', occurrences: [use('tests/a.py')] },
      { ...shared, id: 'b', name: 'b', occurrences: [use('tests/a.py'), use('src/b.py')] },
      { ...shared, id: 'c', name: 'c', occurrences: [use('src/c.py')] },
    ],
    dependencies: [
      {
        id: 'd',
        ecosystem: 'pypi',
        distribution: 'd',
        verdict: 'undeclared',
        occurrences: [use('examples/d.py')],
      },
    ],
  };

  it('leaves out what only tests and examples use, and their places', () => {
    const { components, dependencies } = productOnly(inventory);
    const shown = components.map(
      ({ id, occurrences }) => `${id}: ${occurrences.map(({ path }) => path).join()}`,
    );
    assert.deepEqual(shown, ['b: src/b.py', 'c: src/c.py']);
    assert.deepEqual(dependencies, []);
    assert.equal(components[1], inventory.components[2]);
  });

  it('is the same object as long as the inventory is', () => {
    assert.equal(productOnly(inventory), productOnly(inventory));
  });
});
