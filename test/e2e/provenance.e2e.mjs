// @ts-check
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { temporaryFolder } from '../../scripts/vscode/cleanup.mjs';
import { FakeClaude } from '../support/fakeClaude.mjs';
import { openWorkbench } from './support/workbench.mjs';

const original = `import os


def main():
    print(os.getcwd())
`;
const written = `import os
import json


def load_settings(path):
    """Reads the settings of a project."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main():
    settings = load_settings("settings.json")
    print(os.getcwd(), settings["name"])
`;

/** Which lines an assistant inserted: from the question whether to record it, to what is shown of them. */
describe('AI-authored code', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;
  /** @type {FakeClaude} */
  let agent;
  const { folder: home } = temporaryFolder('claude');

  before(async () => {
    workbench = await openWorkbench({ env: { CLAUDE_CONFIG_DIR: home } });
    agent = new FakeClaude(workbench.workspace, home);
    workbench.writeFile('src/settings.py', original);
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is not recorded before somebody agreed to what is read and kept', async () => {
    await workbench.openFile('src/settings.py');
    await workbench.openViewContainer('Shadowlight');
    await workbench.treeRows('AI Inventory', 'AI-Authored Code').waitFor();
    await workbench.runCommand('Shadowlight: Record Provenance…');
    await workbench.dialog('Record which lines').waitFor();
    await workbench.screenshot('provenance-question');
    await workbench.dialog('Record which lines').getByText('Record', { exact: true }).click();
    await workbench.treeRows('AI Inventory', 'recording, nothing seen yet').waitFor();
  });

  it('is marked, explained in the hover, counted in the status bar and listed', async () => {
    await agent.edit('src/settings.py', original, written);
    await workbench.treeRows('AI Inventory', /AI-Authored Code.*lines/).waitFor();
    await workbench.statusBarItem(/AI \d+ %/).waitFor();
    await workbench.editor.hover('json.load', /Claude\sCode,\sas\sit\swas\sinserted/);
    await workbench.screenshot('provenance-hover');
    await workbench.expand(workbench.treeRows('AI Inventory', 'AI-Authored Code'));
    await workbench.expand(workbench.treeRows('AI Inventory', 'claude-opus-4-8'));
    await workbench.treeRows('AI Inventory', 'src/settings.py').waitFor();
    await workbench.screenshot('provenance-tree');
  });

  it('says that a line was changed, and believes who says it is theirs', async () => {
    await workbench.editor.click('encoding');
    await workbench.page.keyboard.press('End');
    await workbench.editor.type('  # as UTF-8');
    await workbench.editor.hover('encoding', /changed\ssince/);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
    await workbench.screenshot('provenance-changed');
    const hover = await workbench.editor.hover('import json', /Lines:\s2–6/);
    await hover.getByText('Mine', { exact: true }).click();
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.hover('import json', /Written\sby\shand/);
    await workbench.screenshot('provenance-mine');
    await workbench.saveAll();
    assert.doesNotMatch(workbench.readFile('src/settings.py'), /Claude/);
  });
});
