import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ShadowlightApi } from '../../src/vscode/provenance/api.ts';
import { FakeClaude } from '../support/fakeClaude.mjs';
import { closeAll, open } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { answering, whose } from './support/provenance.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

const file = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'src/inserted.py');
const original = 'import os\n\n\ndef main():\n    print(os.getcwd())\n';
const inserted = 'def greet(name):\n    message = "hello " + name\n    return message\n';

/** The same, once anything is known. */
async function known(document: vscode.TextDocument, line: number): Promise<string> {
  const until = Date.now() + 15_000;
  for (;;) {
    const words = await whose(document, line);
    if (words.includes('own record') || Date.now() > until) return words;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the record of whose lines are', () => {
  let api: ShadowlightApi;

  before(async () => {
    api = (await activatedExtension()).exports as ShadowlightApi;
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(original));
  });

  after(async () => {
    await vscode.commands.executeCommand('shadowlight.stopRecording');
    await closeAll();
    await vscode.workspace.fs.delete(file());
  });

  it('keeps nothing before somebody asks for it', async () => {
    const document = await open(file());
    const range = new vscode.Range(0, 0, 1, 0);
    assert.equal(await api.recordInsertion({ uri: document.uri, range, tool: 'claude-code' }), false);
    assert.equal(await whose(document, 0), '');
  });

  it('says who inserted a line, and that it was changed', async () => {
    await answering('Record', () => vscode.commands.executeCommand('shadowlight.startRecording'));
    const document = await open(file());
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), inserted));
    const range = new vscode.Range(2, 0, 5, 0);
    assert.equal(
      await api.recordInsertion({ uri: document.uri, range, tool: 'claude-code', model: 'claude-opus-4-5' }),
      true,
    );
    assert.match(await whose(document, 3), /Claude Code.*as it was inserted/);
    assert.match(await whose(document, 3), /claude-opus/);
    assert.equal(await whose(document, 0), '');
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '    name = name.strip()\n'));
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 18), '.title()'));
    assert.match(await whose(document, 4), /as it was inserted/);
    assert.match(await whose(document, 5), /changed since/);
  });

  it('calls nothing AI that the editor or another extension put there', async () => {
    const document = await open(file());
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.insertSnippet(
      new vscode.SnippetString('class ${1:Name}:\n    value = compute(everything)\n'),
      end,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(0, 0),
      'from typing import Any, Literal, Protocol\nimport collections.abc\n',
    );
    await vscode.workspace.applyEdit(edit);
    for (const line of [0, 1, document.lineCount - 3, document.lineCount - 2]) {
      assert.doesNotMatch(await whose(document, line), /Claude|AI assistant/, `line ${line}`);
    }
    assert.match(await whose(document, 6), /Claude Code/);
  });

  it('calls keys typing', async () => {
    const document = await open(file());
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const line = document.lineCount - 1;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    for (const key of 'total = sum(values)') {
      const moved = new Promise<void>((resolve) => {
        const subscription = vscode.window.onDidChangeTextEditorSelection(() => {
          subscription.dispose();
          resolve();
        });
      });
      await vscode.commands.executeCommand('type', { text: key });
      await moved;
    }
    assert.match(await whose(document, line), /Written by hand/);
  });

  it('believes what somebody says, and forgets', async () => {
    const document = await open(file());
    await vscode.commands.executeCommand('shadowlight.markAsMine', { first: 5, last: 5 });
    assert.match(await whose(document, 5), /Written by hand/);
    await vscode.commands.executeCommand('shadowlight.markAsNotAi', { first: 5, last: 5 });
    assert.match(await whose(document, 5), /not from an assistant/);
  });

  it('is still known when recording goes on', async () => {
    const document = await open(file());
    assert.match(await whose(document, 6), /Claude Code/);
    await document.save();
    await vscode.commands.executeCommand('shadowlight.stopRecording');
    assert.equal(await whose(document, 6), '');
    await answering('Record', () => vscode.commands.executeCommand('shadowlight.startRecording'));
    assert.match(await whose(document, 6), /Claude Code/);
  });

  it('reads what an agent tool records, whether the file or the record comes first', async () => {
    const agent = new FakeClaude(workspaceFolder().fsPath, process.env['CLAUDE_CONFIG_DIR']);
    const text =
      'import json\n\n\ndef load(path):\n    with open(path) as file:\n        return json.load(file)\n';
    await agent.edit('src/by_agent.py', null, text);
    const document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/by_agent.py'));
    assert.match(await known(document, 4), /Claude Code.*as it was inserted/);
    assert.match(await known(document, 4), /claude-opus-4-8/);
    assert.match(await known(document, 4), /own record/);
    const second = `${text}\n\ndef save(path, data):\n    with open(path, "w") as file:\n        json.dump(data, file)\n`;
    await agent.edit('src/by_agent.py', text, second, 'record first');
    assert.match(await known(document, 9), /Claude Code.*as it was inserted/);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('refuses what is no insertion', async () => {
    const uri = file();
    await assert.rejects(
      api.recordInsertion({ uri, range: new vscode.Range(0, 0, 1, 0), tool: '' }),
      TypeError,
    );
  });

  it('follows what happens on the disk', async () => {
    const document = await open(file());
    await document.save();
    const text = document.getText();
    const changed = waitFor('the reload', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().startsWith('# first') ? true : undefined,
    );
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(`# first\n# second\n${text}`));
    await changed;
    assert.match(await whose(document, 8), /Claude Code/);
  });
});
