import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, ruleOf, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { workspaceFolder } from './support/workspace.ts';

async function fixesFor(
  document: vscode.TextDocument,
  rule: string,
  text: string,
): Promise<vscode.CodeAction[]> {
  const diagnostic = vscode.languages
    .getDiagnostics(document.uri)
    .find((each) => ruleOf(each) === rule && document.getText(each.range).includes(text));
  assert.ok(diagnostic, `${rule} on ${text}`);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, diagnostic.range);
}

async function apply(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action?.edit, `${String(title)} among ${actions.map((each) => each.title).join('; ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('quick fixes', () => {
  let document: vscode.TextDocument;
  before(activatedExtension);
  beforeEach(async () => {
    document = await open(vscode.Uri.joinPath(workspaceFolder(), 'src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
  });
  afterEach(async () => {
    for (const each of vscode.workspace.textDocuments) {
      if (!each.isDirty) continue;
      await vscode.window.showTextDocument(each);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
  });

  it('declare a package in the manifest that governs the file, and the finding goes before it is saved', async () => {
    await apply(
      await fixesFor(document, 'undeclared-import', 'yaml'),
      /^Declare PyYAML in requirements\.txt$/,
    );
    await waitForDiagnostics(
      document,
      'yaml to be declared',
      (list) => !list.some((each) => each.includes('yaml')),
    );
    const manifest = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/requirements.txt'));
    assert.match(manifest?.getText() ?? '', /^PyYAML\b/m);
    assert.match(manifest?.getText() ?? '', /^openai~=2\.6$/m);
  });

  it('pin a model to the commit that the workspace uses elsewhere', async () => {
    await waitForDiagnostics(document, 'the revisions', (list) =>
      list.some((each) => each.startsWith('unpinned-revision')),
    );
    const line15 = vscode.languages
      .getDiagnostics(document.uri)
      .find((each) => ruleOf(each) === 'model-unreviewed' && each.range.start.line === 14);
    assert.ok(line15);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      line15.range,
    );
    await apply(actions, /^Pin to 12040accade4/);
    assert.match(document.lineAt(14).text, /BASE, revision="12040accade4e8a0f71eabdb258fecc2e7e948be"\)$/);
  });

  it('never pin to a commit that nothing in the workspace gives', async () => {
    const actions = await fixesFor(document, 'model-unreviewed', 'facebook/bart-large-cnn');
    assert.ok(!actions.some(({ title }) => title.startsWith('Pin')));
  });

  it('take over the commit in place of a branch', async () => {
    const commit = '12040accade4e8a0f71eabdb258fecc2e7e948be';
    const content = [
      'from transformers import AutoModel',
      `AutoModel.from_pretrained("e/f", revision="${commit}")`,
      'AutoModel.from_pretrained("e/f", revision="main", torch_dtype="auto")',
      '',
    ].join('\n');
    const script = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(script, 'the branch', (list) =>
      list.some((each) => each.startsWith('moving-revision')),
    );
    await apply(await fixesFor(script, 'moving-revision', '"e/f"'), /^Pin to 12040accade4/);
    assert.equal(
      script.lineAt(2).text,
      `AutoModel.from_pretrained("e/f", revision="${commit}", torch_dtype="auto")`,
    );
    await waitForDiagnostics(script, 'the risk to go', (list) =>
      list.every((each) => !/^(?:moving-revision|pinned-differently)/.test(each)),
    );
  });

  it('offer each edit once, whatever it mends', async () => {
    await waitForDiagnostics(document, 'the revisions', (list) =>
      list.some((each) => each.startsWith('unpinned-revision')),
    );
    const line15 = vscode.languages
      .getDiagnostics(document.uri)
      .find((each) => ruleOf(each) === 'unpinned-revision' && each.range.start.line === 14);
    assert.ok(line15);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      line15.range,
    );
    assert.equal(actions.filter(({ title }) => title.startsWith('Pin to')).length, 1);
  });

  it('load weights only, where an argument makes it so', async () => {
    const content = [
      'import torch',
      'torch.load("a.pt")',
      'torch.load("b.pt", weights_only=False)',
      'torch.load("c.pt", **options)',
      '',
    ].join('\n');
    const script = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(
      script,
      'findings',
      (list) => list.filter((each) => /^(?:pickle|unsafe-load)/.test(each)).length === 3,
    );
    await apply(await fixesFor(script, 'pickle', 'a.pt'), /^Load weights only/);
    await waitForDiagnostics(script, 'one to go', (list) =>
      list.every((each) => !each.startsWith('pickle@2')),
    );
    await apply(await fixesFor(script, 'unsafe-load', 'b.pt'), /^Load weights only/);
    assert.equal(script.lineAt(1).text, 'torch.load("a.pt", weights_only=True)');
    assert.equal(script.lineAt(2).text, 'torch.load("b.pt", weights_only=True)');
    const titles = (await fixesFor(script, 'pickle', 'c.pt')).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Load weights only')), titles.join('; '));
  });

  it('replace a retired model where its id stands in the call, and nowhere else', async () => {
    const content = [
      'from openai import OpenAI',
      'import litellm',
      'NAME = "gpt-4-32k"',
      'OpenAI().chat.completions.create(model="gpt-4-32k", messages=[])',
      'OpenAI().chat.completions.create(model=NAME, messages=[])',
      'litellm.completion(model="openai/gpt-4-32k", messages=[])',
      '',
    ].join('\n');
    const script = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(
      script,
      'both',
      (list) => list.filter((each) => each.startsWith('model-retired')).length === 3,
    );
    const titles = (await fixesFor(script, 'model-retired', 'NAME')).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Replace')), titles.join('; '));
    await apply(
      await fixesFor(script, 'model-retired', 'gpt-4-32k'),
      /^Replace by gpt-4o, which the provider recommends/,
    );
    assert.equal(script.lineAt(3).text, 'OpenAI().chat.completions.create(model="gpt-4o", messages=[])');
    await waitForDiagnostics(
      script,
      'one to go',
      (list) => list.filter((each) => each.startsWith('model-retired')).length === 2,
    );
    await apply(await fixesFor(script, 'model-retired', 'openai/gpt-4-32k'), /^Replace by gpt-4o,/);
    assert.equal(script.lineAt(5).text, 'litellm.completion(model="openai/gpt-4o", messages=[])');
  });

  it('ignore a finding in its place', async () => {
    await apply(await fixesFor(document, 'pickle', 'checkpoints'), /^Ignore pickle here/);
    await waitForDiagnostics(
      document,
      'pickle to be ignored',
      (list) => !list.some((each) => /^pickle/.test(each)),
    );
    assert.match(document.lineAt(22).text, /^# shadowlight-ignore pickle: /);
  });

  it('ignore a finding whose call goes over many lines', async () => {
    await apply(await fixesFor(document, 'trust-remote-code', 'acme'), /^Ignore trust-remote-code here/);
    await waitForDiagnostics(document, 'the risk to be ignored', (list) =>
      list.every((each) => !each.startsWith('trust-remote-code')),
    );
    assert.match(document.lineAt(16).text, /^# shadowlight-ignore trust-remote-code: /);
  });

  it('pin after the last argument, whatever stands there', async () => {
    const commit = '12040accade4e8a0f71eabdb258fecc2e7e948be';
    const content = [
      'from transformers import AutoModel, pipeline',
      `AutoModel.from_pretrained("a/b", revision="${commit}")`,
      'pipeline("summarization", "a/b", None)',
      'pipeline(',
      '    "summarization",',
      '    model="a/b",',
      ')',
      '',
    ].join('\n');
    const file = vscode.Uri.joinPath(workspaceFolder(), 'src/pins.py');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    const pins = await open(file);
    try {
      for (const line of [2, 5]) {
        await waitForDiagnostics(pins, 'findings', (list) =>
          list.some((each) => each.includes(`@${line + 1}:`)),
        );
        const finding = vscode.languages
          .getDiagnostics(pins.uri)
          .find((each) => each.range.start.line === line);
        assert.ok(finding);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          pins.uri,
          finding.range,
        );
        await apply(actions, /^Pin to 12040accade4/);
      }
      assert.equal(pins.lineAt(2).text, `pipeline("summarization", "a/b", None, revision="${commit}")`);
      assert.equal(pins.lineAt(5).text, `    model="a/b", revision="${commit}"`);
    } finally {
      await pins.save();
      await closeAll();
      await vscode.workspace.fs.delete(file);
    }
  });

  it('ignore a finding between the children of JSX by a comment that is no text of the page', async () => {
    const content =
      'import OpenAI from "openai";\nexport const x = (\n  <p>\n    {new OpenAI().responses.create({ model: "m" })}\n  </p>\n);\n';
    const page = await vscode.workspace.openTextDocument({ language: 'typescriptreact', content });
    await vscode.window.showTextDocument(page);
    await waitForDiagnostics(page, 'the finding', (list) =>
      list.some((each) => each.startsWith('model-unreviewed')),
    );
    await apply(await fixesFor(page, 'model-unreviewed', '"m"'), /^Ignore model-unreviewed here/);
    assert.match(
      page.lineAt(3).text,
      /^ {4}\{\/\* shadowlight-ignore model-unreviewed: .* \*\/ new OpenAI\(\)/,
    );
    await waitForDiagnostics(
      page,
      'silence',
      (list) => !list.some((each) => each.startsWith('model-unreviewed')),
    );
  });

  it('offer no comment in the middle of a line that a backslash continues', async () => {
    const content = 'from openai import OpenAI\nx = \\\n  OpenAI().responses.create(model="m")\n';
    const script = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(script, 'the finding', (list) =>
      list.some((each) => each.startsWith('model-unreviewed')),
    );
    const titles = (await fixesFor(script, 'model-unreviewed', '"m"')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Ignore')),
      [],
    );
  });

  it('approve a model by a command that carries its component', async () => {
    const actions = await fixesFor(document, 'model-unreviewed', 'facebook/bart-large-cnn');
    const approve = actions.find(({ title }) => /^Approve facebook\/bart-large-cnn/.test(title));
    assert.equal(approve?.command?.command, 'shadowlight.approve');
  });
});
