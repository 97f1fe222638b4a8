import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { answering, whose } from './support/provenance.ts';
import { noteOutcomes, outcomeOf } from './support/outcomes.ts';
import { waitFor } from './support/waitFor.ts';
import { workspaceFolder } from './support/workspace.ts';

const file = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'src/by_nobody.py');
const block = 'def compute(first, second):\n    total = first + second\n    return total * 2\n';

/** How often each is done. For a long run: SHADOWLIGHT_RUNS=200 */
const rounds = Number(process.env['SHADOWLIGHT_RUNS'] ?? 30);

/** Ways in which a text comes into a document that no assistant has a part in. */
describe('what is never called AI', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  const selector = { pattern: '**/by_nobody.py' };

  before(async () => {
    await activatedExtension();
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode('import os\n'));
    await answering('Record', () => vscode.commands.executeCommand('shadowlight.startRecording'));
    document = await open(file());
    const active = vscode.window.activeTextEditor;
    assert.ok(active);
    editor = active;
  });

  let signal = '';
  beforeEach(function () {
    signal = this.currentTest?.title ?? '';
  });

  afterEach(async () => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    for (let line = 0; line < document.lineCount; line += 50)
      assertNobodys(await whose(document, line), line);
    await editor.edit((edit) => edit.replace(whole, 'import os\n'));
  });

  after(async () => {
    await vscode.commands.executeCommand('shadowlight.stopRecording');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await vscode.workspace.fs.delete(file());
  });

  function assertNobodys(words: string, line: number): void {
    noteOutcomes(signal, [outcomeOf(words)]);
    assert.doesNotMatch(
      words,
      /as it was inserted|changed since|assistant(?! *\()|Written by hand/,
      `line ${line}`,
    );
  }

  async function repeat(run: (count: number) => Thenable<unknown>): Promise<void> {
    for (let count = 0; count < rounds; count++) await run(count);
    const last = document.lineCount - 1;
    for (const line of [0, 1, last - 2, last - 1]) assertNobodys(await whose(document, line), line);
  }

  it('edits of other extensions', async () => {
    await repeat((count) =>
      editor.edit((edit) => edit.insert(new vscode.Position(1, 0), block.replace('2', `${count}`))),
    );
  });

  it('edits of the whole workspace', async () => {
    await repeat((count) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(1, 0), block.replace('compute', `compute${count}`));
      return vscode.workspace.applyEdit(edit);
    });
  });

  it('snippets', async () => {
    await repeat(() =>
      editor.insertSnippet(new vscode.SnippetString(`${block}$0`), new vscode.Position(1, 0)),
    );
  });

  it('pastes', async () => {
    await repeat(async (count) => {
      await vscode.env.clipboard.writeText(block.replace('total', `total${count}`));
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    });
  });

  it('formatting, with undo and redo', async () => {
    const provider = vscode.languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: (formatted) => [
        vscode.TextEdit.insert(new vscode.Position(0, 0), '# formatted by a formatter\n'),
        vscode.TextEdit.insert(formatted.lineAt(formatted.lineCount - 1).range.end, '\nend_of_file = True\n'),
      ],
    });
    await repeat(async (count) => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      if (count % 3 === 0) await vscode.commands.executeCommand('undo');
      if (count % 6 === 0) await vscode.commands.executeCommand('redo');
    });
    provider.dispose();
  });

  it('lines that are moved, copied, indented and commented', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), block.repeat(4)));
    const commands = [
      'moveLinesDownAction',
      'copyLinesDownAction',
      'commentLine',
      'moveLinesUpAction',
      'outdentLines',
    ];
    await repeat((count) => {
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      return vscode.commands.executeCommand(`editor.action.${commands[count % commands.length]}`);
    });
  });

  it('what comes from the disk', async () => {
    await document.save();
    for (let count = 0; count < 20; count++) {
      const text = `import os\n${block.replaceAll('total', `total${count}`)}`;
      const reloaded = waitFor(
        'the reload',
        vscode.workspace.onDidChangeTextDocument,
        () => document.getText() === text,
      );
      await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
      await reloaded;
      for (const line of [1, 2, 3]) assertNobodys(await whose(document, line), line);
    }
  });

  it('suggestions that no known assistant made, though accepting them is watched', async () => {
    const settings = vscode.workspace.getConfiguration('shadowlight.provenance');
    await settings.update('sources', { completions: true }, vscode.ConfigurationTarget.Global);
    const provider = vscode.languages.registerInlineCompletionItemProvider(selector, {
      provideInlineCompletionItems: (_document, position) => [
        new vscode.InlineCompletionItem(
          'suggested(by, a, snippet, tool)\n    and_one_more(line, of, it)',
          new vscode.Range(position, position),
        ),
      ],
    });
    for (let count = 0; count < 10; count++) {
      const at = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(at, at);
      const { version } = document;
      const changed = waitFor(
        'the suggestion',
        vscode.workspace.onDidChangeTextDocument,
        () => document.version > version,
      );
      await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
      await vscode.commands.executeCommand('shadowlight.acceptSuggestion');
      await changed;
      const words = await whose(document, document.lineCount - 1);
      noteOutcomes(signal, [outcomeOf(words)]);
      assert.match(words, /several extensions may have made it/);
    }
    provider.dispose();
    await settings.update('sources', undefined, vscode.ConfigurationTarget.Global);
  });
});
