// @ts-check
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { answerInput, answerSaveDialog } from './support/inputs.mjs';
import { openWorkbench } from './support/workbench.mjs';

const fragment = '.ai-sbom/fragment.cdx.json';

/** The first ten minutes of somebody who tries Shadowlight, on the demo workspace. */
describe('the first ten minutes', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench();
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('underlines models and undeclared imports and lists them in Problems', async () => {
    await workbench.openFile('src/train.py');
    await workbench.editor.squiggles('warning').first().waitFor();
    await workbench.editor.squiggles('info').first().waitFor();
    await workbench.showProblems();
    await workbench.problems('"yaml" (package PyYAML) is imported but declared in no manifest').waitFor();
    await workbench.problems('acme/experimental-classifier (huggingface) may run code').waitFor();
    await workbench.screenshot('problems');
  });

  it('says in a hover what is known and why', async () => {
    await workbench.editor.hover('BASE', 'distilbert/distilbert-base-uncased', 'AutoTokenizer.from');
    await workbench.screenshot('hover');
  });

  it('shows the inventory in the sidebar', async () => {
    await workbench.openViewContainer('Shadowlight');
    await workbench.treeRows('AI Inventory', 'gpt-4.1-mini').waitFor();
    await workbench.treeRows('AI Inventory', 'stanfordnlp/imdb').waitFor();
    await workbench.treeRows('AI Inventory', 'PyYAML').waitFor();
    await workbench.screenshot('inventory');
  });

  it('declares a dependency in the right manifest', async () => {
    await workbench.editor.openQuickFixes('yaml');
    await workbench.editor.quickFixes('Declare PyYAML in requirements.txt').first().waitFor();
    await workbench.screenshot('quick-fix');
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.applyQuickFix('yaml', 'Declare PyYAML in requirements.txt');
    await workbench.dirtyTab('requirements.txt').waitFor();
    await workbench.saveAll();
    await workbench.problems('PyYAML').waitFor({ state: 'detached' });
    assert.match(workbench.readFile('requirements.txt'), /PyYAML/);
  });

  it('writes nothing before tracking is started, and then the fragment', async () => {
    assert.equal(existsSync(path.join(workbench.workspace, '.ai-sbom')), false);
    await workbench.runCommand('Shadowlight: Start Tracking in SBOM Fragment');
    await workbench.dialog('Keep the inventory').waitFor();
    await workbench.screenshot('start-tracking');
    await workbench.dialog('Keep the inventory').getByText('Start Tracking').click();
    await workbench.waitForFile(fragment, /CycloneDX/);
    await workbench.runCommand('Shadowlight: Open SBOM Fragment');
    await workbench.editor.lines('CycloneDX').first().waitFor();
    await workbench.screenshot('fragment');
    const bom = JSON.parse(workbench.readFile(fragment));
    assert.equal(bom.specVersion, '1.6');
  });

  it('approves a model from its quick fix, and the finding goes', async () => {
    await workbench.openFile('src/train.py');
    await workbench.editor.applyQuickFix('"facebook/bart-large-cnn"', 'Approve facebook/bart-large-cnn');
    await answerInput(workbench, 'Your name', 'Ada Reviewer');
    await answerInput(workbench, 'Why is this allowed?', 'Summaries of public text only');
    await workbench.problems('Model facebook/bart-large-cnn').waitFor({ state: 'detached' });
    await workbench
      .treeRows('AI Inventory', 'facebook/bart-large-cnn')
      .filter({ hasText: 'approved' })
      .waitFor();
    const bom = JSON.parse(workbench.readFile(fragment));
    const approved = bom.components.find(
      (/** @type {{ name: string }} */ each) => each.name === 'bart-large-cnn',
    );
    const review = Object.fromEntries(
      approved.properties.map((/** @type {{ name: string, value: string }} */ each) => [
        each.name,
        each.value,
      ]),
    );
    assert.equal(review['shadowlight:review:status'], 'approved');
    assert.equal(review['shadowlight:review:by'], 'Ada Reviewer');
    assert.equal(review['shadowlight:review:reason'], 'Summaries of public text only');
    await workbench.screenshot('approved');
  });

  it('exports the inventory from the palette', async () => {
    await workbench.runCommand('Shadowlight: Export Inventory…');
    await workbench.quickPickRows('Markdown table').first().waitFor();
    await workbench.screenshot('export');
    await workbench.quickPickRows('Markdown table').first().click();
    await answerSaveDialog(workbench, 'inventory.md');
    await workbench.notifications('The inventory was exported.').waitFor();
    await workbench.answerNotification('The inventory was exported.', 'Open');
    await workbench.editor.waitFor('inventory.md');
    await workbench.screenshot('exported');
    assert.match(workbench.readFile('inventory.md'), /gpt-4\.1-mini/);
  });

  it('goes to the code from the inventory', async () => {
    const row = workbench.treeRows('AI Inventory', 'claude-sonnet-4-5');
    await workbench.expand(row);
    await workbench.treeRows('AI Inventory', 'assistant.py:28').click();
    await workbench.editor.waitFor('src/assistant.py');
    await workbench.editor.lines('claude-sonnet-4-5').first().waitFor();
    await workbench.screenshot('evidence');
  });

  it('opens the page of a rule from its code', async () => {
    await workbench.openFile('src/train.py');
    await workbench.showProblems();
    await workbench.problems('is unpickled').getByText('pickle', { exact: true }).click();
    await workbench.tab('pickle.md').waitFor();
    await workbench.screenshot('rule');
  });

  it('logs no error, breaks no content policy and asks no other machine', () => {
    workbench.assertNothingUntoward();
  });
});
