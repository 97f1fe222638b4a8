import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

describe('commands', () => {
  const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
  before(activatedExtension);
  afterEach(closeAll);

  it('go to the code from the menu of a row, which hands the row over', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    const row = { id: 'x', command: { command: '', title: '', arguments: [uri('src/train.py'), range] } };
    await vscode.commands.executeCommand('shadowlight.revealOccurrence', row, [row]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, uri('src/train.py').path);
    assert.equal(editor?.selection.start.line, 2);
  });

  it('do nothing with what makes no sense', async () => {
    for (const given of [[], [null], [{ command: 1 }], ['x'], [uri('src/train.py'), { start: 1, end: 2 }]]) {
      await vscode.commands.executeCommand('shadowlight.revealOccurrence', ...given);
    }
    assert.equal(vscode.window.activeTextEditor, undefined);
    await vscode.commands.executeCommand('shadowlight.showRule', '../../../package');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('put the inventory into the SBOM of another tool, which stays as it is', async () => {
    const [into, target] = [uri('bom.json'), uri('bom.with-ai.json')];
    const bom = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', components: [] });
    await vscode.workspace.fs.writeFile(into, new TextEncoder().encode(bom));
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(workspaceFolder(), 'bom.with-ai.json'),
    );
    const textOf = async (file: vscode.Uri): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    try {
      const written = new Promise((resolve) => watcher.onDidCreate(resolve));
      // It ends only when the message that follows is answered.
      void vscode.commands.executeCommand('shadowlight.mergeInventory', {
        into: 'bom.json',
        target: 'bom.with-ai.json',
      });
      await written;
      assert.match(await textOf(target), /gpt-4\.1-mini/);
      assert.equal(await textOf(into), bom);
    } finally {
      watcher.dispose();
      await vscode.workspace.fs.delete(into);
      await vscode.workspace.fs.delete(target);
    }
  });

  it('export to a file of the folder without a question', async () => {
    const target = uri('inventory.csv');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(workspaceFolder(), '*.csv'),
    );
    try {
      const written = new Promise((resolve) => watcher.onDidCreate(resolve));
      // It ends only when the message that follows is answered.
      void vscode.commands.executeCommand('shadowlight.exportInventory', {
        format: 'csv',
        target: 'inventory.csv',
      });
      await written;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(text, /gpt-4\.1-mini/);
    } finally {
      watcher.dispose();
      await vscode.workspace.fs.delete(target);
    }
  });
});
