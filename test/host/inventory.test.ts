import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AiComponent, FolderInventory, Occurrence } from '../../src/core/inventory/component.ts';
import type { ReviewState } from '../../src/core/sbom/review.ts';
import type { FolderSession } from '../../src/vscode/folders/folderSession.ts';
import { InventoryTree } from '../../src/vscode/inventory/inventoryTree.ts';
import { maxRows } from '../../src/vscode/inventory/limited.ts';
import { ListChoice } from '../../src/vscode/inventory/listChoice.ts';
import type { InventoryNode, NodeProvider } from '../../src/vscode/inventory/node.ts';
import { component as anyComponent } from '../unit/inventory/listing/support.ts';

const folder = vscode.Uri.parse('test:/shop');

function use(path: string, line: number, symbol = 'load'): Occurrence {
  return { path, range: { start: { line, character: 0 }, end: { line, character: 4 } }, symbol };
}

function component(name: string, more: Partial<AiComponent> = {}): AiComponent {
  return anyComponent({ id: `model:${name}`, name, occurrences: [use('src/train.py', 3)], ...more });
}

const inventory: FolderInventory = {
  project: 'shop',
  components: [
    component('bert', { pinned: false, occurrences: [use('src/train.py', 3), use('tests/test_a.py', 1)] }),
    component('loader', { risks: ['pickle'] }),
    component('gpt-4o', {
      id: 'service:gpt-4o',
      category: 'service',
      provider: 'openai',
      occurrences: [use('src/chat.py', 1), use('src/chat.py', 7), use('web/a.ts', 2)],
    }),
    component('claude-code', { id: 'assistant:claude-code', category: 'assistant', provider: 'anthropic' }),
  ],
  dependencies: [
    {
      id: 'dependency:pypi/pyyaml',
      ecosystem: 'pypi',
      distribution: 'PyYAML',
      verdict: 'undeclared',
      occurrences: [use('src/train.py', 0, 'import yaml')],
    },
  ],
  vendored: [
    {
      id: 'vendored:npm/jquery@3.6.0',
      name: 'jquery',
      version: '3.6.0',
      ecosystem: 'npm',
      licence: 'MIT',
      holders: ['OpenJS Foundation'],
      isFile: false,
      occurrences: [use('web/jquery.js', 0)],
    },
  ],
  coverage: { filesRead: 4, skipped: {} },
};

const reviews: Readonly<Record<string, ReviewState>> = { 'model:loader': 'approved' };

/** A folder in which this was found: all that rows are drawn from. */
function sessionOf(found: FolderInventory, uri = folder): FolderSession {
  const state = {
    inventory: () => found,
    reviewOf: ({ id }: { readonly id: string }) => ({ state: reviews[id] ?? 'none', review: undefined }),
    pinsOf: () => [{ revision: 'a'.repeat(40), pinned: true, path: 'x.py', line: 0 }],
    judging: () => ({ policy: undefined }),
    files: () => [],
  };
  return {
    folder: { uri, name: uri.path.slice(1), index: 0 },
    state,
    isScanned: true,
    uriOf: (path: string) => vscode.Uri.joinPath(uri, path),
  } as unknown as FolderSession;
}

/** A workspace's memory that lives as long as the test. */
function memory(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => {
      kept.set(key, value);
      return Promise.resolve();
    },
  } as vscode.Memento;
}

/** Something that has to be looked up, and fails the test when nobody opened it. */
const lookedUp: NodeProvider = {
  section: 'assistants',
  rootsOf: () => [
    {
      id: 'looked-up',
      label: 'Looked Up',
      accessibleLabel: 'Looked Up',
      isDeferred: true,
      children: () => assert.fail('nobody opened it'),
    },
  ],
};

function treeOf(found: FolderInventory, choice = new ListChoice(memory())) {
  return { choice, tree: new InventoryTree({ sessions: [sessionOf(found)] }, choice, [lookedUp]) };
}

/** All rows that are neither uses nor what standards ask of each component, indented, as `label: description`. */
async function drawn(tree: InventoryTree, node?: InventoryNode, indent = ''): Promise<string[]> {
  const rows = await tree.getChildren(node);
  const lines: string[] = [];
  for (const row of rows.filter(({ id, place }) => !place && !id.endsWith('|standards'))) {
    lines.push(`${indent}${row.label}${row.description === undefined ? '' : `: ${row.description}`}`);
    if (row.children && !row.isDeferred) lines.push(...(await drawn(tree, row, `${indent}  `)));
  }
  return lines;
}

async function allRows(tree: InventoryTree, node?: InventoryNode): Promise<InventoryNode[]> {
  const rows = await tree.getChildren(node);
  const open = rows.filter(({ isDeferred }) => !isDeferred);
  const below = await Promise.all(open.map((row) => allRows(tree, row)));
  return [...rows, ...below.flat()];
}

