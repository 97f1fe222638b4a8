import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'shadowlight.shadowlight';

/** Our extension, activated. */
export async function activatedExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension, `${extensionId} is not among the installed extensions`);
  await extension.activate();
  return extension;
}
