import * as vscode from 'vscode';
import {
  isTemporaryOf,
  leftAfterMs,
  maxNamesLookedAt,
  temporaryName,
} from '../../core/common/temporaryName.ts';

/**
 * The file is at any moment the old one or the new one, whole: a rename replaces it in one step. False, with the
 * file left as it is, when `isUnchanged` says at the last moment that it is not what was read before.
 */
export async function writeAtomically(
  target: vscode.Uri,
  text: string,
  isUnchanged: () => Promise<boolean>,
): Promise<boolean> {
  const { fs } = vscode.workspace;
  const unique = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const folder = vscode.Uri.joinPath(target, '..');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const temporary = vscode.Uri.joinPath(folder, temporaryName(name, unique));
  await fs.createDirectory(folder);
  await removeLeftovers(folder, name);
  try {
    await fs.writeFile(temporary, new TextEncoder().encode(text));
    if (!(await isUnchanged())) {
      await fs.delete(temporary);
      return false;
    }
    await fs.rename(temporary, target, { overwrite: true });
    return true;
  } catch (error) {
    await Promise.resolve(fs.delete(temporary)).catch(() => undefined);
    throw error;
  }
}

/** What an editor left behind that was killed while it wrote this file. It is no reason not to write. */
async function removeLeftovers(folder: vscode.Uri, name: string): Promise<void> {
  const { fs } = vscode.workspace;
  try {
    for (const [entry, type] of (await fs.readDirectory(folder)).slice(0, maxNamesLookedAt)) {
      if (type !== vscode.FileType.File || !isTemporaryOf(name, entry)) continue;
      const file = vscode.Uri.joinPath(folder, entry);
      if (Date.now() - (await fs.stat(file)).mtime > leftAfterMs) await fs.delete(file);
    }
  } catch {
    // The next write may do it.
  }
}
