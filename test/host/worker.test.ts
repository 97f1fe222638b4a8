import * as assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { closeAll } from './support/diagnostics.ts';
import { activatedExtension } from './support/extension.ts';
import { waitFor } from './support/waitFor.ts';

const text = (model: string): string =>
  `from openai import OpenAI\nOpenAI().embeddings.create(model="${model}")\n`;

describe('the worker', () => {
  const { postMessage } = Worker.prototype;
  /** The thread that was last asked what is in a document. */
  let asked: Worker | undefined;
  const note = (worker: Worker): void => {
    asked = worker;
  };

  before(async () => {
    // The extension runs in this process: what it says to its worker passes here.
    Worker.prototype.postMessage = function (message: { readonly kind?: unknown }, transfer): void {
      if (message.kind === 'analyze') note(this);
      postMessage.call(this, message, transfer);
    };
    await activatedExtension();
  });
  after(() => {
    Worker.prototype.postMessage = postMessage;
  });
  afterEach(closeAll);

  it('is what finds, and is replaced when it dies', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: text('first') });
    const editor = await vscode.window.showTextDocument(document);
    const finds = (name: string): Promise<boolean> =>
      // Not by the text that is underlined: that is the new one before it was looked at.
      waitFor(`a finding of ${name}`, vscode.languages.onDidChangeDiagnostics, () =>
        vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes(name)),
      );
    await finds('first');
    const killed = asked;
    assert.ok(killed);
    await killed.terminate();
    const start = document.getText().indexOf('first');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + 'first'.length));
    await editor.edit((edit) => edit.replace(range, 'second'));
    await finds('second');
    assert.ok(asked !== killed, 'another was asked');
  });
});
