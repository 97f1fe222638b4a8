import * as assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';

/** The folder the window is open on: a temporary copy, free to be changed. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window has no folder open');
  return folder.uri;
}

/**
 * Copies `test/fixtures/workspaces/<name>` into a subfolder of the workspace, and tells how to take it away
 * again. For tests that need other files than the demo's.
 */
export async function addFixture(name: string): Promise<{ uri: vscode.Uri; remove: () => Promise<void> }> {
  const source = process.env['SHADOWLIGHT_TEST_FIXTURES'];
  assert.ok(source, 'SHADOWLIGHT_TEST_FIXTURES is not set');
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await cp(path.join(source, name), uri.fsPath, { recursive: true });
  const remove = async () => await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  return { uri, remove };
}
