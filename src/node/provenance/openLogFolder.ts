import path from 'node:path';
import type * as vscode from 'vscode';
import type { LogStore } from '../../core/provenance/log/logStore.ts';
import { sha256Hex } from '../sha256.ts';
import { LogFolder } from './logFolder.ts';

/** The log of a folder on the disk. Undefined for any other, and in a window without a workspace. */
export function openLogFolder(
  { storageUri }: Pick<vscode.ExtensionContext, 'storageUri'>,
  folder: vscode.Uri,
  choices: { readonly writer: string; readonly isShared: () => boolean },
): LogStore | undefined {
  if (storageUri?.scheme !== 'file' || folder.scheme !== 'file') return undefined;
  const name = sha256Hex(folder.toString()).slice(0, 16);
  return new LogFolder({
    ...choices,
    own: path.join(storageUri.fsPath, 'provenance', name),
    root: folder.fsPath,
    month: () => new Date().toISOString().slice(0, 7),
  });
}
