import * as vscode from 'vscode';

const { DiagnosticSeverity } = vscode;

/** How the editor itself underlines each severity. Its colours come with the theme. */
const underlines = [
  [DiagnosticSeverity.Error, 'wavy', 'editorError'],
  [DiagnosticSeverity.Warning, 'wavy', 'editorWarning'],
  [DiagnosticSeverity.Information, 'wavy', 'editorInfo'],
  [DiagnosticSeverity.Hint, 'dotted', 'editorHint'],
] as const;

/** Underlines in the editors that are seen, with what they say when the pointer rests on them, and no list of them. */
export class EditorMarks implements vscode.Disposable {
  private readonly types = underlines.map(
    ([severity, line, colour]) =>
      [
        severity,
        vscode.window.createTextEditorDecorationType({
          // Decorations know no other way to take a colour of the theme for a line of this form.
          textDecoration: `underline ${line} var(--vscode-${colour}-foreground)`,
        }),
      ] as const,
  );
  private readonly marked = new Map<string, readonly vscode.Diagnostic[]>();
  private readonly subscription = vscode.window.onDidChangeVisibleTextEditors((editors) => {
    for (const editor of editors) this.draw(editor);
  });

  set(uri: vscode.Uri, problems: readonly vscode.Diagnostic[]): void {
    const key = uri.toString();
    if (problems.length === 0 && !this.marked.has(key)) return;
    this.marked.set(key, problems);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === key) this.draw(editor);
    }
    if (problems.length === 0) this.marked.delete(key);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const [, type] of this.types) type.dispose();
  }

  private draw(editor: vscode.TextEditor): void {
    const problems = this.marked.get(editor.document.uri.toString());
    if (!problems) return;
    for (const [severity, type] of this.types) {
      const here = problems.filter((problem) => problem.severity === severity);
      editor.setDecorations(
        type,
        here.map((problem) => ({ range: problem.range, hoverMessage: hoverOf(problem) })),
      );
    }
  }
}

/** What Problems would say, with the way to the page of the rule. Names of the workspace are text, and nothing else. */
function hoverOf({ message, code }: vscode.Diagnostic): vscode.MarkdownString {
  const hover = new vscode.MarkdownString().appendText(message);
  if (typeof code === 'object') {
    hover.isTrusted = { enabledCommands: ['shadowlight.showRule', 'shadowlight.filterInventory'] };
    hover.appendMarkdown(` [${code.value}](${code.target.toString()})`);
  }
  return hover;
}
