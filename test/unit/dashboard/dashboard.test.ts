import assert from 'node:assert/strict';
import { cardsOf, type Card } from '../../../src/core/completeness/card.ts';
import { compareItems } from '../../../src/core/changes/inventoryChanges.ts';
import { itemsOf } from '../../../src/core/changes/item.ts';
import { buildDashboard } from '../../../src/core/dashboard/buildDashboard.ts';
import { completenessRows } from '../../../src/core/dashboard/completenessRows.ts';
import type { Dashboard, DashboardAuthorship } from '../../../src/core/dashboard/dashboard.ts';
import { dashboardAuthorship } from '../../../src/core/dashboard/dashboardAuthorship.ts';
import { dashboardChanges } from '../../../src/core/dashboard/dashboardChanges.ts';
import { evidenceRows, type Selection } from '../../../src/core/dashboard/evidence.ts';
import { countBy, rulesOf, suppliedKinds, suppliersOf } from '../../../src/core/dashboard/tallies.ts';
import { exportedBom } from '../../../src/core/export/exportedBom.ts';
import { levelOf } from '../../../src/core/inventory/ruleLevels.ts';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import type { Bom } from '../../../src/core/sbom/bom.ts';
import { applyReview } from '../../../src/core/sbom/review.ts';
import { fragmentOf } from '../../../src/core/workspace/fragmentOf.ts';
import type { FolderState } from '../../../src/core/workspace/folderState.ts';
import { reportFolder } from '../../../src/core/workspace/reportFolder.ts';
import { CONTEXT } from '../export/support.ts';
import { scanFiles } from '../support/scanFiles.ts';

const files = {
  'requirements.txt': 'openai\ntransformers\ndatasets\n',
  'src/app.py': `import yaml
from openai import OpenAI
OpenAI().responses.create(model="gpt-4.1")
OpenAI().responses.create(model="gpt-4.1")
OpenAI().responses.create(model=read())
`,
  'src/train.py': `from datasets import load_dataset
from transformers import AutoModel
load_dataset("stanfordnlp/imdb")
AutoModel.from_pretrained("google-bert/bert-base-uncased", trust_remote_code=True)
`,
};

const approve = (bom: Bom): Bom =>
  applyReview(bom, ['service:openai/gpt-4.1'], { status: 'approved', by: 'Ada', date: '2026-11-23' });

interface Built {
  readonly dashboard: Dashboard;
  readonly cards: readonly Card[];
}

function build(state: FolderState, more: Partial<Parameters<typeof buildDashboard>[0]> = {}): Built {
  const inventory = state.inventory('shown');
  const bom = state.fragment?.bom;
  const reported = [...reportFolder(state, '2026-11-23')];
  const cards = cardsOf(exportedBom({ inventory, bom: fragmentOf(state, bom), files: reported }, CONTEXT));
  const dashboard = buildDashboard({
    inventory,
    bom,
    files: reported,
    levelOf,
    changes: { state: 'no-commit' },
    authorship: { state: 'not-recorded' },
    cards,
    isComplete: true,
    ...more,
  });
  return { dashboard, cards };
}

async function reviewed(): Promise<FolderState> {
  const state = await scanFiles(files);
  state.setFragment({ bom: approve(fragmentOf(state, undefined)) });
  return state;
}

function rows(dashboard: Dashboard, selection: Selection): string[] {
  const found = evidenceRows(dashboard, selection, (review) => review) ?? [];
  return found.map(({ name, places }) => {
    const where = places.map(({ path, line }) => `${path}:${line ?? ''}`);
    return `${name ?? 'unresolved'} ${where.join(' ')}`;
  });
}

