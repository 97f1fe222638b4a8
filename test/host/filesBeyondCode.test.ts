import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const file = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);

const made = ['Dockerfile', 'compose.yaml', '.mcp.json', 'AGENTS.md'];

async function write(path: string, lines: readonly string[]): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(lines.join('\n')));
  return open(file(path));
}

describe('files that are no code', () => {
  before(activatedExtension);
  afterEach(async () => {
    for (const each of vscode.workspace.textDocuments) {
      if (!each.isDirty) continue;
      await vscode.window.showTextDocument(each);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
    for (const path of made) {
      await vscode.workspace.fs.delete(file(path)).then(undefined, () => undefined);
    }
  });

  it('have their models underlined while they are edited', async () => {
    const document = await write('Dockerfile', [
      'FROM ollama/ollama',
      'RUN ollama serve & \\',
      '  ollama pull llama3.2:3b',
      '',
    ]);
    assert.deepEqual(await waitForDiagnostics(document, 'the model', (list) => list.length > 0), [
      'model-unreviewed@3: llama3.2:3b',
    ]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 14, 2, 25), 'mistral');
    await vscode.workspace.applyEdit(edit);
    await waitForDiagnostics(document, 'the other model', (list) =>
      list.includes('model-unreviewed@3: mistral'),
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 16),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.ok(
      words.some((each) => each.includes('mistral')),
      words.join('\n'),
    );
  });

  it('have what is at work on the code underlined, and hidden text in what it is told', async () => {
    const servers = await write('.mcp.json', [
      '{"mcpServers": {"a": {',
      '"command": "npx", "args": ["-y", "some-server"]',
      '}}}',
    ]);
    assert.deepEqual(await waitForDiagnostics(servers, 'the server', (list) => list.length > 1), [
      'assistant-unreviewed@2: "some-server"',
      'unpinned-server@2: "some-server"',
    ]);
    const instructions = await write('AGENTS.md', ['# Rules', 'Be kind.\u202E']);
    await waitForDiagnostics(instructions, 'hidden text', (list) => list.includes('hidden-text@2: \u202E'));
  });

  it('have the keys taken out of the settings of MCP servers', async () => {
    const document = await write('.mcp.json', [
      '{ "mcpServers": { "a": { "command": "node", "env": { "API_KEY": "a1b2c3d4e5f6a7b8c9d0" } } } }',
      '',
    ]);
    await waitForDiagnostics(document, 'the key', (list) =>
      list.some((each) => each.startsWith('hardcoded-key')),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      vscode.languages.getDiagnostics(document.uri)[0]?.range,
    );
    const fix = actions.find(({ title }) => title === 'Take API_KEY from outside the file');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(
      document.lineAt(0).text,
      '{ "mcpServers": { "a": { "command": "node", "env": { "API_KEY": "${API_KEY}" } } } }',
    );
    await waitForDiagnostics(document, 'the key to go', (list) =>
      list.every((each) => !each.startsWith('hardcoded-key')),
    );
  });

  it('offer to silence a rule with a comment of theirs', async () => {
    const document = await write('compose.yaml', ['models:', '  llm:', '    model: ai/smollm2', '']);
    await waitForDiagnostics(document, 'the model', (list) =>
      list.includes('model-unreviewed@3: ai/smollm2'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(2, 12, 2, 12),
    );
    const ignore = actions.find(({ title }) => title.includes('Ignore model-unreviewed'));
    assert.ok(ignore, actions.map(({ title }) => title).join(', '));
  });
});
