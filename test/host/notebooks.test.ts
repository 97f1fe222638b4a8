import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { described, waitForDiagnostics } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';

const type = 'jupyter-notebook';

/** Enough of a notebook format for cells to be documents; the server build leaves the real one out. */
const serializer: vscode.NotebookSerializer = {
  deserializeNotebook: () => new vscode.NotebookData([]),
  serializeNotebook: () => new Uint8Array(),
};

const cell = (text: string, languageId = 'python'): vscode.NotebookCellData =>
  new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, languageId);

describe('notebooks', () => {
  let registration: vscode.Disposable;
  before(async () => {
    await activatedExtension();
    registration = vscode.workspace.registerNotebookSerializer(type, serializer);
  });
  after(() => registration.dispose());

  it('know in one cell what another binds, and say it in the cell', async () => {
    const text = new vscode.NotebookCellData(
      vscode.NotebookCellKind.Markup,
      'SentenceTransformer("x")',
      'markdown',
    );
    const notebook = await vscode.workspace.openNotebookDocument(
      type,
      new vscode.NotebookData([
        text,
        cell('%pip install sentence-transformers\n!ls'),
        cell('from sentence_transformers import SentenceTransformer\n\nNAME = "a/b"'),
        cell('# a comment\nmodel = SentenceTransformer(NAME)'),
      ]),
    );
    const documents = notebook.getCells().map(({ document }) => document);
    const [, , , last] = documents;
    assert.ok(last);
    const found = await waitForDiagnostics(last, 'the model', (list) => list.length > 0);
    assert.deepEqual(found, ['model-unreviewed@2: NAME', 'unpinned-revision@2: NAME']);
    assert.deepEqual(documents.slice(0, 3).flatMap(described), []);
    const [diagnostic] = vscode.languages.getDiagnostics(last.uri);
    assert.match(diagnostic?.message ?? '', /a\/b/);
  });

  it('follow the edit of a cell and a cell that is added', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(
      type,
      new vscode.NotebookData([cell('from openai import OpenAI'), cell('x = 1')]),
    );
    const second = notebook.cellAt(1).document;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(second.uri, new vscode.Position(0, 0), 'OpenAI().responses.create(model="first")\n');
    const added = new vscode.WorkspaceEdit();
    added.set(notebook.uri, [
      vscode.NotebookEdit.insertCells(1, [cell('OpenAI().responses.create(model="second")')]),
    ]);
    await vscode.workspace.applyEdit(edit);
    await waitForDiagnostics(second, 'the first model', (list) => list.length > 0);
    await vscode.workspace.applyEdit(added);
    const inserted = notebook.cellAt(1).document;
    assert.deepEqual(await waitForDiagnostics(inserted, 'the second model', (list) => list.length > 0), [
      'model-unreviewed@1: "second"',
    ]);
    assert.deepEqual(await waitForDiagnostics(second, 'the first one still', (list) => list.length > 0), [
      'model-unreviewed@1: "first"',
    ]);
  });

  it('take up a cell whose language changes', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(
      type,
      new vscode.NotebookData([
        cell('from openai import OpenAI'),
        cell('OpenAI().responses.create(model="later")', 'plaintext'),
      ]),
    );
    const second = notebook.cellAt(1).document;
    const python = await vscode.languages.setTextDocumentLanguage(second, 'python');
    assert.deepEqual(await waitForDiagnostics(python, 'the model', (list) => list.length > 0), [
      'model-unreviewed@1: "later"',
    ]);
  });
});
