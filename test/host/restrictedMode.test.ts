import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);

function exists(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

describe('Restricted Mode', () => {
  before(activatedExtension);
  afterEach(closeAll);

  it('is what the window is in', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('keeps the analysis', async () => {
    const document = await open(uri('src/train.py'));
    const found = await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    assert.ok(found.includes('undeclared-import@4: yaml'));
  });

  it('offers no fix that writes beside the file at hand', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      all,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.some((title) => title.startsWith('Ignore')));
    assert.deepEqual(
      titles.filter((title) => /^(?:Approve|Declare)/.test(title)),
      [],
    );
  });

  it('exports nothing, whoever calls the command', async () => {
    const target = uri('inventory.csv');
    // The message that says so is never answered here.
    void vscode.commands.executeCommand('shadowlight.exportInventory', {
      format: 'csv',
      target: 'inventory.csv',
    });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.equal(await exists(target), false);
  });

  it('writes no fragment, even where the settings ask for one', async () => {
    assert.equal(
      vscode.workspace.getConfiguration('shadowlight.fragment', workspaceFolder()).get('tracking'),
      true,
      'the fixture asks for tracking',
    );
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    assert.equal(await exists(uri('.ai-sbom')), false);
  });
});
