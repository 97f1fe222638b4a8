import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

describe('activation', () => {
  it('finds and activates the extension', async () => {
    const extension = await activatedExtension();
    assert.equal(extension.isActive, true);
  });

  it('registers the command that scans the workspace', async () => {
    await activatedExtension();
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('shadowlight.scanWorkspace'));
  });

  it('runs on a temporary copy of a folder', () => {
    assert.equal(workspaceFolder().scheme, 'file');
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
