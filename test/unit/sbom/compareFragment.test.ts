import assert from 'node:assert/strict';
import { buildFragment } from '../../../src/core/sbom/buildFragment.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { compareFragment, type Comparison } from '../../../src/core/sbom/compareFragment.ts';
import type { FolderInventory } from '../../../src/core/inventory/component.ts';
import { withItem } from './support/items.ts';
import { BART, HOSTED, LLAMA, OPTIONS, POOL, YAML, component, inventory } from './support/inventories.ts';

function compare(
  onDisk: Bom | undefined,
  found: FolderInventory,
  catalogueVersion = OPTIONS.catalogueVersion,
): Comparison {
  return compareFragment(onDisk, buildFragment(found, onDisk, { ...OPTIONS, catalogueVersion }));
}

function written(found: FolderInventory): Bom {
  return buildFragment(found, undefined, OPTIONS);
}

function changesOf(comparison: Comparison): string[] {
  return comparison.status === 'same' ? [] : comparison.changes.map(({ kind, name }) => `${kind} ${name}`);
}

describe('compareFragment', () => {
  it('sees a fragment in step, however it is formatted or ordered', () => {
    const bom = written(inventory());
    assert.deepEqual(compare(bom, inventory()), { status: 'same' });
    const turned = { ...bom, components: [...(bom.components ?? [])].toReversed() };
    assert.deepEqual(compare(turned, inventory()), { status: 'same' });
  });

  it('does not ask for a new file because of another catalogue alone', () => {
    assert.deepEqual(compare(written(inventory()), inventory(), '2027.1'), { status: 'same' });
  });

  it('names what was added, removed and changed', () => {
    const risky = { ...BART, risks: ['pickle'] as const };
    const result = compare(written(inventory([LLAMA, BART], [])), inventory([HOSTED, risky], [YAML]));
    assert.deepEqual(result, {
      status: 'stale',
      changes: [
        { kind: 'added', ref: `shadowlight:${HOSTED.id}`, name: 'gpt-4.1' },
        { kind: 'added', ref: 'shadowlight:provider:openai', name: 'openai' },
        { kind: 'added', ref: `shadowlight:${YAML.id}`, name: 'pyyaml' },
        { kind: 'removed', ref: `shadowlight:${LLAMA.id}`, name: 'meta-llama/Llama-3.1-8B' },
        { kind: 'changed', ref: `shadowlight:${BART.id}`, name: 'facebook/bart-large-cnn' },
      ],
      summary:
        'added gpt-4.1, openai, pyyaml; removed meta-llama/Llama-3.1-8B; changed facebook/bart-large-cnn',
    });
  });

  it('counts an item that is kept as not found as removed, and as added when it is back', () => {
    const scanned = written(inventory([LLAMA], []));
    const touched = withItem(scanned, LLAMA.id, { description: 'x' });
    const gone = compare(touched, inventory([], []));
    assert.deepEqual(changesOf(gone), ['removed meta-llama/Llama-3.1-8B']);
    const kept = buildFragment(inventory([], []), touched, OPTIONS);
    assert.deepEqual(compare(kept, inventory([], [])), { status: 'same' });
    const back = compare(kept, inventory([LLAMA], []));
    assert.deepEqual(changesOf(back), ['added meta-llama/Llama-3.1-8B']);
  });

  it('says when there is no file, and when only details differ', () => {
    const none = compare(undefined, inventory([], []));
    assert.deepEqual(none.status === 'stale' && none.summary, 'there is no fragment yet');
    const details = compare({ ...written(inventory()), version: 7 }, inventory());
    assert.deepEqual(details.status === 'stale' && details.summary, 'only details of the document differ');
  });

  it('keeps its sentence short, whatever the names', () => {
    const long = component({ id: 'service:openai/x', name: `a\n\u202e${'b'.repeat(500)}` });
    const result = compare(undefined, inventory([...POOL, long]));
    assert.ok(result.status === 'stale');
    assert.ok(result.summary.length < 300);
    assert.doesNotMatch(result.summary, /[\n\u202e]/);
    assert.match(result.summary, / and \d+ more$/);
  });
});
