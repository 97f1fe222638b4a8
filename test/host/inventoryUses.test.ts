import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const content = [
  'from transformers import AutoModel',
  `AutoModel.from_pretrained("acme/sentry", revision="${commit}")`,
  'AutoModel.from_pretrained("acme/sentry")',
  'if True:',
  '    AutoModel.from_pretrained("acme/sentry", torch_dtype="auto")',
  '',
].join('\n');

/** What the tree hands over: a row with what it stands for. */
function row(componentId: string): object {
  return { target: { folder: workspaceFolder().toString(), componentId } };
}

/** Answers the questions that follow as a user does. */
async function answering(
  answers: Partial<typeof vscode.window>,
  run: () => Thenable<unknown>,
): Promise<void> {
  const before = Object.fromEntries(
    Object.keys(answers).map((key) => [key, vscode.window[key as keyof typeof vscode.window]]),
  );
  Object.assign(vscode.window, answers);
  try {
    await run();
  } finally {
    Object.assign(vscode.window, before);
  }
}

describe('rows of the inventory', () => {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'src/uses.py');
  let document: vscode.TextDocument;
  before(activatedExtension);
  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    document = await open(uri);
    await waitForDiagnostics(document, 'findings', (list) => list.length > 4);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('pin every use to the commit that the workspace names', async () => {
    await vscode.commands.executeCommand('shadowlight.pinRevision', row('model:huggingface/acme/sentry'));
    assert.equal(document.lineAt(2).text, `AutoModel.from_pretrained("acme/sentry", revision="${commit}")`);
    assert.match(document.lineAt(4).text, /torch_dtype="auto", revision="0123456/);
    await document.save();
  });

  it('have a comment with a reason silence all uses, or the one that was chosen', async () => {
    const ignored = (): string[] =>
      document
        .getText()
        .split('\n')
        .filter((line) => line.includes('shadowlight-ignore'));
    const answers = {
      showQuickPick: (items: readonly vscode.QuickPickItem[]) =>
        Promise.resolve(items.filter(({ label }) => label === 'model-unreviewed')),
      showInputBox: () => Promise.resolve('tried\nout */ only'),
    } as unknown as Partial<typeof vscode.window>;
    const place = {
      folder: workspaceFolder().toString(),
      path: 'src/uses.py',
      range: { start: { line: 4, character: 4 }, end: { line: 4, character: 64 } },
    };
    await answering(answers, () => vscode.commands.executeCommand('shadowlight.ignoreUses', { place }));
    assert.deepEqual(ignored(), ['    # shadowlight-ignore model-unreviewed: tried out only']);
    await vscode.commands.executeCommand('undo');
    await waitForDiagnostics(document, 'the finding to return', (list) =>
      list.some((each) => each.startsWith('model-unreviewed@5')),
    );
    await answering(answers, () =>
      vscode.commands.executeCommand('shadowlight.ignoreUses', row('model:huggingface/acme/sentry')),
    );
    assert.equal(ignored().length, 2);
    await waitForDiagnostics(
      document,
      'silence',
      (list) => list.filter((each) => each.startsWith('model-unreviewed')).length === 1,
    );
    await document.save();
  });

  it('show their first use', async () => {
    await closeAll();
    await vscode.commands.executeCommand('shadowlight.revealUses', row('model:huggingface/acme/sentry'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, uri.path);
    assert.equal(editor?.selection.start.line, 2);
  });

  it('give their names, one a line', async () => {
    const rows = [row('model:huggingface/acme/sentry'), row('dependency:pypi/pyyaml'), row('no:such')];
    await vscode.commands.executeCommand('shadowlight.copyName', rows[0], rows);
    assert.equal(await vscode.env.clipboard.readText(), 'acme/sentry\nPyYAML');
  });
});
