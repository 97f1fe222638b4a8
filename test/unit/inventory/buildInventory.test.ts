import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { InventoryBuilder, type FileFindings } from '../../../src/core/inventory/inventoryBuilder.ts';
import type { Coverage, FolderInventory } from '../../../src/core/inventory/component.ts';
import { componentIdOf } from '../../../src/core/inventory/componentId.ts';
import { portableName } from '../../../src/core/inventory/portableName.ts';
import type { ImportFinding, ModelFinding } from '../../../src/core/model/finding.ts';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const nothing = { filesRead: 1, skipped: {} };

function model(changes: Partial<ModelFinding>): ModelFinding {
  return {
    kind: 'model',
    category: 'service',
    name: 'gpt-4.1',
    expression: '',
    resolution: 'literal',
    candidates: [],
    provider: 'openai',
    sdk: 'openai',
    callee: 'openai.OpenAI().responses.create',
    revision: null,
    pinned: null,
    task: null,
    risks: [],
    evidence: [],
    range: place,
    call: place,
    ...changes,
  };
}

function imported(changes: Partial<ImportFinding>): ImportFinding {
  return {
    kind: 'import',
    module: 'yaml',
    verdict: 'undeclared',
    distribution: 'PyYAML',
    manifest: null,
    flags: [],
    reason: '',
    range: place,
    statement: place,
    ...changes,
  };
}

function buildInventory(
  project: string,
  files: readonly FileFindings[],
  coverage: Coverage,
): FolderInventory {
  const builder = new InventoryBuilder();
  for (const { path, ...rest } of files) builder.set(path, rest);
  return builder.build(project, coverage);
}

function file(
  path: string,
  models: readonly ModelFinding[],
  imports: readonly ImportFinding[] = [],
): FileFindings {
  return { path, ecosystem: 'pypi', models, imports };
}

describe('the inventory', () => {
  it('gathers the uses of a model over files into one component', () => {
    const files = [
      file('b.py', [model({ sdk: 'litellm', risks: ['hardcoded-key'] })]),
      file('a.py', [model({}), model({ resolution: 'env-default' })]),
    ];
    const { components } = buildInventory('p', files, nothing);
    assert.equal(components.length, 1);
    const [component] = components;
    assert.deepEqual(
      component?.occurrences.map(({ path }) => path),
      ['a.py', 'a.py', 'b.py'],
    );
    assert.deepEqual(component.sdks, ['litellm', 'openai']);
    assert.deepEqual(component.risks, ['hardcoded-key']);
    assert.deepEqual(component.resolutions, ['env-default', 'literal']);
  });

  it('gives the same whatever the order of the files', () => {
    const files = [
      file('a.py', [model({})], [imported({})]),
      file('b.py', [model({ name: 'gpt-5' })], [imported({ module: 'toml', distribution: 'toml' })]),
    ];
    assert.deepEqual(buildInventory('p', files, nothing), buildInventory('p', files.toReversed(), nothing));
  });

  it('keeps names that are not resolved apart by file, so that each is reviewed', () => {
    const unknown = model({ name: null, resolution: 'unresolvable' });
    const { components } = buildInventory('p', [file('a.py', [unknown]), file('b.py', [unknown])], nothing);
    assert.deepEqual(
      components.map(({ id }) => id),
      ['service:openai/unresolved:a.py', 'service:openai/unresolved:b.py'],
    );
  });

  it('counts another commit as another model, and the lack of one as a third', () => {
    const loaded = (revision: string | null): ModelFinding =>
      model({ category: 'model', provider: 'huggingface', name: 'a/b', revision, pinned: revision !== null });
    const files = [file('a.py', [loaded('1'.repeat(40)), loaded('2'.repeat(40)), loaded(null)])];
    assert.equal(buildInventory('p', files, nothing).components.length, 3);
  });

  it('names only the file where weights are loaded from an absolute path', () => {
    for (const path of [
      '/home/jane/x.pkl',
      'C:\\Users\\jane\\x.pkl',
      '~/jane/x.pkl',
      'file:///home/jane/x.pkl',
      '\\\\jane\\x.pkl',
    ]) {
      const finding = model({ category: 'weights-file', provider: 'local-file', name: path });
      const [component] = buildInventory('p', [file('a.py', [finding])], nothing).components;
      assert.equal(component?.name, 'x.pkl');
      assert.equal(component.id, 'weights-file:local-file/x.pkl');
      assert.equal(componentIdOf(finding, 'a.py'), component.id);
    }
  });

  it('lists what is imported and not declared, but not what the code can do without', () => {
    const files = [
      file(
        'a.py',
        [],
        [
          imported({}),
          imported({ verdict: 'declared' }),
          imported({ module: 'orjson', distribution: 'orjson', flags: ['optional'] }),
          imported({ module: 'what', distribution: null, verdict: 'unknown' }),
        ],
      ),
    ];
    const { dependencies } = buildInventory('p', files, nothing);
    assert.deepEqual(
      dependencies.map(({ id, occurrences }) => [id, occurrences.length]),
      [['dependency:pypi/pyyaml', 1]],
    );
  });
});

describe('the identity of a component', () => {
  const commit = '0e9e39f249a16976918f6564b8830bc894c89659';

  it('is as things are written', () => {
    const ids: readonly (readonly [Partial<ModelFinding>, string])[] = [
      [{}, 'service:openai/gpt-4.1'],
      [{ name: 'claude-3@20240229' }, 'service:openai/claude-3@20240229'],
      [{ name: '100%/größe ß' }, 'service:openai/100%/größe ß'],
      [{ name: 'a/b', pinned: true, revision: commit }, `service:openai/a/b@${commit}`],
      [{ name: null }, 'service:openai/unresolved:src/a.py'],
    ];
    for (const [changes, id] of ids) assert.equal(componentIdOf(model(changes), 'src/a.py'), id);
  });

  it('is another for another thing, however odd the names are', () => {
    const odd = fc.constantFrom(
      'a',
      'unresolved:',
      'UNRESOLVED:',
      'src/a.py',
      '/',
      '@',
      commit,
      '%',
      '%40',
      '%25',
      '75',
      'x',
    );
    const name = fc.array(odd, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const thing = fc.record({
      name: fc.option(name),
      provider: fc.oneof(
        fc.constant('other:a'),
        name.map((text) => `other:${text}`),
      ),
      isPinned: fc.boolean(),
    });
    const idOf = ({
      name: called,
      provider,
      isPinned,
    }: typeof thing extends fc.Arbitrary<infer T> ? T : never) =>
      componentIdOf(
        model({ name: called, provider, ...(isPinned && { pinned: true, revision: commit }) }),
        'src/a.py',
      );
    const known = new Map<string, string>();
    fc.assert(
      fc.property(thing, (each) => {
        const what = JSON.stringify([
          each.name && portableName(each.name),
          each.provider,
          each.name !== null && each.isPinned,
        ]);
        const id = idOf(each);
        assert.equal(known.get(id) ?? what, what, id);
        known.set(id, what);
      }),
      { numRuns: 20_000 },
    );
  });
});
