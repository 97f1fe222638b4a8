import assert from 'node:assert/strict';
import {
  filterInventory,
  noFilter,
  type FilterKnowledge,
  type InventoryFilter,
} from '../../../../src/core/inventory/listing/filter.ts';
import { component, inventoryOf, use } from './support.ts';

const all = inventoryOf({
  components: [
    component({ id: 'a', name: 'gpt-4o', provider: 'openai', occurrences: [use('src/chat.py')] }),
    component({ id: 'b', name: 'bert', occurrences: [use('src/train.py'), use('tests/test_train.py')] }),
    component({ id: 'c', name: null, occurrences: [use('examples/a.py', 'pipeline')] }),
  ],
  dependencies: [
    {
      id: 'd',
      ecosystem: 'pypi',
      distribution: 'PyYAML',
      verdict: 'undeclared',
      occurrences: [use('src/a.py', 'import yaml')],
    },
  ],
  vendored: [
    {
      id: 'v',
      name: 'jquery',
      version: '3.6.0',
      ecosystem: 'npm',
      licence: 'MIT',
      holders: ['OpenJS'],
      isFile: false,
      occurrences: [use('web/jquery.js')],
    },
  ],
});

const known = (ids: readonly string[]): FilterKnowledge => ({
  isUndecided: (id) => ids.includes(id),
  isAtRisk: (id) => ids.includes(id),
  isAgainstPolicy: (id) => ids.includes(id),
});

function listed(filter: Partial<InventoryFilter>, ids: readonly string[] = []): string[] {
  const { components, dependencies, vendored } = filterInventory(all, { ...noFilter, ...filter }, known(ids));
  return [...components, ...dependencies, ...vendored].map(
    ({ id, occurrences }) => `${id}: ${occurrences.map(({ path }) => path).join(' ')}`,
  );
}

describe('filter of the inventory', () => {
  it('lets everything through where none is set, and makes nothing new', () => {
    assert.equal(filterInventory(all, noFilter, known([])), all);
    assert.equal(filterInventory(all, { text: '  ', facets: [] }, known([])), all);
  });

  it('finds words in names, suppliers and registries, whatever their case', () => {
    assert.deepEqual(listed({ text: 'GPT' }), ['a: src/chat.py']);
    assert.deepEqual(listed({ text: 'huggingface bert' }), ['b: src/train.py tests/test_train.py']);
    assert.deepEqual(listed({ text: 'pyyaml pypi' }), ['d: src/a.py']);
    assert.deepEqual(listed({ text: 'openjs' }), ['v: web/jquery.js']);
    assert.deepEqual(listed({ text: 'nowhere' }), []);
  });

  it('leaves of a component the places that hold the words', () => {
    assert.deepEqual(listed({ text: 'train' }), ['b: src/train.py tests/test_train.py']);
    assert.deepEqual(listed({ text: 'tests/' }), ['b: tests/test_train.py']);
    assert.deepEqual(listed({ text: 'bert src/' }), ['b: src/train.py']);
    assert.deepEqual(listed({ text: 'pipeline' }), ['c: examples/a.py']);
  });

  it('asks for all that is ticked', () => {
    for (const facet of ['undecided', 'at-risk', 'against-policy'] as const) {
      assert.deepEqual(listed({ facets: [facet] }, ['a', 'd']), ['a: src/chat.py', 'd: src/a.py'], facet);
    }
    assert.deepEqual(listed({ facets: ['undecided', 'product'] }, ['b', 'c']), ['b: src/train.py']);
    assert.deepEqual(listed({ text: 'gpt', facets: ['at-risk'] }, ['b']), []);
  });
});
