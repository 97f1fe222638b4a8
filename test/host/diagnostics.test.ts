import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, described, open, ruleOf, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

const file = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);

describe('diagnostics', () => {
  before(activatedExtension);
  afterEach(closeAll);

  it('underline each finding of a file at its smallest token', async () => {
    const document = await open(file('src/train.py'));
    const found = await waitForDiagnostics(document, 'the findings of train.py', (list) => list.length >= 10);
    assert.deepEqual(found, [
      'model-unreviewed@12: "stanfordnlp/imdb"',
      'model-unreviewed@14: BASE',
      'model-unreviewed@15: BASE',
      'model-unreviewed@18: "acme/experimental-classifier"',
      'model-unreviewed@23: "checkpoints/last.pt"',
      'model-unreviewed@24: "facebook/bart-large-cnn"',
      'moving-revision@18: "acme/experimental-classifier"',
      'pickle@23: "checkpoints/last.pt"',
      'pinned-differently@15: BASE',
      'trust-remote-code@18: "acme/experimental-classifier"',
      'undeclared-import@4: yaml',
      'unpinned-revision@12: "stanfordnlp/imdb"',
      'unpinned-revision@15: BASE',
      'unpinned-revision@24: "facebook/bart-large-cnn"',
    ]);
  });

  it('are warnings or information, a missing revision a hint, with a code that opens the page of the rule', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    for (const diagnostic of vscode.languages.getDiagnostics(document.uri)) {
      const { Warning, Information, Hint } = vscode.DiagnosticSeverity;
      const wanted = ruleOf(diagnostic) === 'unpinned-revision' ? [Hint] : [Warning, Information];
      assert.ok(wanted.includes(diagnostic.severity), diagnostic.message);
      assert.ok(typeof diagnostic.code === 'object');
      await vscode.workspace.fs.stat(
        vscode.Uri.joinPath(
          (await activatedExtension()).extensionUri,
          'docs',
          'rules',
          `${ruleOf(diagnostic)}.md`,
        ),
      );
      assert.match(diagnostic.code.target.toString(true), /^command:shadowlight\.showRule\?/);
    }
  });

  it('follow what is typed, and go when it is fixed', async () => {
    const document = await open(file('src/assistant.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length === 4);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'import undeclared_thing\n');
    await vscode.workspace.applyEdit(edit);
    await waitForDiagnostics(document, 'the new import', (list) =>
      list.includes('undeclared-import@3: undeclared_thing'),
    );
    await vscode.commands.executeCommand('undo');
    await waitForDiagnostics(document, 'the import to go', (list) => list.length === 4);
  });

  it('follow an edit inside a string, which leaves the syntax as it is', async () => {
    const document = await open(file('web/chat.ts'));
    await waitForDiagnostics(document, 'findings', (list) =>
      list.some((each) => each.includes("'gpt-image-1'")),
    );
    const at = document.positionAt(document.getText().indexOf('gpt-image-1') + 'gpt-image-1'.length);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, '-mini');
    await vscode.workspace.applyEdit(edit);
    const message = (): string | undefined =>
      vscode.languages.getDiagnostics(document.uri).find((each) => each.message.includes('gpt-image-1-mini'))
        ?.message;
    await waitForDiagnostics(document, 'the new name', () => message() !== undefined);
    await vscode.commands.executeCommand('undo');
  });

  it('work in a document that was never saved', async () => {
    const content = 'from openai import OpenAI\nOpenAI().embeddings.create(model="text-embedding-3-large")\n';
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    const found = await waitForDiagnostics(document, 'a finding', (list) => list.length > 0);
    assert.deepEqual(found, ['model-unreviewed@2: "text-embedding-3-large"']);
  });

  it('are silenced by a comment with a reason, and by the settings', async () => {
    const content = [
      'from openai import OpenAI',
      '# shadowlight-ignore model-unreviewed: tried out only',
      'OpenAI().embeddings.create(model="a")',
      'OpenAI().embeddings.create(model="b")',
      '',
    ].join('\n');
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    // The editor gives the name of an unsaved document that was closed to the next one: what was said of that goes first.
    const only = 'model-unreviewed@4: "b"';
    const isOnly = (list: readonly string[]): boolean => list.length === 1 && list[0] === only;
    await waitForDiagnostics(document, 'the finding alone', isOnly);
    const settings = vscode.workspace.getConfiguration();
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('shadowlight.diagnostics.severity', { 'model-unreviewed': 'off' }, Global);
    await waitForDiagnostics(document, 'silence', (list) => list.length === 0);
    await settings.update('shadowlight.diagnostics.severity', undefined, Global);
    await waitForDiagnostics(document, 'the finding to return', (list) => list.length === 1);
  });

  it('stay out of Problems where they are shown in the editor only, with their quick fixes', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const settings = vscode.workspace.getConfiguration();
    const { Global } = vscode.ConfigurationTarget;
    const titles = async (): Promise<string[]> => {
      const line = new vscode.Range(3, 8, 3, 8);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        line,
      );
      return actions.map(({ title }) => title);
    };
    try {
      await settings.update('shadowlight.diagnostics.show', 'editor', Global);
      await waitForDiagnostics(document, 'an empty list', (list) => list.length === 0);
      assert.ok((await titles()).includes('Declare PyYAML in requirements.txt'), 'editor');
      await settings.update('shadowlight.diagnostics.show', 'off', Global);
      await settings.update('shadowlight.diagnostics.show', 'problems', Global);
      await waitForDiagnostics(document, 'the findings to return', (list) => list.length >= 10);
      await settings.update('shadowlight.diagnostics.show', 'off', Global);
      await waitForDiagnostics(document, 'an empty list', (list) => list.length === 0);
      assert.deepEqual(await titles(), [], 'off');
    } finally {
      await settings.update('shadowlight.diagnostics.show', undefined, Global);
    }
  });

  it('of a file that has too many lead to the list, the gravest before', async () => {
    const calls = Array.from({ length: 2500 }, (_, index) => `client.embeddings.create(model="m${index}")`);
    const content = [
      'from openai import OpenAI',
      'client = OpenAI()',
      ...calls,
      'import torch',
      'torch.load("a.pt")',
      '',
    ];
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: content.join('\n'),
    });
    const found = await waitForDiagnostics(document, 'findings', (list) => list.length > 100);
    assert.equal(found.length, 101);
    assert.ok(found.some((each) => each.startsWith('pickle@')));
    const more = vscode.languages.getDiagnostics(document.uri).find((each) => ruleOf(each) === 'more');
    assert.match(more?.message ?? '', /^2,402 more findings/);
  });

  it('leave tests and examples out when the settings say so', async () => {
    const content = new TextEncoder().encode('import torch\ntorch.load("a.pt")\n');
    const test = file('tests/test_load.py');
    await vscode.workspace.fs.writeFile(test, content);
    const settings = vscode.workspace.getConfiguration('shadowlight', workspaceFolder());
    const { Workspace } = vscode.ConfigurationTarget;
    try {
      const document = await open(test);
      await waitForDiagnostics(document, 'findings', (list) =>
        list.some((each) => each.startsWith('pickle@2')),
      );
      await settings.update('diagnostics.testsAndExamples', false, Workspace);
      await waitForDiagnostics(document, 'silence', (list) => list.length === 0);
    } finally {
      await settings.update('diagnostics.testsAndExamples', undefined, Workspace);
      await closeAll();
      await vscode.workspace.fs.delete(file('tests'), { recursive: true });
    }
  });

  it('take a setting of the wrong kind for one that is not set', async () => {
    const settings = vscode.workspace.getConfiguration('shadowlight', workspaceFolder());
    await settings.update('diagnostics.severity', null, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/train.py'));
      await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    } finally {
      await settings.update('diagnostics.severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("stay out of other people's code", async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'vendor/lib/a.py');
    const own = vscode.Uri.joinPath(workspaceFolder(), 'own.py');
    const code = new TextEncoder().encode('import torch\ntorch.load("a.pt")\n');
    await vscode.workspace.fs.writeFile(uri, code);
    await vscode.workspace.fs.writeFile(own, code);
    try {
      const vendored = await open(uri);
      await waitForDiagnostics(await open(own), 'findings', (list) => list.length > 0);
      assert.deepEqual(described(vendored), []);
    } finally {
      await vscode.workspace.fs.delete(own);
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'vendor'), { recursive: true });
    }
  });

  it('leave when their document is closed', async () => {
    const document = await open(file('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    await closeAll();
    await waitForDiagnostics(document, 'none', (list) => list.length === 0);
    assert.deepEqual(described(document), []);
  });
});
