// @ts-check
import assert from 'node:assert/strict';
import { openWorkbench } from './support/workbench.mjs';

for (const [kind, theme] of Object.entries({
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-light': 'Default High Contrast Light',
  'high-contrast-dark': 'Default High Contrast',
})) {
  describe(`the start in ${kind}`, () => {
    /** @type {import('./support/workbench.mjs').Workbench} */
    let workbench;

    before(async () => {
      workbench = await openWorkbench({ settings: { 'workbench.colorTheme': theme } });
    });
    afterEach(async function () {
      await workbench?.reportFailure(this);
    });
    after(async () => {
      await workbench?.close();
    });

    it('shows nothing by itself, also after the workspace was read', async () => {
      await workbench.openViewContainer('Shadowlight');
      await workbench.treeRows('AI Inventory', 'gpt-4.1-mini').waitFor();
      assert.equal(await workbench.notifications().count(), 0);
      assert.equal(await workbench.page.locator('.tabs-container .tab').count(), 0);
    });

    it('is a walkthrough of five steps, each with a picture, when somebody asks for it', async () => {
      await workbench.runCommand('Shadowlight: Get Started');
      const page = workbench.page.locator('.gettingStartedContainer');
      await page.getByText('See the AI that nobody declared').first().waitFor();
      const steps = page.locator('.getting-started-step');
      assert.equal(await steps.count(), 5);
      const names = ['inventory', 'evidence', 'decide', 'keep', 'share'];
      for (const [index, name] of names.entries()) {
        await steps.nth(index).click();
        await steps.nth(index).and(workbench.page.locator('.expanded')).waitFor();
        await page.locator('.getting-started-media').first().waitFor();
        // The picture is a document of its own, which tells nobody when it was drawn.
        await new Promise((resolve) => setTimeout(resolve, 600));
        await workbench.screenshot(`walkthrough-${name}-${kind}`);
      }
    });

    it('breaks no content policy and asks no other machine', () => {
      // VS Code's own page logs an error when the next picture comes before the last was drawn.
      assert.deepEqual(workbench.observed.policyViolations, []);
      assert.deepEqual(workbench.observed.outsideRequests, []);
    });
  });
}

describe('the sample workspace', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'docs/images' });
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('opens in a window of its own, and lists what is in it', async () => {
    const opened = workbench.page.context().waitForEvent('page');
    await workbench.runCommand('Shadowlight: Open Sample Workspace');
    const page = await opened;
    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'requirements.txt' })
      .waitFor();
    await page
      .locator('.activitybar')
      .getByRole('tab', { name: /^Shadowlight\b/ })
      .click();
    await page.locator('.monaco-list-row').filter({ hasText: 'gpt-4.1-mini' }).first().waitFor();
    await page.screenshot({ path: 'test-results/e2e/sample.png' });
  });
});
