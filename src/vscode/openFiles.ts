import * as vscode from 'vscode';

/** The files that people look at, and then the others that are open in tabs. */
export function openFiles(): readonly vscode.Uri[] {
  const { visibleTextEditors, visibleNotebookEditors, tabGroups } = vscode.window;
  const inTabs = tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(({ input }) => uriOf(input) ?? []));
  return [
    ...visibleTextEditors.map(({ document }) => document.uri),
    ...visibleNotebookEditors.map(({ notebook }) => notebook.uri),
    ...inTabs,
  ];
}

function uriOf(input: unknown): vscode.Uri | undefined {
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook;
  return isFile ? input.uri : undefined;
}
