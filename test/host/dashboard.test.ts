import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { waitFor } from './support/waitFor.ts';

/** What the page does is in the end-to-end tests: an extension host cannot see into it. */
describe('the dashboard', () => {
  const open = (): Thenable<unknown> => vscode.commands.executeCommand('shadowlight.openDashboard');
  const tabs = (): readonly vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && /shadowlight\.dashboard$/.test(input.viewType),
      );

  before(activatedExtension);
  afterEach(closeAll);

  it('is one tab, however often it is opened, and another once that was closed', async () => {
    for (let time = 0; time < 3; time++) await open();
    await waitFor('the tab', vscode.window.tabGroups.onDidChangeTabs, () => tabs().length === 1);
    await closeAll();
    await waitFor('no tab', vscode.window.tabGroups.onDidChangeTabs, () => tabs().length === 0);
    await open();
    await waitFor('the tab again', vscode.window.tabGroups.onDidChangeTabs, () => tabs().length === 1);
  });

  it('comes to the front again when something else is looked at', async () => {
    await open();
    const document = await vscode.workspace.openTextDocument({ content: 'x' });
    await vscode.window.showTextDocument(document, { preview: false });
    assert.equal(tabs()[0]?.isActive, false);
    await open();
    await waitFor('the tab in front', vscode.window.tabGroups.onDidChangeTabs, () => tabs()[0]?.isActive);
    assert.equal(tabs().length, 1);
  });

  it('is never opened by anything but its command', () => {
    assert.deepEqual(tabs(), []);
  });
});
