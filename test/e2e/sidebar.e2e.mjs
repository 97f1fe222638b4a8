// @ts-check
import assert from 'node:assert/strict';
import { openWorkbench } from './support/workbench.mjs';

const view = 'AI Inventory';

/** Kinds of themes, each with one that VS Code comes with. */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-light': 'Default High Contrast Light',
  'high-contrast-dark': 'Default High Contrast',
};

/** @param {import('./support/workbench.mjs').Workbench} workbench */
function badgeOf(workbench) {
  return workbench.page.locator('.activitybar .action-item.checked .badge-content');
}

for (const [kind, theme] of Object.entries(themes)) {
  describe(`the sidebar in ${kind}`, () => {
    /** @type {import('./support/workbench.mjs').Workbench} */
    let workbench;

    before(async () => {
      workbench = await openWorkbench({
        settings: { 'workbench.colorTheme': theme },
        size: { width: 1000, height: 900 },
      });
      await workbench.openViewContainer('Shadowlight');
      await workbench.treeRows(view, 'gpt-4.1-mini').waitFor();
    });
    afterEach(async function () {
      await workbench?.reportFailure(this);
    });
    after(async () => {
      await workbench?.close();
    });

    it('shows what is found by kind, with counts and words for screen readers', async () => {
      const row = workbench.treeRows(view, 'gpt-4.1-mini');
      assert.match(String(await row.getAttribute('aria-label')), /^gpt-4\.1-mini, AI service, openai, 1 use/);
      await workbench
        .treeRows(view, /^\s*Models/)
        .first()
        .waitFor();
      await workbench.screenshot(`sidebar-kind-${kind}`);
    });

    for (const grouping of ['file', 'supplier', 'status']) {
      it(`is grouped by ${grouping}`, async () => {
        await workbench.runCommand('Shadowlight: Group Inventory…');
        await workbench.quickPickRows(`by ${grouping}`).click();
        const expected = { file: /^\s*train\.py/, supplier: /^\s*anthropic/, status: /^\s*Not reviewed/ }[
          grouping
        ];
        await workbench.treeRows(view, expected).first().waitFor();
        await workbench.screenshot(`sidebar-${grouping}-${kind}`);
      });
    }

    if (kind !== 'dark') return;

    it('keeps selection and expansion while the workspace changes', async () => {
      await workbench.runCommand('Shadowlight: Group Inventory…');
      await workbench.quickPickRows('by kind').click();
      await workbench
        .treeRows(view, /^\s*Models/)
        .first()
        .waitFor();
      const row = workbench.treeRows(view, 'claude-sonnet-4-5');
      await workbench.expand(row);
      await workbench.treeRows(view, 'assistant.py:28').click();
      workbench.writeFile(
        'src/more.py',
        'from openai import OpenAI\nOpenAI().responses.create(model="o3")\n',
      );
      await workbench.treeRows(view, /^o3/).waitFor();
      assert.equal(await row.getAttribute('aria-expanded'), 'true');
      assert.equal(await workbench.treeRows(view, 'assistant.py:28').getAttribute('aria-selected'), 'true');
    });

    it('says of a model what standards ask for', async () => {
      await workbench.expand(workbench.treeRows(view, 'claude-sonnet-4-5'));
      await workbench.expand(workbench.treeRows(view, 'What Standards Ask').first());
      await workbench.expand(workbench.treeRows(view, 'CISA 2026').first());
      await workbench
        .treeRows(view, /^\s*Component License/)
        .first()
        .waitFor();
      await workbench.screenshot('sidebar-standards');
    });

    it('is filtered by words and says so, until the filter is cleared', async () => {
      await workbench.runCommand('Shadowlight: Filter Inventory…');
      await workbench.quickInput.fill('gpt');
      await workbench.screenshot('sidebar-filter-question');
      await workbench.page.keyboard.press('Enter');
      await workbench.view(view).getByText('Filtered: “gpt”.').waitFor();
      await workbench.treeRows(view, 'PyYAML').waitFor({ state: 'detached' });
      assert.ok(await workbench.treeRows(view, 'gpt-4.1-mini').isVisible());
      await workbench.screenshot('sidebar-filtered');
      await workbench.runCommand('Shadowlight: Filter Inventory…');
      await workbench.quickInput.fill('no such thing');
      await workbench.page.keyboard.press('Enter');
      await workbench.view(view).getByText('Nothing matches the filter.').waitFor();
      await workbench.screenshot('sidebar-nothing-matches');
      await workbench.view(view).getByText('Clear the filter').click();
      await workbench.treeRows(view, 'PyYAML').waitFor();
    });

    it('finds a component by a part of its name and goes to its row', async () => {
      await workbench.runCommand('Shadowlight: Find in Inventory…');
      await workbench.quickInput.fill('imdb');
      await workbench.quickPickRows('stanfordnlp/imdb').first().waitFor();
      await workbench.page.keyboard.press('Enter');
      const row = workbench.treeRows(view, 'stanfordnlp/imdb');
      await row.and(workbench.page.locator('[aria-selected="true"]')).waitFor();
    });

    it('opens the use of a row by Enter', async () => {
      await workbench.treeRows(view, 'train.py:12').waitFor();
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await workbench.editor.waitFor('src/train.py');
    });

    it('has a badge with what is to be decided', async () => {
      assert.match(await badgeOf(workbench).innerText(), /^\d+$/);
    });

    it('logs no error, breaks no content policy and asks no other machine', () => {
      workbench.assertNothingUntoward();
    });
  });
}

describe('the sidebar as somebody set it', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'shadowlight.inventory.followEditor': true, 'shadowlight.inventory.badge': false },
    });
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('selects the use that the cursor stands in', async () => {
    await workbench.openFile('src/train.py');
    await workbench.openViewContainer('Shadowlight');
    await workbench.treeRows(view, 'stanfordnlp/imdb').waitFor();
    await workbench.editor.click('"stanfordnlp/imdb"');
    const row = workbench.treeRows(view, 'train.py:12');
    await row.and(workbench.page.locator('[aria-selected="true"]')).waitFor();
    await workbench.screenshot('sidebar-follows');
  });

  it('has a summary in the status bar, with what can be done', async () => {
    await workbench.page.locator('.part.statusbar [aria-label*="to review"]').first().hover();
    const hover = workbench.page.locator('.monaco-hover:visible');
    await hover.getByText('to review').waitFor();
    for (const link of ['Scan again', 'Export…', 'Show log']) await hover.getByText(link).waitFor();
    await workbench.screenshot('status-tooltip');
  });

  it('has no badge', async () => {
    assert.equal(await badgeOf(workbench).isVisible(), false);
  });
});

describe('the sidebar where there is nothing to list', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'docs/images', size: { width: 1000, height: 700 } });
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('says that nothing there is of a kind that is read', async () => {
    await workbench.openViewContainer('Shadowlight');
    await workbench.view(view).getByText('No file here is of a kind that is read').waitFor();
    await workbench.screenshot('sidebar-nothing-readable');
  });

  it('says that nothing was found, and what else can be looked at', async () => {
    workbench.writeFile('a.py', 'print("hello")\n');
    await workbench.view(view).getByText('No model, AI service, dataset').waitFor();
    await workbench.screenshot('sidebar-nothing-found');
  });
});
