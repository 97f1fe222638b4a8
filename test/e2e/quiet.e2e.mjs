// @ts-check
import { openWorkbench } from './support/workbench.mjs';

describe('findings that are shown in the editor only', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'shadowlight.diagnostics.show': 'editor' } });
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
  });

  it('are underlined, say in a hover what they are, and are in no list', async () => {
    await workbench.openFile('src/train.py');
    // A decoration of an extension: the squiggles of Problems are of another kind.
    await workbench.page.locator('.view-line [class*="ced-"]').first().waitFor();
    const hover = await workbench.editor.hover(
      'yaml',
      'is imported but declared in no manifest',
      'import yaml',
    );
    await hover.getByText('undeclared-import').waitFor();
    await workbench.screenshot('editor-only');
    await workbench.showProblems();
    await workbench.page.getByText('No problems have been detected').waitFor();
    await workbench.screenshot('editor-only-problems');
  });

  it('have their quick fixes', async () => {
    await workbench.editor.openQuickFixes('yaml');
    await workbench.editor.quickFixes('Declare PyYAML in requirements.txt').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('log no error, break no content policy and ask no other machine', () => {
    workbench.assertNothingUntoward();
  });
});
