import * as vscode from 'vscode';
import type { FolderSession } from './folders/folderSession.ts';
import type { Folders } from './folders/folders.ts';

/** The folder a command is for: the only one that fits, or the one the user picks. */
export async function pickSession(
  folders: Folders,
  fits: (session: FolderSession) => boolean,
): Promise<FolderSession | undefined> {
  const sessions = folders.sessions.filter(fits);
  if (sessions.length < 2) return sessions[0];
  const items = sessions.map((session) => ({
    label: session.folder.name,
    description: session.folder.uri.fsPath,
    session,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which folder?') });
  return picked?.session;
}
