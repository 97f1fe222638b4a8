import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, ruleOf, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

/** Turns a setting on for as long as it takes. */
async function withSetting(key: string, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(key, true, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

async function lensesOf(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title ?? ''}`);
}

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole(document),
  );
  return hints.map(
    ({ position, label }) => `${position.line + 1}: ${typeof label === 'string' ? label : 'parts'}`,
  );
}

async function completionsAt(content: string): Promise<vscode.CompletionItem[]> {
  const document = await vscode.workspace.openTextDocument({
    language: 'python',
    content: content.replace('|', ''),
  });
  if (content.includes('OpenAI')) await waitForDiagnostics(document, 'a finding', (list) => list.length > 0);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(content.indexOf('|')),
  );
  // Words of the text are VS Code's own suggestion.
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('in the text', () => {
  before(activatedExtension);
  afterEach(closeAll);

  it('nothing is written above or beside the code until somebody asks for it', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    assert.deepEqual(await lensesOf(document), []);
    assert.deepEqual(await hintsOf(document), []);
  });

  it('each call says which model it reaches, its revision and its review', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    await withSetting('shadowlight.codeLens', async () => {
      assert.deepEqual(await lensesOf(document), [
        '12: stanfordnlp/imdb (huggingface) · not pinned · not reviewed',
        '14: distilbert/distilbert-base-uncased (huggingface) · pinned to 12040accade4 · not reviewed',
        '15: distilbert/distilbert-base-uncased (huggingface) · not pinned · not reviewed',
        '17: acme/experimental-classifier (huggingface) · not pinned · moving-revision · trust-remote-code · not reviewed',
        '23: checkpoints/last.pt (local-file) · pickle · not reviewed',
        '24: facebook/bart-large-cnn (huggingface) · not pinned · not reviewed',
      ]);
    });
  });

  it('the id behind a variable is written beside it, and never one that stands there', async () => {
    const document = await open(uri('src/assistant.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length === 4);
    await withSetting('shadowlight.inlayHints', async () => {
      assert.deepEqual(await hintsOf(document), ['17: = gpt-4.1-mini', '23: = text-embedding-3-small']);
    });
  });

  it('a problem leads to the constant that its name comes from', async () => {
    const document = await open(uri('src/assistant.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length === 4);
    const problem = vscode.languages
      .getDiagnostics(document.uri)
      .find(({ message }) => message.includes('gpt-4.1-mini'));
    const told = (problem?.relatedInformation ?? []).map(
      ({ location, message }) =>
        `${location.uri.path.split('/').at(-1) ?? ''}:${location.range.start.line + 1} ${message}`,
    );
    assert.deepEqual(told, ['assistant.py:8 MODEL = "gpt-4.1-mini"']);
  });

  it('a problem whose name stands in the call leads nowhere else', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const problem = vscode.languages
      .getDiagnostics(document.uri)
      .find(({ message }) => message.includes('stanfordnlp/imdb'));
    assert.deepEqual(problem?.relatedInformation ?? [], []);
  });

  it('a problem of two revisions leads to the other', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const problem = vscode.languages
      .getDiagnostics(document.uri)
      .find((each) => ruleOf(each) === 'pinned-differently');
    const places = (problem?.relatedInformation ?? []).map(
      ({ location, message }) => `${location.range.start.line + 1} ${message}`,
    );
    assert.ok(
      places.includes('14 the revision here is 12040accade4e8a0f71eabdb258fecc2e7e948be'),
      places.join(),
    );
  });

  it('a comment that silences is completed: the mark, and the rules, those first that are reported there', async () => {
    const marks = await completionsAt('x = 1\n# shadow|\n');
    assert.deepEqual(marks.map(labelOf), ['shadowlight-ignore', 'shadowlight-ignore-file']);
    const rules = await completionsAt(
      'from openai import OpenAI\n# shadowlight-ignore |\nOpenAI().embeddings.create(model="a")\n',
    );
    const sorted = [...rules].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(sorted[0] && labelOf(sorted[0]), 'model-unreviewed');
    const documented = sorted[0]?.documentation;
    assert.match(documented instanceof vscode.MarkdownString ? documented.value : '', /nobody has approved/);
    assert.ok(rules.some((item) => labelOf(item) === 'pickle'));
    const more = await completionsAt('# shadowlight-ignore pickle, |\n');
    assert.ok(!more.some((item) => labelOf(item) === 'pickle'));
    assert.deepEqual(await completionsAt('# shadowlight-ignore pickle: because |\n'), []);
  });

  it('a comment still silences after the names around it were changed', async () => {
    const content = [
      'from openai import OpenAI',
      'MODEL = "gpt-4.1"',
      '# shadowlight-ignore model-unreviewed: tried out',
      'OpenAI().responses.create(model=MODEL)',
      'OpenAI().responses.create(model="o3")',
      '',
    ].join('\n');
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await waitForDiagnostics(document, 'the other finding', (list) => list.length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 0, 1, 5), 'CHAT_MODEL');
    edit.replace(document.uri, new vscode.Range(3, 32, 3, 37), 'CHAT_MODEL');
    edit.replace(document.uri, new vscode.Range(4, 33, 4, 35), 'o4');
    await vscode.workspace.applyEdit(edit);
    const found = await waitForDiagnostics(document, 'the text as it is now', (list) =>
      list.some((each) => each.includes('"o4"')),
    );
    assert.deepEqual(found, ['model-unreviewed@5: "o4"']);
  });

  it('a whole file is fixed where that is certain: servers get the version that is locked', async () => {
    const [manifest, lock, config] = [uri('package.json'), uri('package-lock.json'), uri('.mcp.json')];
    const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, null, 2));
    await vscode.workspace.fs.writeFile(manifest, encode({ name: 'shop' }));
    await vscode.workspace.fs.writeFile(
      lock,
      encode({
        lockfileVersion: 3,
        packages: { '': { name: 'shop' }, 'node_modules/@acme/mcp': { version: '1.4.2' } },
      }),
    );
    await vscode.workspace.fs.writeFile(
      config,
      encode({ mcpServers: { acme: { command: 'npx', args: ['-y', '@acme/mcp'] } } }),
    );
    try {
      const document = await open(config);
      await waitForDiagnostics(document, 'the server', (list) =>
        list.some((each) => each.startsWith('unpinned-server')),
      );
      const fixAll = (): Thenable<vscode.CodeAction[]> =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          whole(document),
          'source.fixAll.shadowlight',
        );
      const actions = await waitForAction(fixAll);
      assert.ok(actions[0]?.edit);
      await vscode.workspace.applyEdit(actions[0].edit);
      assert.match(document.getText(), /"@acme\/mcp@1\.4\.2"/);
      await document.save();
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(manifest);
      await vscode.workspace.fs.delete(lock);
      await vscode.workspace.fs.delete(config);
    }
  });

  it('nothing is fixed for a whole file that somebody has to decide on', async () => {
    const document = await open(uri('src/train.py'));
    await waitForDiagnostics(document, 'findings', (list) => list.length >= 10);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole(document),
      'source.fixAll.shadowlight',
    );
    assert.deepEqual(actions, []);
  });
});

/** The lock file is read a moment after it was written. */
function waitForAction(ask: () => Thenable<vscode.CodeAction[]>): Promise<vscode.CodeAction[]> {
  let found: vscode.CodeAction[] = [];
  const ticks = new vscode.EventEmitter<void>();
  const timer = setInterval(() => {
    void Promise.resolve(ask()).then((actions) => {
      found = actions;
      ticks.fire();
    });
  }, 200);
  return waitFor('an action', ticks.event, () => found.length > 0 && found).finally(() =>
    clearInterval(timer),
  );
}
