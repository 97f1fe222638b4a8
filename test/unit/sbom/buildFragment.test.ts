import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { buildFragment, type FragmentOptions } from '../../../src/core/sbom/buildFragment.ts';
import type { Bom, BomComponent } from '../../../src/core/sbom/bom.ts';
import { serializeBom } from '../../../src/core/sbom/canonicalBom.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import {
  BARE,
  BART,
  COMMIT,
  HOSTED,
  LLAMA,
  OPTIONS,
  OTHER,
  POINTER,
  SCOPED,
  SQUAD,
  UNRESOLVED,
  WEIGHTS,
  YAML,
  anyInventory,
  component,
  inventory,
  occurrence,
  reordered,
} from './support/inventories.ts';
import { problemsOf } from './support/validator.ts';
import { runsOr, timeoutOr } from '../support/runs.ts';

function build(source: FolderInventory, options: Partial<FragmentOptions> = {}): Bom {
  return buildFragment(source, undefined, { ...OPTIONS, ...options });
}

function only(source: FolderInventory): BomComponent {
  const [first] = build(source).components ?? [];
  assert.ok(first);
  return first;
}

function properties(holder: { readonly properties?: BomComponent['properties'] } | undefined): string[] {
  return (holder?.properties ?? []).map(({ name, value }) => `${name}=${value}`);
}

