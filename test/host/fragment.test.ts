import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, ruleOf } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

const key = 'shadowlight.fragment.tracking';

interface Item {
  name: string;
  'bom-ref': string;
  description?: string;
  properties?: { name: string; value: string }[];
}

interface Fragment {
  components: Item[];
}

describe('the fragment', () => {
  const uri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), path);
  const fragment = (): vscode.Uri => uri('.ai-sbom/fragment.cdx.json');
  let watcher: vscode.FileSystemWatcher;
  const anyChange: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      watcher.onDidChange(listener),
      watcher.onDidCreate(listener),
      watcher.onDidDelete(listener),
    );

  async function read(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(fragment()));
    } catch {
      return undefined;
    }
  }

  /** Waits until the file on the disk is as wanted. */
  async function waitForFragment(what: string, isWanted: (bom: Fragment) => boolean): Promise<Fragment> {
    let latest: Fragment | undefined;
    const look = new vscode.EventEmitter<void>();
    const subscription = anyChange(() => void refresh());
    const refresh = async (): Promise<void> => {
      const text = await read();
      latest = text === undefined || text.startsWith('<') ? undefined : (JSON.parse(text) as Fragment);
      look.fire();
    };
    try {
      void refresh();
      return await waitFor(what, look.event, () => latest && isWanted(latest) && latest);
    } finally {
      subscription.dispose();
    }
  }

  const track = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration(undefined, workspaceFolder())
      .update(key, value, vscode.ConfigurationTarget.Workspace);

  const edited = ['src/assistant.py', 'src/train.py'];
  const originals = new Map<string, Uint8Array>();

  before(async () => {
    await activatedExtension();
    for (const path of edited) originals.set(path, await vscode.workspace.fs.readFile(uri(path)));
    watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(workspaceFolder(), '.ai-sbom/**'),
    );
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
  });
  after(async () => {
    await track(undefined);
    await vscode.workspace.fs.delete(uri('.ai-sbom'), { recursive: true });
    watcher.dispose();
    for (const [path, bytes] of originals) {
      await vscode.workspace.fs.writeFile(uri(path), bytes);
      const text = new TextDecoder().decode(bytes);
      // A document that is still open takes the text over in its own time.
      await waitFor(`${path} as it was`, vscode.workspace.onDidChangeTextDocument, () =>
        vscode.workspace.textDocuments
          .filter((document) => document.uri.path === uri(path).path)
          .every((document) => document.getText() === text),
      );
    }
  });
  afterEach(closeAll);

  it('is not written by a scan', async () => {
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    assert.equal(await read(), undefined);
  });

  it('is written once the folder is tracked', async () => {
    await track(true);
    const bom = await waitForFragment('the fragment', ({ components }) => components.length > 0);
    const names = bom.components.map(({ name }) => name);
    assert.ok(names.includes('gpt-4.1-mini'), names.join());
    assert.ok(names.includes('imdb'), names.join());
  });

  it('follows a save, and no unsaved text', async () => {
    const document = await vscode.workspace.openTextDocument(uri('src/assistant.py'));
    const before = await read();
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('gpt-4.1-mini'));
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 'gpt-4.1-mini'.length)), 'gpt-5-nano');
    await vscode.workspace.applyEdit(edit);
    // A scan in between sees the unsaved document too.
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    assert.equal(await read(), before);
    await document.save();
    await waitForFragment('the new name', ({ components }) =>
      components.some(({ name }) => name === 'gpt-5-nano'),
    );
  });

  it('keeps what a reviewer writes into it', async () => {
    const bom = JSON.parse((await read()) ?? '') as Fragment;
    const item = bom.components.find(({ name }) => name === 'gpt-5-nano');
    assert.ok(item);
    item.description = 'Looked at by the platform team.';
    await vscode.workspace.fs.writeFile(fragment(), new TextEncoder().encode(JSON.stringify(bom)));
    const document = await vscode.workspace.openTextDocument(uri('src/train.py'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# a comment\n');
    edit.insert(document.uri, document.positionAt(document.getText().length), 'load_dataset("acme/other")\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    const after = await waitForFragment('the new dataset', ({ components }) =>
      components.some(({ name }) => name === 'other'),
    );
    assert.equal(
      after.components.find(({ name }) => name === 'gpt-5-nano')?.description,
      'Looked at by the platform team.',
    );
  });

  it('holds what a reviewer says of several components at once, until it is taken back', async () => {
    const bom = JSON.parse((await read()) ?? '') as Fragment;
    const chosen = bom.components.filter(({ name }) => ['gpt-5-nano', 'imdb', 'gpt-4.1'].includes(name));
    assert.equal(chosen.length, 3);
    const targets = chosen.map((item) => ({
      target: {
        folder: workspaceFolder().toString(),
        componentId: item['bom-ref'].replace('shadowlight:', ''),
      },
    }));
    const answers = ['R. Viewer', ' licence of the data is unknown '];
    const { window } = vscode;
    const original = window.showInputBox;
    const asked: (string | undefined)[] = [];
    Object.assign(window, {
      showInputBox: (options: vscode.InputBoxOptions) => {
        asked.push(options.title);
        return Promise.resolve(answers.shift());
      },
    });
    try {
      await vscode.commands.executeCommand('shadowlight.reject', targets[0], targets);
    } finally {
      Object.assign(window, { showInputBox: original });
    }
    assert.deepEqual(asked, ['Reject', 'Reject']);
    const reviews = (from: Fragment): string[] =>
      from.components
        .filter(({ name }) => chosen.some((item) => item.name === name))
        .map((item) => (item.properties ?? []).filter(({ name }) => /:review:/.test(name)))
        .map((properties) =>
          properties.map(({ name, value }) => `${name.split(':')[2]}=${value}`).join('; '),
        );
    const told = reviews(await waitForFragment('three reviews', (next) => reviews(next).every(Boolean)));
    for (const review of told)
      assert.match(
        review,
        /^by=R\. Viewer; date=\d{4}-\d\d-\d\d; reason=licence of the data is unknown; status=rejected; subject=provider=/,
      );
    await vscode.commands.executeCommand('shadowlight.withdrawApproval', targets[0], targets);
    await waitForFragment('no review', (next) => !reviews(next).some(Boolean));
  });

  it('follows a folder of many files that comes, and that goes as a whole', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `burst-${index}`);
    const text = (name: string): Uint8Array =>
      new TextEncoder().encode(`from datasets import load_dataset\nload_dataset("acme/${name}")\n`);
    const inBurst = ({ components }: Fragment): number =>
      components.filter(({ name }) => name.startsWith('burst-')).length;
    await Promise.all(
      names.map((name) => vscode.workspace.fs.writeFile(uri(`burst/sub/${name}.py`), text(name))),
    );
    await waitForFragment('all datasets of the folder', (bom) => inBurst(bom) === names.length);
    await vscode.workspace.fs.delete(uri('burst'), { recursive: true });
    await waitForFragment('none of them', (bom) => inBurst(bom) === 0);
  });

  it('waits while git is in the middle of an operation', async () => {
    const mark = uri('.git/MERGE_HEAD');
    await vscode.workspace.fs.writeFile(mark, new Uint8Array());
    const before = await read();
    const document = await vscode.workspace.openTextDocument(uri('src/train.py'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.positionAt(document.getText().length),
      'load_dataset("acme/merged")\n',
    );
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    assert.equal(await read(), before);
    // Nothing else happens: the end of the operation alone has to be noticed.
    await vscode.workspace.fs.delete(mark);
    await waitForFragment('what was merged', ({ components }) =>
      components.some(({ name }) => name === 'merged'),
    );
    await vscode.workspace.fs.delete(uri('.git'), { recursive: true });
  });

  it('is no more written once the user stops, whoever asked for it', async () => {
    const settings = () => vscode.workspace.getConfiguration(undefined, workspaceFolder());
    await settings().update(key, true, vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand('shadowlight.stopTracking');
      assert.equal(settings().get(key), false);
    } finally {
      await settings().update(key, undefined, vscode.ConfigurationTarget.Global);
      await track(true);
    }
  });

  it('is told of in Problems when it is stale and nobody tracks it, and when it is broken', async () => {
    const problems = (what: string, wanted: readonly string[]): Promise<true> =>
      waitFor(what, vscode.languages.onDidChangeDiagnostics, () => {
        const found = vscode.languages.getDiagnostics(fragment()).map(ruleOf);
        return JSON.stringify([...new Set(found)]) === JSON.stringify(wanted);
      });
    const put = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(fragment(), new TextEncoder().encode(text));
    const intact = (await read()) ?? '';
    await problems('no problem of a fragment that is tracked', []);
    await track(false);
    await put(intact.replaceAll('gpt-5-nano', 'gpt-old'));
    await problems('the problem of a stale fragment', ['fragment-stale']);
    const document = await open(fragment());
    const [stale] = vscode.languages.getDiagnostics(fragment());
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      fragment(),
      document.validateRange(stale?.range ?? new vscode.Range(0, 0, 0, 0)),
    );
    assert.ok(actions.some(({ command }) => command?.command === 'shadowlight.startTracking'));
    await put(intact.replace('"type": "application"', '"type": "app"'));
    await problems('the problem of an invalid fragment', ['fragment-invalid', 'fragment-stale']);
    const theirs = intact.replace('Looked at by the platform team.', 'Looked at by the board.');
    assert.notEqual(theirs, intact);
    await put(`<<<<<<< ours\n${intact}=======\n${theirs}>>>>>>> theirs\n`);
    await problems('the problem of a conflict', ['fragment-conflict-markers']);
    const [mend] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      fragment(),
      new vscode.Range(0, 0, 0, 0),
    );
    assert.equal(mend?.command?.command, 'shadowlight.resolveFragment');
    // It ends once its message is closed.
    void vscode.commands.executeCommand(mend.command.command, ...(mend.command.arguments ?? []));
    const merged = await waitForFragment(
      'a fragment without markers',
      ({ components }) => components.length > 0,
    );
    const both = JSON.stringify(merged.components.find(({ name }) => name === 'gpt-5-nano'));
    assert.match(both, /platform team/);
    assert.match(both, /board/);
    await problems('no problem any more', []);
    await put(intact);
    await track(true);
  });

  it('is never written over when it cannot be read', async () => {
    const broken = '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n';
    await vscode.workspace.fs.writeFile(fragment(), new TextEncoder().encode(broken));
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    assert.equal(await read(), broken);
  });
});
