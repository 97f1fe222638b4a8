import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';

const scheme = 'shadowlight-changes';

/** Summaries of what changed, as documents that nobody is asked to save. */
export class ChangesDocuments implements vscode.Disposable {
  private readonly disposables = new DisposableStore();
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  constructor() {
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.changed.event,
      // After a reload of the window it is not known any more, and would not be true either.
      provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
    };
    this.disposables.add(this.changed);
    this.disposables.add(vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
    this.disposables.add(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  /** One document a folder: another comparison takes its place. */
  async show(folder: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${folder}/changes.md` });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.disposables.dispose();
  }
}
