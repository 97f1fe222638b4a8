// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench } from './support/workbench.mjs';

const view = 'AI Inventory';

describe('one’s own settings of assistants', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;
  const home = mkdtempSync(path.join(tmpdir(), 'shadowlight-home-'));

  before(async () => {
    mkdirSync(path.join(home, '.cursor'));
    writeFileSync(
      path.join(home, '.cursor/mcp.json'),
      '{ "mcpServers": { "search": { "command": "npx", "args": ["-y", "own-search-server"], "env": { "TOKEN": "own-value" } } } }\n',
    );
    workbench = await openWorkbench({ env: { HOME: home }, size: { width: 1200, height: 900 } });
    await workbench.openViewContainer('Shadowlight');
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('are not read before somebody was told which, and said yes', async () => {
    await workbench.expand(workbench.treeRows(view, 'Assistants and Agents').first());
    const row = workbench.treeRows(view, 'Assistants in Your Own Settings');
    await workbench.expand(row);
    await workbench.treeRows(view, 'Read your own settings…').click();
    const dialog = workbench.dialog('Read your own settings of assistants');
    await dialog.getByText(/\.cursor\/mcp\.json/).waitFor();
    assert.equal(await workbench.treeRows(view, 'own-search-server').count(), 0);
    await workbench.screenshot('own-settings-question');
    await dialog.getByRole('button', { name: 'Read Them' }).click();
    await workbench.treeRows(view, 'own-search-server').waitFor();
    await workbench.screenshot('own-settings');
  });

  it('are forgotten when it is taken back', async () => {
    await workbench.runCommand('Shadowlight: Stop Reading Your Own Settings of Assistants');
    await workbench.treeRows(view, 'Read your own settings…').waitFor();
    assert.equal(await workbench.treeRows(view, 'own-search-server').count(), 0);
  });

  it('logs no error, breaks no content policy and asks no other machine', () => {
    workbench.assertNothingUntoward();
  });
});
