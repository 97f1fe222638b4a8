// @ts-check
import assert from 'node:assert/strict';
import { changedDemo, DashboardPage } from './support/dashboardPage.mjs';
import { openWorkbench } from './support/workbench.mjs';

const themes = [
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'hc-dark', theme: 'Default High Contrast' },
  { name: 'hc-light', theme: 'Default High Contrast Light' },
];

describe('the dashboard', () => {
  const workspace = changedDemo();

  for (const { name, theme } of themes) {
    describe(`in ${theme}`, () => {
      /** @type {import('./support/workbench.mjs').Workbench} */
      let workbench;
      before(async () => {
        workbench = await openWorkbench({ workspace, settings: { 'workbench.colorTheme': theme } });
      });
      afterEach(async function () {
        await workbench?.reportFailure(this);
      });
      after(async () => {
        await workbench?.close();
      });

      it('shows what there is, and axe finds nothing', async () => {
        const dashboard = new DashboardPage(workbench);
        await dashboard.open();
        await workbench.screenshot(`dashboard-${name}`);
        await dashboard.assertAccessible();
        await dashboard.scrollTo('risks');
        await workbench.screenshot(`dashboard-${name}-risks`);
        await dashboard.scrollTo('evidence');
        await workbench.screenshot(`dashboard-${name}-evidence`);
        workbench.assertNothingUntoward();
      });
    });
  }

  describe('in use', () => {
    /** @type {import('./support/workbench.mjs').Workbench} */
    let workbench;
    /** @type {DashboardPage} */
    let dashboard;
    before(async () => {
      workbench = await openWorkbench({ workspace });
      dashboard = new DashboardPage(workbench);
      await dashboard.open();
    });
    afterEach(async function () {
      await workbench?.reportFailure(this);
    });
    after(async () => {
      await workbench?.close();
    });

    it('leads from a number to what it counts, and from there to the code', async () => {
      await workbench.screenshot('dashboard');
      await dashboard.number('1: Added').click();
      const rows = dashboard.content.locator('#evidence tbody tr');
      assert.equal(await rows.count(), 1);
      assert.match((await rows.first().textContent()) ?? '', /bert-large-cased/);
      assert.match((await dashboard.content.locator('#status').textContent()) ?? '', /Added: 1/);
      await rows.getByRole('button', { name: /^src\/train\.py:\d+$/ }).click();
      await workbench.editor.waitFor('src/train.py');
      assert.ok(await workbench.editor.lines('bert-large-cased').isVisible());
    });

    it('is one tab, and is there again after a reload with what was chosen', async () => {
      await workbench.runCommand('Shadowlight: Open Dashboard');
      await dashboard.waitUntilRead();
      const tabs = workbench.page.locator('.tabs-container .tab', { hasText: 'AI Dashboard' });
      assert.equal(await tabs.count(), 1);
      // A reload of the page by itself would not wait until the editor has written down what is open.
      await workbench.runCommand('Developer: Reload Window');
      await workbench.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      await dashboard.waitUntilRead();
      assert.equal(await tabs.count(), 1);
      await dashboard.content.getByRole('heading', { name: 'Added: 1' }).waitFor();
    });

    it('tells of the standards what stands behind a number', async () => {
      await dashboard
        .number(/: needs a reviewer$/)
        .first()
        .click();
      await dashboard.content.locator('#evidence tbody tr').first().waitFor();
      assert.match(
        (await dashboard.content.locator('#evidence-title').textContent()) ?? '',
        /needs a reviewer/,
      );
    });

    it('is used by the keyboard alone', async () => {
      const { page } = workbench;
      await dashboard.content.locator('button').first().focus();
      /** @type {string[]} */
      const met = [];
      const active = dashboard.content.locator(':focus');
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab');
        const label = await active.getAttribute('aria-label');
        met.push(label ?? '');
        if (label?.endsWith(': Models')) break;
      }
      assert.match(met.at(-1) ?? '', /: Models$/);
      const outline = await active.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(outline, 'none');
      await page.keyboard.press('Enter');
      await dashboard.content.locator('#evidence-title:focus').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await dashboard.content.locator('button[aria-label$=": Models"]:focus').waitFor();
    });
  });

  describe('at 200 %', () => {
    /** @type {import('./support/workbench.mjs').Workbench} */
    let workbench;
    before(async () => {
      // As many pixels of the page as a window of 1,400 has when all is twice as large.
      workbench = await openWorkbench({ workspace, size: { width: 700, height: 450 } });
    });
    afterEach(async function () {
      await workbench?.reportFailure(this);
    });
    after(async () => {
      await workbench?.close();
    });

    it('needs no scrolling to the side, and axe finds nothing', async () => {
      const dashboard = new DashboardPage(workbench);
      await workbench.runCommand('View: Close Primary Side Bar');
      await dashboard.open();
      await workbench.screenshot('dashboard-zoomed');
      await dashboard.assertAccessible();
      await dashboard.scrollTo('evidence');
      await workbench.screenshot('dashboard-zoomed-evidence');
      const frame = await dashboard.frame();
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
      workbench.assertNothingUntoward();
    });
  });
});