describe('the fragment', function () {
  this.timeout(timeoutOr(60_000));

  it('is valid CycloneDX 1.6 with references that resolve and purls that parse', () => {
    assert.deepEqual(problemsOf(serializeBom(build(inventory()))), []);
    assert.deepEqual(problemsOf(serializeBom(build(inventory([], [])))), []);
  });

  it('is the same bytes whatever the order of the inventory', () => {
    fc.assert(
      fc.property(anyInventory, fc.infiniteStream(fc.nat()), fc.boolean(), (source, numbers, lineNumbers) => {
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, at: Number(numbers.next().value) }))
            .sort((left, right) => left.at - right.at)
            .map(({ item }) => item);
        const once = serializeBom(build(source, { lineNumbers }));
        assert.equal(serializeBom(build(reordered(source, shuffle), { lineNumbers })), once);
        assert.deepEqual(problemsOf(once), []);
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('has the serial number that its project and path give, and no other', () => {
    const serial = build(inventory()).serialNumber ?? '';
    assert.match(serial, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // A constant of the format: when this changes, every committed fragment changes.
    assert.equal(serial, 'urn:uuid:e8c4b842-a641-5f8b-bfde-4a50fa28d06a');
    assert.notEqual(build(inventory(), { fragmentPath: 'b/fragment.cdx.json' }).serialNumber, serial);
    assert.notEqual(build({ ...inventory(), project: 'other' }).serialNumber, serial);
  });

  it('holds no time, no line, no absolute path and no version of this tool', () => {
    const text = serializeBom(build(inventory()));
    assert.doesNotMatch(text, /timestamp|"line"|"offset"|additionalContext/);
    assert.doesNotMatch(text, /"(?:\/|[A-Za-z]:\\|~\/|file:)/);
    const { metadata, version } = build(inventory());
    assert.equal(version, 1);
    assert.deepEqual(metadata?.tools, {
      components: [{ type: 'application', 'bom-ref': 'shadowlight:tool', name: 'shadowlight' }],
    });
    assert.deepEqual(properties(metadata), [
      'cdx:reproducible=true',
      'shadowlight:catalogue=2026.11',
      'shadowlight:coverage:unresolved=1',
      'shadowlight:schema=1',
    ]);
  });

  it('pins a model by its commit in version and purl', () => {
    const llama = only(inventory([LLAMA], []));
    assert.equal(llama.type, 'machine-learning-model');
    assert.equal(llama['bom-ref'], `shadowlight:${LLAMA.id}`);
    assert.deepEqual([llama.group, llama.name, llama.version], ['meta-llama', 'Llama-3.1-8B', COMMIT]);
    assert.equal(llama.purl, `pkg:huggingface/meta-llama/Llama-3.1-8B@${COMMIT}`);
    assert.deepEqual(llama.modelCard, { modelParameters: { task: 'text-generation' } });
  });

  it('gives a model on a branch neither version nor purl, and says the revision', () => {
    const bart = only(inventory([BART], []));
    assert.equal(bart.version, undefined);
    assert.equal(bart.purl, undefined);
    assert.equal(bart.modelCard, undefined, 'none of several tasks is the task');
    assert.deepEqual(properties(bart), [
      'shadowlight:kind=model',
      'shadowlight:pinned=false',
      'shadowlight:provider=huggingface',
      'shadowlight:resolution=literal',
      'shadowlight:resolution=same-file-constant',
      'shadowlight:revision=main',
      'shadowlight:risk=moving-revision',
      'shadowlight:sdk=transformers',
      'shadowlight:task=summarization',
      'shadowlight:task=translation',
    ]);
  });

  it('says what a component is for only when the product does not use it', () => {
    const usedIn = (...paths: readonly string[]) =>
      properties(
        only(inventory([component({ occurrences: paths.map((path) => occurrence(path, 1, 'x')) })], [])),
      ).filter((property) => property.startsWith('shadowlight:usage'));
    assert.deepEqual(usedIn('src/a.py'), []);
    assert.deepEqual(usedIn('src/a.py', 'tests/a.py'), []);
    assert.deepEqual(usedIn('tests/a.py', 'examples/a.py', 'tests/b.py'), [
      'shadowlight:usage=example',
      'shadowlight:usage=test',
    ]);
  });

  it('gives a bare name of the hub neither group nor link', () => {
    const bare = only(inventory([BARE], []));
    assert.deepEqual(
      [bare.group, bare.name, bare.externalReferences],
      [undefined, 'bert-base-uncased', undefined],
    );
  });

  it('says how a name was found and how sure that is', () => {
    assert.deepEqual(only(inventory([BART], [])).evidence?.identity, [
      {
        field: 'name',
        confidence: 0.95,
        concludedValue: 'facebook/bart-large-cnn',
        methods: [
          { technique: 'source-code-analysis', confidence: 0.95, value: 'literal argument of the call' },
          { technique: 'source-code-analysis', confidence: 0.9, value: 'constant of the same file' },
        ],
        tools: ['shadowlight:tool'],
      },
    ]);
  });

  it('lists each symbol of a file once, and each line of it only when lines are asked for', () => {
    const source = inventory(
      [
        component({
          occurrences: [occurrence('a.py', 9, 'x'), occurrence('a.py', 1, 'x'), occurrence('a.py', 1, 'y')],
        }),
      ],
      [],
    );
    assert.deepEqual(only(source).evidence?.occurrences, [
      { location: 'a.py', symbol: 'x' },
      { location: 'a.py', symbol: 'y' },
    ]);
    assert.deepEqual(build(source, { lineNumbers: true }).components?.[0]?.evidence?.occurrences, [
      { location: 'a.py', line: 2, symbol: 'x' },
      { location: 'a.py', line: 10, symbol: 'x' },
      { location: 'a.py', line: 2, symbol: 'y' },
    ]);
  });

  it('has one service for each provider, which depends on the models it serves', () => {
    const second = component({ id: 'service:openai/gpt-4o', name: 'gpt-4o', sdks: ['langchain'] });
    const bom = build(inventory([HOSTED, second, OTHER, LLAMA], []));
    assert.deepEqual(
      bom.services?.map((service) => [service['bom-ref'], service.name, service.provider]),
      [
        ['shadowlight:provider:openai', 'openai', { name: 'openai' }],
        ['shadowlight:provider:other:mesh', 'mesh', { name: 'mesh' }],
      ],
    );
    assert.ok(properties(bom.services?.[0]).includes('shadowlight:sdk=langchain'));
    assert.deepEqual(bom.dependencies, [
      {
        ref: 'shadowlight:provider:openai',
        dependsOn: ['shadowlight:service:openai/gpt-4.1', 'shadowlight:service:openai/gpt-4o'],
      },
      { ref: 'shadowlight:provider:other:mesh', dependsOn: [`shadowlight:${OTHER.id}`] },
      {
        ref: 'shadowlight:root',
        dependsOn: [
          `shadowlight:${LLAMA.id}`,
          'shadowlight:provider:openai',
          'shadowlight:provider:other:mesh',
        ],
      },
    ]);
  });

  it('names the languages that are not read, and does not count their files', () => {
    const found = inventory([], []);
    const coverage = { ...found.coverage, unreadLanguages: { Go: 3, Rust: 1 } };
    assert.deepEqual(
      properties(build({ ...found, coverage }).metadata).filter((text) => text.includes('coverage')),
      ['shadowlight:coverage:language-not-read=Go', 'shadowlight:coverage:language-not-read=Rust'],
    );
  });

  it('keeps a model that cannot be named as an entry to review, and says that it is incomplete', () => {
    const bom = build(inventory([UNRESOLVED, HOSTED], []));
    const unresolved = bom.components?.find(({ name }) => name === 'unresolved');
    assert.equal(unresolved?.['bom-ref'], `shadowlight:${UNRESOLVED.id}`);
    assert.ok(properties(unresolved).includes('shadowlight:sdk=anthropic'));
    assert.deepEqual(bom.compositions, [
      {
        'bom-ref': 'shadowlight:composition',
        aggregate: 'incomplete',
        assemblies: ['shadowlight:root'],
        dependencies: ['shadowlight:root'],
      },
      {
        'bom-ref': 'shadowlight:composition:unresolved',
        aggregate: 'incomplete',
        assemblies: [`shadowlight:${UNRESOLVED.id}`],
      },
    ]);
    assert.ok(properties(bom.metadata).includes('shadowlight:coverage:unresolved=1'));
  });

  it('says which files were not read, and never that it is complete', () => {
    const bom = build(inventory([], [], { minified: 2, 'too-large': 1, binary: 0 }));
    assert.deepEqual(
      properties(bom.metadata).filter((text) => text.includes('coverage')),
      ['shadowlight:coverage:skipped=minified=2', 'shadowlight:coverage:skipped=too-large=1'],
    );
    assert.deepEqual(
      bom.compositions?.map(({ aggregate }) => aggregate),
      ['incomplete'],
    );
  });

  it('describes a dataset as data, for people to add to', () => {
    const squad = only(inventory([SQUAD], []));
    assert.equal(squad.type, 'data');
    assert.deepEqual(squad.data, [{ type: 'dataset' }]);
    assert.equal(squad.purl, undefined);
    assert.deepEqual(squad.externalReferences, [
      { type: 'distribution', url: 'https://huggingface.co/datasets/rajpurkar/squad' },
    ]);
  });

  it('describes undeclared packages as libraries without a version', () => {
    const [scoped, yaml] = build(inventory([], [YAML, SCOPED])).components ?? [];
    assert.deepEqual(
      [yaml?.type, yaml?.name, yaml?.version, yaml?.purl],
      ['library', 'pyyaml', undefined, 'pkg:pypi/pyyaml'],
    );
    assert.deepEqual(
      [scoped?.group, scoped?.name, scoped?.purl],
      ['@google', 'genai', 'pkg:npm/%40google/genai'],
    );
    assert.deepEqual(properties(scoped), [
      'shadowlight:ecosystem=npm',
      'shadowlight:kind=undeclared-dependency',
      'shadowlight:verdict=transitive-only',
    ]);
  });

  it('gives a weights file no purl, for its checksum is not known', () => {
    const weights = only(inventory([WEIGHTS], []));
    assert.deepEqual(
      [weights.type, weights.name, weights.purl],
      ['machine-learning-model', 'models/classifier.pkl', undefined],
    );
  });

  it('gives it the checksum that a git-LFS pointer tells as its purl', () => {
    const { purl, hashes } = only(inventory([POINTER], []));
    const [hash] = hashes ?? [];
    assert.equal(purl, `pkg:generic/phi.gguf?checksum=sha256:${String(hash?.['content'])}`);
  });

  it('is compared and sorted without any locale', () => {
    const folder = new URL('../../../src/core/sbom/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      assert.doesNotMatch(readFileSync(new URL(file, folder), 'utf8'), /localeCompare|toLocale|Intl\./, file);
    }
  });
});

describe('the validator of these tests', () => {
  const broken: readonly (readonly [string, (bom: Bom) => unknown, RegExp])[] = [
    ['an unknown field', (bom) => ({ ...bom, surprise: 1 }), /additional properties/],
    [
      'an unknown component type',
      (bom) => ({ ...bom, components: [{ type: 'model', name: 'x' }] }),
      /allowed values/,
    ],
    [
      'an annotation without a time',
      (bom) => ({ ...bom, annotations: [{ subjects: [], annotator: {}, text: '' }] }),
      /timestamp/,
    ],
    [
      'evidence on a service',
      (bom) => ({ ...bom, services: [{ name: 'x', evidence: {} }] }),
      /additional properties/,
    ],
    [
      'an invented licence id',
      (bom) => ({
        ...bom,
        components: [{ type: 'data', name: 'x', licenses: [{ license: { id: 'llama3.1' } }] }],
      }),
      /licenses/,
    ],
    ['a serial number that is no UUID', (bom) => ({ ...bom, serialNumber: 'urn:uuid:1' }), /serialNumber/],
    [
      'a link that is none',
      (bom) => ({ ...bom, externalReferences: [{ type: 'bom', url: 'no-such-scheme://x' }] }),
      /externalReferences/,
    ],
    [
      'a bom-ref given twice',
      (bom) => ({ ...bom, services: [{ name: 'x', 'bom-ref': 'shadowlight:root' }] }),
      /given twice/,
    ],
    [
      'a dependency on nothing',
      (bom) => ({ ...bom, dependencies: [{ ref: 'shadowlight:root', dependsOn: ['x'] }] }),
      /reference to nothing: x/,
    ],
    [
      'a composition of nothing',
      (bom) => ({ ...bom, compositions: [{ aggregate: 'incomplete', assemblies: ['y'] }] }),
      /reference to nothing: y/,
    ],
    [
      'a purl that is none',
      (bom) => ({ ...bom, components: [{ type: 'library', name: 'x', purl: 'pypi/x' }] }),
      /not a purl/,
    ],
  ];
  for (const [what, damage, expected] of broken) {
    it(`sees ${what}`, () => {
      assert.match(problemsOf(JSON.stringify(damage(build(inventory())))).join('\n'), expected);
    });
  }
});
