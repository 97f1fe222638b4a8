import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder the window is open on: a temporary copy, free to be changed. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window has no folder open');
  return folder.uri;
}
