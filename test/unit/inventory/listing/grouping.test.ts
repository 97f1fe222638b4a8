import assert from 'node:assert/strict';
import {
  groupByFile,
  groupByStatus,
  groupBySupplier,
  type Group,
} from '../../../../src/core/inventory/listing/grouping.ts';
import { component, inventoryOf, use } from './support.ts';

const vendored = {
  name: 'x',
  version: null,
  licence: null,
  holders: [],
  isFile: true,
  occurrences: [use('lib/x.c')],
};
const all = inventoryOf({
  components: [
    component({ id: 'b', provider: 'openai', occurrences: [use('b.py'), use('a.py'), use('b.py', 'again')] }),
    component({ id: 'a', occurrences: [use('a.py')] }),
  ],
  dependencies: [
    { id: 'd', ecosystem: 'pypi', distribution: 'd', verdict: 'undeclared', occurrences: [use('b.py')] },
  ],
  vendored: [
    { ...vendored, id: 'v', ecosystem: null },
    { ...vendored, id: 'w', ecosystem: 'npm' },
  ],
});

function described(groups: readonly Group[]): string[] {
  return groups.map(({ key, listing: { components, dependencies, vendored: copies } }) => {
    const items = [...components, ...dependencies, ...copies];
    return `${key}: ${items.map(({ id, occurrences }) => `${id}${occurrences.length}`).join(' ')}`;
  });
}

describe('groups of the inventory', () => {
  it('are files in the order of their paths, each with the places in it', () => {
    assert.deepEqual(described(groupByFile(all)), ['a.py: b1 a1', 'b.py: b2 d1', 'lib/x.c: v1 w1']);
  });

  it('are suppliers, registries among them, and at the end what nobody is known to supply', () => {
    assert.deepEqual(described(groupBySupplier(all)), [
      'huggingface: a1',
      'npm: w1',
      'openai: b3',
      'pypi: d1',
      ': v1',
    ]);
  });

  it('are what was said, with what is to be decided first', () => {
    const stateOf = ({ id }: { readonly id: string }) =>
      id === 'a' ? 'approved' : id === 'w' ? 'lapsed' : 'none';
    assert.deepEqual(described(groupByStatus(all, stateOf)), [
      'lapsed: w1',
      'undeclared: d1',
      'none: b3 v1',
      'approved: a1',
    ]);
  });

  it('are none of nothing', () => {
    assert.deepEqual(groupByFile(inventoryOf({})), []);
  });
});
