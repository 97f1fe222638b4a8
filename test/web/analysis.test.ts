import * as vscode from 'vscode';
import { watchWorkers } from './watchWorkers.ts';

function diagnosticsOf(document: vscode.TextDocument): Promise<string[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source }) => source === 'Shadowlight');
      if (found.length === 0) return;
      subscription.dispose();
      resolve(found.map(({ message }) => message));
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

describe('web analysis', () => {
  const watched = watchWorkers();
  after(() => watched.stop());

  const texts: readonly (readonly [string, string])[] = [
    ['python', 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-web")\n'],
    ['typescript', 'import OpenAI from "openai";\nnew OpenAI().responses.create({ model: "gpt-web" });\n'],
  ];
  for (const [language, content] of texts) {
    it(`finds a model in ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      const messages = await diagnosticsOf(document);
      if (!messages.some((message) => message.includes('gpt-web'))) throw new Error(messages.join('\n'));
      if (!watched.asked) throw new Error('no worker was asked');
    });
  }

  it('finds again when the worker failed', async () => {
    const failed = watched.asked;
    failed?.dispatchEvent(new Event('error'));
    const content = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-again")\n';
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    const messages = await diagnosticsOf(document);
    if (!messages.some((message) => message.includes('gpt-again'))) throw new Error(messages.join('\n'));
    if (watched.asked === failed) throw new Error('no other worker was asked');
  });

  it('reads a workspace without a disk or git', async () => {
    await vscode.commands.executeCommand('shadowlight.scanWorkspace');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no folder');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'src/train.py'));
    const messages = await diagnosticsOf(document);
    if (!messages.some((message) => message.includes('PyYAML'))) throw new Error(messages.join('\n'));
  });
});
