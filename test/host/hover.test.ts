import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

async function hoverAt(document: vscode.TextDocument, text: string): Promise<vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap((hover) => hover.contents).map((content) => content as vscode.MarkdownString);
}

describe('hovers', () => {
  before(activatedExtension);
  afterEach(closeAll);

  it('say what is known of a model and why', async () => {
    const document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const [hover] = await hoverAt(document, 'BASE, revision');
    assert.ok(hover);
    assert.match(hover.value, /distilbert\/distilbert\\?-base\\?-uncased/);
    assert.match(hover.value, /12040accade4e8a0f71eabdb258fecc2e7e948be/);
    assert.match(hover.value, /BASE = "distilbert/);
  });

  it('say which package an import comes from', async () => {
    const document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const [hover] = await hoverAt(document, 'yaml');
    assert.match(hover?.value ?? '', /PyYAML/);
    assert.match(hover?.value ?? '', /undeclared/);
  });

  it('never trust words of the workspace, nor show a credential', async () => {
    const content = [
      'from openai import OpenAI',
      'NAME = "![x](command:workbench.action.quit) <b>x</b> [run](command:evil)"',
      'client = OpenAI(api_key="sk-proj-abcdefghijklmnop1234567890")',
      'client.embeddings.create(model=NAME)',
      '',
    ].join('\n');
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 2);
    const hovers = await hoverAt(document, 'NAME)');
    assert.ok(hovers.length > 0);
    for (const hover of hovers) {
      assert.ok(!hover.isTrusted);
      assert.ok(!hover.supportHtml);
      assert.doesNotMatch(hover.value, /abcdefghijklmnop/);
      // Outside the code block that quotes the source, the link is text.
      assert.doesNotMatch(hover.value.split('```')[0] ?? '', /[^\\]\]\(command:/);
    }
  });
});
