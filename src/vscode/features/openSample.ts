import * as vscode from 'vscode';
import { registerCommand } from '../commands.ts';
import type { Feature } from '../services.ts';

/** What the sample is made of: files of `demo/`, which come with the extension. */
const sampleFiles = [
  'README.md',
  'requirements.txt',
  'notebooks/explore.ipynb',
  'src/assistant.py',
  'src/train.py',
  'web/chat.ts',
  'web/package.json',
];

/** Opens a small workspace to try things in: a copy in the extension's own storage, in a window of its own. */
export const openSampleFeature: Feature = ({ context, log }) =>
  registerCommand(log, 'shadowlight.openSample', async () => {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
    if (!(await exists(folder))) await writeSample(context.extensionUri, folder);
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  });

/** File by file: the extension may come from an address that lists no folders. */
async function writeSample(extension: vscode.Uri, folder: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  for (const file of sampleFiles) {
    const content = await fs.readFile(vscode.Uri.joinPath(extension, 'demo', file));
    await fs.writeFile(vscode.Uri.joinPath(folder, file), content);
  }
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
