import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'linked');

function write(name: string, content: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder(), name),
    new TextEncoder().encode(content),
  );
}

async function hoverOn(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().lastIndexOf(word) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
  return contents.map(({ value }) => value.replaceAll('&nbsp;', ' ').replaceAll('\\', '')).join('\n');
}

/** Nothing tells when the other file has been looked at: it is asked for until it was. */
async function hoverThatSays(document: vscode.TextDocument, wanted: string): Promise<string> {
  let words = '';
  for (let left = 100; left > 0; left--) {
    words = await hoverOn(document, 'MODEL');
    if (words.includes(wanted)) return words;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`"${wanted}" is not in: ${words}`);
}

describe('names from other files', () => {
  before(activatedExtension);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('are shown with a link, and follow what is typed there', async () => {
    await write('names.py', 'MODEL = "first/model"\n');
    await write(
      'use.py',
      'from names import MODEL\nfrom transformers import AutoModel\nAutoModel.from_pretrained(MODEL)\n',
    );
    const use = await open(vscode.Uri.joinPath(folder(), 'use.py'));
    await waitForDiagnostics(use, 'findings', (list) => list.length > 0);
    const words = await hoverThatSays(use, 'first/model');
    assert.match(words, /a constant in another file/);
    assert.match(words, /\[linked\/names\.py:1\]\(file:.*names\.py#L1\) ` MODEL = "first\/model" `/);
    assert.match(words, /\[line 2\]\(file:.*use\.py#L2\) ` from transformers import AutoModel `/);
    const names = await open(vscode.Uri.joinPath(folder(), 'names.py'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(names.uri, new vscode.Range(0, 9, 0, 14), 'second');
    await vscode.workspace.applyEdit(edit);
    assert.ok(names.isDirty);
    await hoverThatSays(use, 'second/model');
  });
});
