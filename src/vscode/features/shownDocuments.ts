import * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';

/** So many are kept, the last ones. */
const maxTexts = 10;

/** Texts to be read, as documents that nobody is asked to save. */
export class ShownDocuments implements vscode.Disposable {
  private readonly disposables = new DisposableStore();
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  constructor(private readonly scheme: string) {
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.changed.event,
      // After a reload of the window it is not known any more, and would not be true either.
      provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
    };
    this.disposables.add(this.changed);
    this.disposables.add(vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
  }

  /** One document a name: another text takes its place. */
  async show(name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: this.scheme, path: `/${name}` });
    // The newest stand at the end. The editor tells late that a document was closed: it may be open again by then.
    this.texts.delete(uri.toString());
    this.texts.set(uri.toString(), text);
    for (const oldest of this.texts.keys()) {
      if (this.texts.size <= maxTexts) break;
      this.texts.delete(oldest);
    }
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.disposables.dispose();
  }
}
