import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { LocatedImport } from '../../../src/core/analysis/analysis.ts';
import { manifestFormatOf } from '../../../src/core/manifests/registry.ts';
import type { ModelFinding } from '../../../src/core/model/finding.ts';
import type { FileResults } from '../../../src/core/workspace/cache/fileResults.ts';
import { packResults, unpackResults } from '../../../src/core/workspace/cache/packResults.ts';
import { WordTable } from '../../../src/core/workspace/cache/wordTable.ts';
import { analyze } from '../support/analyze.ts';

/** Lone surrogates are in it: a module's name is what the source says. */
const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const count = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const span = fc.record({ start: count, end: count });
const position = fc.record({ line: count, character: count });
const range = fc.record({ start: position, end: position });

const importArbitrary: fc.Arbitrary<LocatedImport> = fc.record({
  fact: fc.record({
    module: text,
    form: fc.constantFrom('import', 'from', 'require', 'dynamic', 'reexport'),
    names: fc.array(text, { maxLength: 3 }),
    span,
    statement: span,
    typeOnly: fc.boolean(),
    optional: fc.boolean(),
  }),
  range,
  statement: range,
});

const plainModel: fc.Arbitrary<ModelFinding> = fc.record({
  kind: fc.constant('model' as const),
  category: fc.constantFrom('model', 'service', 'dataset', 'weights-file', 'mcp-server'),
  name: fc.option(text),
  expression: text,
  resolution: fc.constantFrom('literal', 'env-default', 'unresolvable'),
  candidates: fc.array(text, { maxLength: 3 }),
  provider: text,
  sdk: text,
  callee: text,
  revision: fc.option(text),
  pinned: fc.option(fc.boolean()),
  task: fc.option(text),
  risks: fc.subarray(['pickle', 'trust-remote-code', 'hardcoded-key', 'moving-revision']),
  evidence: fc.array(fc.record({ text, range, file: text }, { requiredKeys: ['text', 'range'] }), {
    maxLength: 3,
  }),
  range,
  call: range,
});

const modelArbitrary: fc.Arbitrary<ModelFinding> = fc.oneof(
  plainModel,
  fc
    .tuple(plainModel, fc.array(fc.tuple(text, text), { maxLength: 2 }))
    .map(([model, details]) => ({ ...model, details })),
);

const table = new WordTable();

/** One table for all, as in a file, and that read from a file. */
function packedAndBack(results: FileResults): FileResults {
  const packed = packResults(results, table);
  return unpackResults(packed, new WordTable(JSON.parse(JSON.stringify(table.all)) as (string | null)[]));
}

describe('results as they lie in a file', () => {
  it('come back as they were, whatever words are in them', () => {
    const models = fc.array(modelArbitrary, { maxLength: 3 });
    const imports = fc.array(importArbitrary, { maxLength: 4 });
    fc.assert(
      fc.property(models, imports, fc.array(text), (found, imported, installs) => {
        const analysis = {
          models: found,
          imports: imported,
          ignores: [],
          installs,
          asks: [{ kind: 'value', path: installs }],
          sdkModules: installs,
          ecosystem: 'npm',
        } as const;
        // Objects made here have no prototype, unlike all others.
        assert.deepEqual(packedAndBack({ analysis }), structuredClone({ analysis }));
      }),
    );
  });

  it('come back as they were for everything that the fixtures hold', async function () {
    this.timeout(20_000);
    const folder = new URL('../../fixtures/sdks', import.meta.url).pathname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(py|ts)$/.test(name),
    );
    assert.ok(files.length > 20);
    for (const file of files) {
      const analysis = await analyze(file, readFileSync(path.join(folder, file), 'utf8'));
      assert.deepEqual(packedAndBack({ analysis }), { analysis }, file);
    }
  });

  it('come back as they were for manifests of every format', () => {
    for (const [name, content] of [
      ['package.json', '{"name": "x", "dependencies": {"a": "1"}, "imports": {"#a/*": "./a/*"}}'],
      [
        'package-lock.json',
        '{"packages": {"node_modules/a": {"version": "1.0.0", "dependencies": {"b": "1"}}}}',
      ],
      ['uv.lock', '[[package]]\nname = "a"\nversion = "1.0"\n'],
      ['pyproject.toml', '[project]\nname = "x"\ndependencies = ["a>=1"]\n'],
      ['requirements.txt', '-r other.txt\na==1\n'],
      ['tsconfig.json', '{"compilerOptions": {"paths": {"@/*": ["./src/*"]}}}'],
    ] as const) {
      const manifest = manifestFormatOf(name)?.parse(name, content);
      assert.ok(manifest);
      assert.deepEqual(packedAndBack({ manifest }), { manifest }, name);
    }
  });

  it('are kept for what holds no code, too', () => {
    const manifest = {
      path: 'a',
      ecosystem: 'npm',
      declarations: [],
      includes: [],
      localModules: [],
    } as const;
    for (const results of [{}, { manifest }, { manifest, problem: 'binary' }] as const) {
      assert.deepEqual(packedAndBack(results), results);
    }
  });
});
