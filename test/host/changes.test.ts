import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

describe('what changed since a commit', () => {
  const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
  const git = (...argv: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...argv], {
      cwd: workspaceFolder().fsPath,
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  before(async () => {
    await activatedExtension();
    git('init', '-q');
    git('add', '-A', '-f');
    git('commit', '-q', '-m', 'x');
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs.delete(uri('.git'), { recursive: true });
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
  });

  it('is a Markdown document that nobody is asked to save, with what is not saved', async () => {
    const document = await vscode.workspace.openTextDocument(uri('src/train.py'));
    const edit = new vscode.WorkspaceEdit();
    const text = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5-pro")\n';
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('shadowlight.compareWithRef', { ref: 'HEAD' });
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.languageId, 'markdown');
    assert.equal(shown?.isDirty, false);
    assert.match(shown?.getText() ?? '', /with unsaved text/);
    assert.match(shown?.getText() ?? '', /## Added[^]*gpt-5-pro/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says anew what there is when it is asked again', async () => {
    const isAnew = (): boolean => {
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      return text.startsWith('# What changed') && !text.includes('gpt-5-pro');
    };
    // Neither the text that was taken back nor the new summary is there at once.
    for (let tries = 0; tries < 50 && !isAnew(); tries++)
      await vscode.commands.executeCommand('shadowlight.compareWithRef', { ref: 'HEAD' });
    assert.ok(isAnew(), vscode.window.activeTextEditor?.document.getText());
  });
});
