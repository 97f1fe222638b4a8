import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

const file = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
const policy = file('.ai-sbom/policy.yaml');

const denial = [
  'version: 1',
  'rules:',
  '  - verdict: denied',
  '    models: [facebook/*]',
  '    reason: Its licence is not ours.',
  '    owner: legal@acme.example',
  '',
].join('\n');

function write(text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(policy, new TextEncoder().encode(text));
}

function policyProblems(): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(policy).filter(({ source }) => source === 'Shadowlight');
}

describe('the policy', () => {
  before(activatedExtension);
  beforeEach(() => write(denial));
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(policy));

  const line = 'policy-denied@24: "facebook/bart-large-cnn"';

  it('underlines what it denies, and names the rule that decides', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'the denial', (list) => list.includes(line));
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'policy-denied');
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(
      found.message,
      /is denied by the policy: Its licence is not ours \(.*policy\.yaml:3\); .* legal@acme/,
    );
    const [related] = found.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), policy.toString());
    assert.deepEqual([related.location.range.start.line, related.location.range.end.line], [2, 5]);
  });

  it('is told in the hover, and a quick fix leads to the rule', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'the denial', (list) => list.includes(line));
    const at = document.getText().split('\n')[23]?.indexOf('facebook') ?? 0;
    const position = new vscode.Position(23, at);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each as vscode.MarkdownString).value),
    );
    assert.ok(
      text.some((each) => /Policy.*denied.*policy\.yaml.*#L3/s.test(each)),
      text.join('\n'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
    );
    const action = actions.find(({ title }) => title.startsWith('Go to the rule of the policy'));
    assert.ok(action?.command?.arguments, actions.map(({ title }) => title).join(', '));
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    await waitFor('the rule', vscode.window.onDidChangeTextEditorSelection, () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === policy.toString() && editor.selection.start.line === 2;
    });
  });

  it('stays in force while it cannot be read, and says why at the line', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'the denial', (list) => list.includes(line));
    await write(denial.replace('denied', 'deny'));
    const [problem] = await waitFor('the problem', vscode.languages.onDidChangeDiagnostics, () => {
      const found = policyProblems();
      return found.length > 0 && found;
    });
    assert.match(
      problem?.message ?? '',
      /no "deny"; known are allowed, denied, review-needed.*stays in force/,
    );
    assert.equal(problem?.range.start.line, 2);
    await waitForDiagnostics(document, 'the denial', (list) => list.includes(line));
    await write('version: 1\n');
    await waitForDiagnostics(document, 'no denial', (list) => !list.includes(line));
    await waitFor('no problem', vscode.languages.onDidChangeDiagnostics, () => policyProblems().length === 0);
  });

  it('is complained of as it is typed, and completed', async () => {
    const document = await open(policy);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(policy, new vscode.Position(6, 0), '    kinds: [robot]\n    seve');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the problems', vscode.languages.onDidChangeDiagnostics, () => policyProblems().length > 0);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(7, 8),
    );
    assert.ok(items.some(({ label }) => label === 'severity'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('takes up a rule from the sidebar, at its end and with its comments', async () => {
    await write(`# Ours.\n${denial}`);
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'the denial', (list) => list.includes(line));
    const target = {
      folder: workspaceFolder().toString(),
      componentId: 'model:huggingface/facebook/bart-large-cnn',
    };
    const state = { isDone: false };
    const done = vscode.commands.executeCommand('shadowlight.allowInPolicy', target).then(() => {
      state.isDone = true;
    });
    // The question for a reason is answered with none.
    for (let turn = 0; turn < 50 && !state.isDone; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
    await waitForDiagnostics(document, 'no denial', (list) => !list.includes(line));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(policy));
    assert.ok(text.startsWith(`# Ours.\n${denial}`), text);
    assert.match(text, /\n {2}- verdict: allowed\n {4}models: huggingface\/facebook\/bart-large-cnn\n$/);
  });
});