describe('the dashboard of a folder', () => {
  it('tells what is used, where, and who answers for it', async () => {
    const state = await reviewed();
    const { dashboard } = build(state);
    assert.equal(dashboard.filesRead, state.inventory('shown').coverage.filesRead);
    assert.deepEqual(
      dashboard.items.map(({ kind, name, review, declaredBy, uses }) => [
        kind,
        name,
        review,
        declaredBy,
        uses,
      ]),
      [
        ['model', 'google-bert/bert-base-uncased', 'none', '', 1],
        ['service', null, 'none', '', 1],
        ['service', 'gpt-4.1', 'approved', 'Ada', 2],
        ['dataset', 'stanfordnlp/imdb', 'none', '', 1],
        ['undeclared-dependency', 'PyYAML', 'none', '', 1],
      ],
    );
    assert.deepEqual(
      suppliersOf(dashboard).map(({ provider, counts, all }) => [
        provider,
        suppliedKinds.map((k) => counts[k]),
        all,
      ]),
      [
        ['huggingface', [1, 0, 1, 0], 2],
        ['openai', [0, 2, 0, 0], 2],
      ],
    );
    assert.deepEqual(
      countBy(dashboard.items, ['approved', 'lapsed', 'none'], ({ review }) => review),
      [
        ['approved', 1],
        ['none', 4],
      ],
    );
  });

  it('leads from every number to as much evidence as it says', async () => {
    const { dashboard } = build(await reviewed());
    assert.deepEqual(rows(dashboard, { of: 'supplier', provider: 'openai', kind: 'service' }), [
      'unresolved src/app.py:5',
      'gpt-4.1 src/app.py:3 src/app.py:4',
    ]);
    assert.deepEqual(rows(dashboard, { of: 'review', review: 'approved' }), [
      'gpt-4.1 src/app.py:3 src/app.py:4',
    ]);
    assert.deepEqual(rows(dashboard, { of: 'kind', kind: 'dataset' }), ['stanfordnlp/imdb src/train.py:3']);
    assert.equal(rows(dashboard, { of: 'all' }).length, dashboard.items.length);
    for (const { provider, counts, all } of suppliersOf(dashboard)) {
      assert.equal(rows(dashboard, { of: 'supplier', provider, kind: null }).length, all);
      for (const kind of suppliedKinds)
        assert.equal(rows(dashboard, { of: 'supplier', provider, kind }).length, counts[kind]);
    }
    for (const { rule, level, count } of rulesOf(dashboard))
      assert.equal(rows(dashboard, { of: 'rule', rule, level }).length, count, rule);
  });

  it('weighs risks as the folder does, the heaviest first, and leaves out what is turned off', async () => {
    const state = await reviewed();
    const { dashboard } = build(state);
    const tallies = rulesOf(dashboard).map(({ rule, level, count }) => `${level} ${rule} ${count}`);
    assert.deepEqual(tallies.slice(0, 2), ['warning trust-remote-code 1', 'warning undeclared-import 1']);
    assert.ok(tallies.includes('information model-unreviewed 3'), tallies.join());
    assert.deepEqual(rows(dashboard, { of: 'level', level: 'warning' }), [
      'PyYAML src/app.py:1',
      'google-bert/bert-base-uncased src/train.py:4',
    ]);
    const quiet = build(state, { levelOf: (rule) => (rule === 'undeclared-import' ? 'hint' : 'off') });
    assert.deepEqual(
      rulesOf(quiet.dashboard).map(({ rule, level }) => `${level} ${rule}`),
      ['hint undeclared-import'],
    );
  });

  it('tells what changed, and where that was which is gone', async () => {
    const [then, now] = [await scanFiles({ ...files, 'src/app.py': '' }), await reviewed()];
    const [before, after] = [then, now].map((state) => itemsOf(state.inventory('shown'), undefined));
    const base = { ref: 'main', commit: 'a'.repeat(40), isMergeBase: false };
    const changes = dashboardChanges({ ...base, changes: compareItems(before ?? [], after ?? []) });
    const { dashboard } = build(now, { changes });
    assert.deepEqual(rows(dashboard, { of: 'change', change: 'added' }), [
      'unresolved src/app.py:5',
      'gpt-4.1 src/app.py:3 src/app.py:4',
      'PyYAML src/app.py:1',
    ]);
    const back = dashboardChanges({ ...base, changes: compareItems(after ?? [], before ?? []) });
    const gone = evidenceRows(
      build(then, { changes: back }).dashboard,
      { of: 'change', change: 'removed' },
      String,
    );
    assert.deepEqual(
      gone?.map(({ isGone }) => isGone),
      [true, true, true],
    );
    assert.deepEqual(rows(build(now).dashboard, { of: 'change', change: 'added' }), []);
  });

  it('counts what is not known of lines as such, and names no file of which nothing was seen', () => {
    const provenance = new FolderProvenance(undefined, []);
    assert.deepEqual(dashboardAuthorship(provenance), {
      state: 'recorded',
      totals: { ai: 0, human: 0, unknown: 0, all: 0 },
      files: [],
    });
    const authorship: DashboardAuthorship = {
      state: 'recorded',
      totals: { ai: 3, human: 0, unknown: 7, all: 10 },
      files: [
        { path: 'a.py', ai: 3, human: 0, unknown: 2, all: 5, firstAi: 4 },
        { path: 'b.py', ai: 0, human: 0, unknown: 5, all: 5, firstAi: null },
      ],
    };
    const state = {
      inventory: {
        project: 'x',
        components: [],
        dependencies: [],
        vendored: [],
        coverage: { filesRead: 0, skipped: {} },
      },
    };
    const dashboard = buildDashboard({
      ...state,
      bom: undefined,
      files: [],
      levelOf,
      changes: { state: 'browser' },
      authorship,
      cards: [],
      isComplete: false,
    });
    assert.deepEqual(rows(dashboard, { of: 'authored', origin: 'ai' }), ['a.py a.py:4']);
    assert.deepEqual(rows(dashboard, { of: 'authored', origin: 'unknown' }), ['a.py a.py:1', 'b.py b.py:1']);
    assert.deepEqual(rows(dashboard, { of: 'authored', origin: 'human' }), []);
  });

  it('says of standards how much is known, and of which component what is not', async () => {
    const { dashboard, cards } = build(await reviewed());
    assert.ok(dashboard.standards.length > 0);
    for (const card of cards) {
      const { counts } = dashboard.standards.find(({ id }) => id === card.standard.id) ?? {};
      for (const state of ['known', 'needs-reviewer', 'unknown'] as const) {
        const found = completenessRows(card, state, dashboard.items);
        const all = found.reduce((sum, { facts }) => sum + facts.length, 0);
        assert.equal(all, counts?.[state], `${card.standard.id} ${state}`);
      }
    }
    const [card] = cards;
    assert.ok(card);
    const open = completenessRows(card, 'needs-reviewer', dashboard.items).filter(
      ({ places }) => places.length > 0,
    );
    assert.ok(open.some(({ places }) => places[0]?.path === 'src/train.py'));
    assert.equal(
      evidenceRows(dashboard, { of: 'standard', standard: 'x', state: 'known' }, String),
      undefined,
    );
  });

  it('cuts the places of one thing, and says how many there are', async () => {
    const text = `${'from openai import OpenAI\n'}${'OpenAI().responses.create(model="gpt-4.1")\n'.repeat(50)}`;
    const { dashboard } = build(await scanFiles({ ...files, 'src/app.py': text }));
    const item = dashboard.items.find(({ name }) => name === 'gpt-4.1');
    assert.deepEqual([item?.places.length, item?.uses], [20, 50]);
  });
});
