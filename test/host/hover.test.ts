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

/** As people read it. */
function wordsOf(hover: vscode.MarkdownString | undefined): string {
  return (hover?.value ?? '').replaceAll('&nbsp;', ' ').replaceAll('\\', '');
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

  it('say that a model is retired and by which page, what a file is for, and what is pinned elsewhere', async () => {
    const content = [
      'from openai import OpenAI',
      'from transformers import AutoModel',
      'OpenAI().chat.completions.create(model="gpt-4-32k", messages=[])',
      'AutoModel.from_pretrained("g/h")',
      'AutoModel.from_pretrained("g/h", revision="12040accade4e8a0f71eabdb258fecc2e7e948be")',
      '',
    ].join('\n');
    const file = vscode.Uri.joinPath(workspaceFolder(), 'examples/ask.py');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    try {
      const document = await open(file);
      await waitForDiagnostics(document, 'findings', (list) => list.length >= 5);
      const [retired] = await hoverAt(document, '"gpt-4-32k"');
      assert.match(wordsOf(retired), /retired on 2025-06-06, see https/);
      assert.match(wordsOf(retired), /Stands in: examples/);
      const [unpinned] = await hoverAt(document, '"g/h")');
      assert.match(wordsOf(unpinned), /Elsewhere: 12040accade4\w+ in examples\/ask\.py:5/);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'examples'), {
        recursive: true,
      });
    }
  });

  it('never trust words of the workspace, nor show a credential', async () => {
    const content = [
      'from openai import OpenAI',
      'NAME = "![x](command:workbench.action.quit) <b>x</b> ``` ` [run](command:evil)"',
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
      // Outside of the code that quotes the source, the link is text.
      assert.match(hover.value, /` NAME = "!\[x\]/);
      assert.doesNotMatch(hover.value.replaceAll(/(`+) .*? \1/g, ''), /[^\\]\]\(command:/);
    }
  });
});
