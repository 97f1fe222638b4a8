import * as vscode from 'vscode';
import type { ProblemsShown } from '../settings.ts';
import { EditorMarks } from './editorMarks.ts';

/** What is underlined in open documents: listed in Problems too, or in the editor alone. */
export class ShownProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('shadowlight');
  private readonly shown = new Map<
    string,
    { readonly content: string; readonly problems: readonly vscode.Diagnostic[] }
  >();
  private marks: EditorMarks | undefined;

  /** Touches only what is other than before: the editor closes menus at each touch. */
  set(uri: vscode.Uri, problems: readonly vscode.Diagnostic[], where: ProblemsShown): void {
    const key = uri.toString();
    const content = `${where} ${JSON.stringify(problems)}`;
    if (this.shown.get(key)?.content === content) return;
    this.shown.set(key, { content, problems });
    this.collection.set(uri, where === 'problems' ? problems : undefined);
    if (where === 'editor') this.marks ??= new EditorMarks();
    this.marks?.set(uri, where === 'editor' ? problems : []);
  }

  /** Takes away those of all other documents: they were closed, or are cells that are gone. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.shown.keys()) {
      if (keys.has(key)) continue;
      const uri = vscode.Uri.parse(key, true);
      this.shown.delete(key);
      this.collection.delete(uri);
      this.marks?.set(uri, []);
    }
  }

  of(uri: vscode.Uri): readonly vscode.Diagnostic[] {
    return this.shown.get(uri.toString())?.problems ?? [];
  }

  dispose(): void {
    this.collection.dispose();
    this.marks?.dispose();
  }
}