describe('inventory in the sidebar', () => {
  it('says of a model what standards ask, and of an assistant nothing', async () => {
    const { tree } = treeOf(inventory);
    const below = async (label: string): Promise<readonly InventoryNode[]> => {
      const row = (await allRows(tree)).find((each) => each.label === label);
      assert.ok(row, label);
      return tree.getChildren(row);
    };
    const assistant = await below('claude-code');
    assert.ok(!assistant.some(({ id }) => id.endsWith('|standards')));
    const asks = (await below('bert')).find(({ id }) => id.endsWith('|standards'));
    assert.ok(asks?.isDeferred);
    const standards = await tree.getChildren(asks);
    const cisa = standards.find(({ label }) => label === 'CISA 2026');
    assert.match(cisa?.description ?? '', /^\d known · \d need a reviewer · \d unknown$/);
    const elements = (await tree.getChildren(cisa)).map(
      ({ label, description }) => `${label}: ${description ?? ''}`,
    );
    for (const line of [
      'Component Name: known',
      'Component License: needs a reviewer · licenses',
      'Component Hash Value: unknown',
    ])
      assert.ok(elements.includes(line), elements.join('\n'));
  });

  it('has a part for each kind, with what is found in it and then what can be looked up', async () => {
    const { tree } = treeOf(inventory);
    assert.deepEqual(await drawn(tree), [
      'Models: 2',
      '  bert: huggingface · 2 uses · not pinned · not reviewed',
      '  loader: huggingface · 1 use · pickle · approved',
      'AI Services: 1',
      '  gpt-4o: openai · 3 uses · not reviewed',
      'Dependencies: 1',
      '  PyYAML: pypi · 1 place',
      '  Vendored Code: 1',
      '    jquery 3.6.0: npm · MIT · not reviewed',
      'Assistants and Agents: 1',
      '  claude-code: anthropic · 1 use · not reviewed',
      '  Looked Up',
    ]);
  });

  it('is grouped by file, by supplier and by status', async () => {
    const { tree, choice } = treeOf(inventory);
    const groups = async (): Promise<string[]> =>
      (await tree.getChildren()).map(({ label, description }) => `${label}: ${description ?? ''}`);
    await choice.setGrouping('file');
    assert.deepEqual(await groups(), [
      'chat.py: 1 · src',
      'train.py: 4 · src',
      'test_a.py: 1 · tests',
      'a.ts: 1 · web',
      'jquery.js: 1 · web',
      'Assistants and Agents: ',
    ]);
    const [first] = await tree.getChildren();
    assert.ok(first);
    const item = tree.getTreeItem(first);
    assert.equal(item.resourceUri?.toString(), 'test:/shop/src/chat.py');
    assert.equal(item.iconPath, vscode.ThemeIcon.File);
    await choice.setGrouping('supplier');
    assert.deepEqual(await groups(), [
      'anthropic: 1',
      'huggingface: 2',
      'npm: 1',
      'openai: 1',
      'pypi: 1',
      'Assistants and Agents: ',
    ]);
    await choice.setGrouping('status');
    assert.deepEqual(await groups(), [
      'Undeclared: 1',
      'Not reviewed: 4',
      'Approved: 1',
      'Assistants and Agents: ',
    ]);
  });

  it('keeps what was chosen, and takes what it does not know for nothing', async () => {
    const kept = memory();
    await new ListChoice(kept).setGrouping('status');
    await new ListChoice(kept).setFilter({ text: 'gpt', facets: ['product'] });
    const again = new ListChoice(kept);
    assert.deepEqual([again.grouping, again.filter], ['status', { text: 'gpt', facets: ['product'] }]);
    await kept.update('inventory.grouping', 'colour');
    await kept.update('inventory.filter', { text: 7, facets: ['product', 'x'] });
    assert.deepEqual([again.grouping, again.filter], ['kind', { text: '', facets: ['product'] }]);
  });

  it('leaves out what a filter does not ask for, and counts what is left', async () => {
    const { tree, choice } = treeOf(inventory);
    await choice.setFilter({ text: '', facets: ['undecided'] });
    assert.deepEqual(tree.counts(), { listed: 5, all: 6 });
    assert.ok(!(await drawn(tree)).some((line) => line.includes('loader')));
    await choice.setFilter({ text: '', facets: ['at-risk'] });
    assert.deepEqual(await drawn(tree), ['Models: 1', '  loader: huggingface · 1 use · pickle · approved']);
    await choice.setFilter({ text: 'no such thing', facets: [] });
    assert.deepEqual(await tree.getChildren(), []);
  });

  it('is empty where nothing was found, until somebody asks for what can be looked up', async () => {
    const { tree } = treeOf({ ...inventory, components: [], dependencies: [], vendored: [] });
    assert.deepEqual(await tree.getChildren(), []);
    tree.showAside();
    assert.deepEqual(await drawn(tree), ['Assistants and Agents', '  Looked Up']);
  });

  it('reads as sentences', async () => {
    const { tree } = treeOf(inventory);
    const said = (await allRows(tree)).map((row) => tree.getTreeItem(row).accessibilityInformation?.label);
    for (const sentence of [
      'bert, model, huggingface, 2 uses, not pinned, not reviewed',
      'gpt-4o, AI service, openai, 3 uses, not reviewed',
      'PyYAML, undeclared pypi package, 1 place',
      'jquery 3.6.0, vendored code, npm, MIT, not reviewed',
      'load in src/chat.py, line 8',
    ])
      assert.ok(said.includes(sentence), sentence);
    assert.ok(said.every((label) => label !== undefined && label !== ''));
  });

  it('has rows whose ids are their own, and the same after a change', async () => {
    for (const grouping of ['kind', 'file', 'supplier', 'status'] as const) {
      const { tree, choice } = treeOf(inventory);
      await choice.setGrouping(grouping);
      const before = (await allRows(tree)).map(({ id }) => id);
      assert.equal(new Set(before).size, before.length, grouping);
      tree.refresh();
      assert.deepEqual(
        (await allRows(tree)).map(({ id }) => id),
        before,
      );
    }
    // One more model moves none of the others.
    const more = { ...inventory, components: [component('albert'), ...inventory.components] };
    const ids = new Set((await allRows(treeOf(more).tree)).map(({ id }) => id));
    for (const { id } of await allRows(treeOf(inventory).tree)) assert.ok(ids.has(id), id);
  });

  it('finds the row of a component with the rows above it, and looks nothing up for that', () => {
    const { tree } = treeOf(inventory);
    const row = tree.find(({ place }) => place?.path === 'web/a.ts');
    assert.ok(row);
    const above: string[] = [];
    for (let each = tree.getParent(row); each; each = tree.getParent(each)) above.push(each.label);
    assert.deepEqual(above, ['gpt-4o', 'AI Services']);
    assert.equal(
      tree.find(({ label }) => label === 'no such row'),
      undefined,
    );
  });

  it('says what can be done with a row', async () => {
    const { tree } = treeOf(inventory);
    const kinds = new Map(
      (await allRows(tree)).map((row) => [row.label, tree.getTreeItem(row).contextValue]),
    );
    assert.equal(kinds.get('bert'), 'unreviewed pinnable');
    assert.equal(kinds.get('loader'), 'approved');
    assert.equal(kinds.get('PyYAML'), 'dependency');
    assert.equal(kinds.get('chat.py:8'), 'occurrence');
    assert.equal(kinds.get('Models'), undefined);
  });

  it('says more of a row when it is asked, as text and never as Markdown', async () => {
    const evil = component('[x](command:evil) **b**');
    const { tree } = treeOf({ ...inventory, components: [evil] });
    const row = tree.find(({ target }) => target?.componentId === evil.id);
    assert.ok(row);
    const item = tree.getTreeItem(row);
    assert.equal(item.tooltip, undefined);
    const { tooltip } = tree.resolveTreeItem(item, row);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.ok(!tooltip.isTrusted);
    assert.ok(!tooltip.value.includes('](command:evil)'), tooltip.value);
    assert.match(tooltip.value, /huggingface/);
  });

  it('stays usable with 5,000 components: closed parts, and no more rows than can be read', async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      component(`model-${index}`, { occurrences: [use(`src/file${index}.py`, 1)] }),
    );
    const { tree, choice } = treeOf({ ...inventory, components: many });
    const began = performance.now();
    const [models] = await tree.getChildren();
    assert.ok(models);
    assert.equal(models.description, '5,000');
    assert.equal(tree.getTreeItem(models).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const rows = await tree.getChildren(models);
    assert.equal(rows.length, maxRows + 1);
    assert.equal(rows.at(-1)?.label, '4,500 more');
    assert.equal(rows.at(-1)?.command?.command, 'shadowlight.filterInventory');
    await choice.setGrouping('file');
    assert.equal((await tree.getChildren()).length, maxRows + 2);
    assert.ok(performance.now() - began < 2000);
  });

  it('has a row for each folder of several', async () => {
    const sessions = [sessionOf(inventory), sessionOf(inventory, vscode.Uri.parse('test:/lab'))];
    const tree = new InventoryTree({ sessions }, new ListChoice(memory()), []);
    assert.deepEqual(
      (await tree.getChildren()).map(({ label, accessibleLabel }) => [label, accessibleLabel]),
      [
        ['shop', 'Folder shop'],
        ['lab', 'Folder lab'],
      ],
    );
    const ids = (await allRows(tree)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
