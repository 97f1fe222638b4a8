import * as vscode from 'vscode';

/** Answers the next question as a user does who picks that. */
export async function answering(answer: string, run: () => Thenable<unknown>): Promise<void> {
  const { window } = vscode;
  const ask = window.showInformationMessage;
  Object.assign(window, { showInformationMessage: () => Promise.resolve(answer) });
  try {
    await run();
  } finally {
    Object.assign(window, { showInformationMessage: ask });
  }
}

/** What the hover says of whose a line is; nothing when it says nothing. */
export async function whose(document: vscode.TextDocument, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(line, 0),
  );
  const texts = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value);
  const words = texts.find((text) => text.includes('Evidence')) ?? '';
  return words.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
}
