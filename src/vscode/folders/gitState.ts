import * as vscode from 'vscode';

/** What git leaves lying in its folder while it is at work or waits for the user. */
const busyMarks = [
  'index.lock',
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'rebase-merge',
  'rebase-apply',
  'sequencer',
  'BISECT_LOG',
] as const;

/**
 * Whether git is in the middle of an operation on the repository that holds a folder. Looks at files only; git is
 * not run. The layout is that of https://git-scm.com/docs/gitrepository-layout.
 */
export async function isGitBusy(folder: vscode.Uri): Promise<boolean> {
  const gitFolder = await findGitFolder(folder);
  if (!gitFolder) return false;
  const checks = busyMarks.map((mark) => exists(vscode.Uri.joinPath(gitFolder, mark)));
  return (await Promise.all(checks)).includes(true);
}

/** The repository may begin in a folder above; in a worktree or submodule `.git` is a file that names the folder. */
async function findGitFolder(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let current = folder; ;) {
    const candidate = vscode.Uri.joinPath(current, '.git');
    const type = await typeOf(candidate);
    if (type === vscode.FileType.Directory) return candidate;
    // A `.git` that cannot be read, or names no place there can be, is no repository to wait for.
    if (type === vscode.FileType.File) return linkedFolder(candidate).catch(() => undefined);
    const parent = vscode.Uri.joinPath(current, '..');
    if (parent.path === current.path) return undefined;
    current = parent;
  }
}

async function linkedFolder(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const target = /^gitdir: (.+)$/m.exec(text)?.[1]?.trim().replaceAll('\\', '/');
  if (target === undefined) return undefined;
  const isAbsolute = target.startsWith('/') || /^[A-Za-z]:\//.test(target);
  if (!isAbsolute) return vscode.Uri.joinPath(file, '..', target);
  return file.with({ path: target.startsWith('/') ? target : `/${target}` });
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}
