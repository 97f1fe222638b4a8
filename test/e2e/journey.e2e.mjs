// @ts-check
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
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
});
