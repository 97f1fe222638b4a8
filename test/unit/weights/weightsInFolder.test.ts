import assert from 'node:assert/strict';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { ecosystems } from '../../../src/core/ecosystems/registry.ts';
import { inventoryRows } from '../../../src/core/export/inventoryRows.ts';
import { renderJsonLines } from '../../../src/core/export/jsonLines.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import { FolderState } from '../../../src/core/workspace/folderState.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { NodeFolder } from '../../../src/node/nodeFolder.ts';
import { createAnalyzer } from '../support/analyze.ts';
import { FakeFolder } from '../support/fakeFolder.ts';
import { realScheduler } from '../support/host.ts';
import { withFolder } from '../support/temporaryFolder.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const pointer = (hash: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 7\n`;
const analyzer = createAnalyzer();
const options = { catalogueVersion: '1', lineNumbers: true, fragmentPath: '.ai-sbom/fragment.cdx.json' };

async function scanned(access: FakeFolder | NodeFolder): Promise<FolderState> {
  const state = new FolderState(ecosystems);
  await scanFolder({ access, analyzer, state, scheduler: realScheduler }, 'all', neverCancelled);
  return state;
}

describe('weights in a folder', () => {
  it('are one component with what loads them, wherever that stands', async () => {
    const access = new FakeFolder({
      'models/a.onnx': pointer(sha256),
      'app/models/b.safetensors': pointer(sha256),
      'run.py': 'import onnxruntime\nonnxruntime.InferenceSession("./models/a.onnx")\n',
      'app/load.py': 'from safetensors.torch import load_file\nload_file("models/b.safetensors")\n',
      'other.py': 'import onnxruntime\nonnxruntime.InferenceSession("models/none.onnx")\n',
    });
    const state = await scanned(access);
    const components = (): readonly string[] =>
      state
        .inventory('shown')
        .components.map(
          ({ id, occurrences }) =>
            `${id} ${occurrences.map((each) => (each.range ? each.path : 'itself')).join(',')}`,
        );
    assert.deepEqual(components(), [
      'weights-file:local-file/app/models/b.safetensors app/load.py,itself',
      'weights-file:local-file/models/a.onnx itself,run.py',
      'weights-file:local-file/models/none.onnx other.py',
    ]);
    // Without the file, the path is all that is known.
    state.forget('app/models/b.safetensors');
    assert.deepEqual(components()[1], 'weights-file:local-file/models/b.safetensors app/load.py');
  });

  it('have their hash in the fragment, and no lines anywhere', async () => {
    const state = await scanned(new FakeFolder({ 'a.gguf': pointer(sha256) }));
    const inventory = state.inventory('committed');
    const bom = buildFragment(inventory, undefined, options);
    const [component] = bom.components ?? [];
    assert.deepEqual(component?.hashes, [{ alg: 'SHA-256', content: sha256 }]);
    assert.deepEqual(component?.evidence?.occurrences, [{ location: 'a.gguf' }]);
    assert.deepEqual(inventoryRows(inventory, bom, [])[0]?.places, ['a.gguf']);
    const [row = ''] = [...renderJsonLines(reportFolder(state, '2026-01-01'), new Map())];
    const { line, endLine, file } = JSON.parse(row) as { line: unknown; endLine: unknown; file: unknown };
    assert.deepEqual(
      { line, endLine, file },
      { line: null, endLine: null, file: { format: 'gguf', size: 7, sha256, details: {} } },
    );
    const other = await scanned(new FakeFolder({ 'a.gguf': pointer('f'.repeat(64)) }));
    const next = buildFragment(other.inventory('committed'), bom, options);
    assert.deepEqual(next.components?.[0]?.hashes, [{ alg: 'SHA-256', content: 'f'.repeat(64) }]);
  });

  it('are looked into no further than their first bytes', () =>
    withFolder({}, async (root) => {
      const file = path.join(root, 'large.safetensors');
      const header = '{"w":{}}';
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(header.length));
      await writeFile(file, Buffer.concat([length, Buffer.from(header)]));
      await truncate(file, 50_000_000_000);
      const state = await scanned(new NodeFolder(root, () => false));
      assert.deepEqual(state.inventory('shown').components[0]?.file, {
        format: 'safetensors',
        size: 50_000_000_000,
        sha256: null,
        details: [],
      });
    }));
});
