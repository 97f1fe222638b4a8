import assert from 'node:assert/strict';
import { DEPENDENCIES, LLAMA, component, inventory, occurrence } from '../sbom/support/inventories.ts';
import { render } from './support.ts';
import { snapshotProblems, withTheJob } from './validators/snapshot.ts';

const id = 'github-dependency-submission';
interface Snapshot {
  readonly manifests: Readonly<
    Record<string, { readonly resolved: Readonly<Record<string, { readonly scope: string }>> }>
  >;
}

function snapshot(...given: Parameters<typeof inventory>): Snapshot {
  return JSON.parse(render(id, inventory(...given))) as Snapshot;
}

describe('the snapshot for GitHub', () => {
  it('is valid with what the job adds, and not without', () => {
    const made = render(id, inventory());
    assert.deepEqual(snapshotProblems(withTheJob(made)), []);
    assert.notDeepEqual(snapshotProblems(made), []);
  });

  it('lists packages of registries by the files that use them, and no models', () => {
    const { manifests } = snapshot([LLAMA], DEPENDENCIES);
    assert.deepEqual(
      Object.entries(manifests).map(([path, { resolved }]) => [path, Object.keys(resolved)]),
      [
        ['src/app.py', ['pkg:pypi/pyyaml']],
        ['src/chat.ts', ['pkg:npm/%40google/genai']],
      ],
    );
  });

  it('says what is not delivered', () => {
    const server = component({
      id: 'mcp-server:npm/files@1.0.0',
      category: 'mcp-server',
      name: 'files',
      provider: 'npm',
      revision: '1.0.0',
      pinned: true,
      occurrences: [occurrence('.mcp.json', 3, 'files')],
    });
    const [yaml] = DEPENDENCIES;
    assert.ok(yaml);
    const places = [
      occurrence('src/a.py', 0, 'import yaml'),
      occurrence('tests/test_a.py', 0, 'import yaml'),
    ];
    const { manifests } = snapshot([server], [{ ...yaml, occurrences: places }]);
    assert.deepEqual(
      Object.entries(manifests).map(([path, { resolved }]) => [path, Object.values(resolved)[0]?.scope]),
      [
        ['.mcp.json', 'development'],
        ['src/a.py', 'runtime'],
        ['tests/test_a.py', 'development'],
      ],
    );
  });

  it('leaves out what is kept for its review alone, and is empty where there is nothing', () => {
    assert.deepEqual(snapshot([LLAMA], []).manifests, {});
  });
});
