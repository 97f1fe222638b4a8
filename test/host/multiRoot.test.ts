import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';

function folder(name: string): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

const fragmentOf = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(folder(name).uri, '.ai-sbom/fragment.cdx.json');

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

describe('a workspace of several folders', () => {
  before(activatedExtension);
  afterEach(closeAll);

  it('judges each file by the manifests of its own folder', async () => {
    const api = await open(vscode.Uri.joinPath(folder('api').uri, 'main.py'));
    assert.deepEqual(await waitForDiagnostics(api, 'findings', (list) => list.length === 2), [
      'model-unreviewed@4: "gpt-4.1"',
      'undeclared-import@2: openai',
    ]);
    const web = await open(vscode.Uri.joinPath(folder('web').uri, 'main.ts'));
    assert.deepEqual(await waitForDiagnostics(web, 'findings', (list) => list.length === 2), [
      "model-unreviewed@4: 'house-model'",
      'undeclared-import@1: httpx',
    ]);
  });

  it('tracks one folder and leaves the other alone', async () => {
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    const watcher = vscode.workspace.createFileSystemWatcher('**/fragment.cdx.json');
    const written = new Promise<vscode.Uri>((resolve) => watcher.onDidCreate(resolve));
    const settings = vscode.workspace.getConfiguration('shadowlight.fragment', folder('web'));
    await settings.update('tracking', true, vscode.ConfigurationTarget.WorkspaceFolder);
    assert.equal((await written).path, fragmentOf('web').path);
    watcher.dispose();
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fragmentOf('web')));
    assert.match(text, /"house-model"/);
    assert.doesNotMatch(text, /gpt-4\.1/);
    assert.equal(await exists(fragmentOf('api')), false);
  });

  it('lets go of a folder that leaves, and takes a new one up', async () => {
    const index = folder('web').index;
    const web = folder('web').uri;
    const document = await open(vscode.Uri.joinPath(web, 'main.ts'));
    await waitForDiagnostics(document, 'findings', (list) => list.length === 2);
    const changed = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
    vscode.workspace.updateWorkspaceFolders(index, 1);
    await changed;
    // Without its folder nothing is known of its manifests: no verdict is made up.
    await waitForDiagnostics(
      document,
      'the model alone',
      (list) => list.length === 1 && list[0]?.includes('house-model') === true,
    );
    const again = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
    vscode.workspace.updateWorkspaceFolders(index, 0, { uri: web, name: 'web' });
    await again;
    await waitForDiagnostics(document, 'both findings', (list) => list.length === 2);
  });
});
