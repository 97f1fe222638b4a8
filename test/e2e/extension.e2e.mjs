// @ts-check
import { openWorkbench } from './support/workbench.mjs';

describe('the extension in VS Code', () => {
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

  it('offers its commands in the palette', async () => {
    await workbench.findCommand('Shadowlight: Scan Workspace', 'Shadowlight: ');
    await workbench.screenshot('palette');
    await workbench.closeQuickInput();
  });

  it('logs no error and asks no other machine', () => {
    workbench.assertNothingUntoward();
  });
});
