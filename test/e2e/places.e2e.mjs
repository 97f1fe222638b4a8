// @ts-check
import assert from 'node:assert/strict';
import { openWorkbench } from './support/workbench.mjs';

/** Names that stand elsewhere than the call: in another module, a data file, a Dockerfile. */
describe('where a name stands', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: 'test/fixtures/workspaces/places' });
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('is said in the hover, for a data file and for a module, with a link that goes there', async () => {
    await workbench.openFile('app/main.py');
    await workbench.editor.squiggles('info').first().waitFor();
    const hover = await workbench.editor.hover('MODEL', 'Qwen/Qwen2.5-7B-Instruct', '(MODEL)');
    await workbench.screenshot('hover-other-file');
    await hover.getByText('app/config.py:1').click();
    await workbench.tab('config.py').waitFor();
    await workbench.openFile('app/main.py');
    await workbench.editor.hover('"judge"', 'Qwen/Qwen3-0.6B');
    await workbench.screenshot('hover-data-file');
  });

  it('is underlined in a Dockerfile', async () => {
    await workbench.openFile('Dockerfile');
    await workbench.editor.squiggles('info').first().waitFor();
    await workbench.editor.hover('BAAI/bge-m3', 'huggingface');
    await workbench.screenshot('dockerfile');
  });

  it('is hidden in the inventory where it is only for tests, when that is asked for', async () => {
    await workbench.openViewContainer('Shadowlight');
    await workbench.treeRows('AI Inventory', 'tiny-gpt2').waitFor();
    await workbench.screenshot('inventory-all');
    await workbench.runCommand('Shadowlight: Hide Tests and Examples');
    await workbench.treeRows('AI Inventory', 'tiny-gpt2').waitFor({ state: 'detached' });
    assert.ok(await workbench.treeRows('AI Inventory', 'bge-m3').isVisible());
    await workbench.screenshot('inventory-product');
  });
});
