import * as vscode from 'vscode';
import type { Cancellation } from '../../core/common/cancellation.ts';
import type {
  FileBytes,
  FileHeadBytes,
  FileListing,
  FileStat,
  FolderAccess,
} from '../../core/workspace/folderAccess.ts';
import { walkFiles, type FolderEntry } from '../../core/workspace/walkFiles.ts';

/** A larger file is not read for its first bytes alone. */
const maxWholeBytes = 1_000_000;

/** A folder that only the editor can read: on a remote file system, or in the browser. */
export class VirtualFolder implements FolderAccess {
  constructor(private readonly root: vscode.Uri) {}

  async list(cancellation: Cancellation): Promise<FileListing> {
    const access = {
      entries: (folder: string) => this.entries(folder),
      readText: (path: string) => this.readText(path),
    };
    return { paths: await walkFiles(access, cancellation), tracked: null };
  }

  async read(path: string, maxBytes: number): Promise<FileBytes> {
    const { fs } = vscode.workspace;
    const askedMs = Date.now();
    try {
      const stat = await fs.stat(this.uriOf(path));
      if (stat.type !== vscode.FileType.File) return { problem: 'unreadable' };
      if (stat.size > maxBytes) return { problem: 'too-large' };
      return { bytes: await fs.readFile(this.uriOf(path)), ...known(stat, askedMs) };
    } catch (error) {
      const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { problem: isMissing ? 'missing' : 'unreadable' };
    }
  }

  /** The editor reads files only whole. */
  async readHead(path: string, count: number): Promise<FileHeadBytes> {
    const { fs } = vscode.workspace;
    const askedMs = Date.now();
    try {
      const stat = await fs.stat(this.uriOf(path));
      if (stat.type !== vscode.FileType.File) return { problem: 'unreadable' };
      const { size } = stat;
      const isLarge = size > maxWholeBytes;
      const bytes = isLarge ? new Uint8Array() : await fs.readFile(this.uriOf(path));
      return { bytes: bytes.subarray(0, count), size, ...known(stat, askedMs) };
    } catch (error) {
      const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { problem: isMissing ? 'missing' : 'unreadable' };
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const askedMs = Date.now();
    try {
      const stat = await vscode.workspace.fs.stat(this.uriOf(path));
      return stat.type === vscode.FileType.File ? known(stat, askedMs).stat : undefined;
    } catch {
      return undefined;
    }
  }

  private uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  private async entries(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uriOf(folder));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    } catch {
      return [];
    }
  }

  private async readText(path: string): Promise<string> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uriOf(path)));
    } catch {
      return '';
    }
  }
}

/** A provider that keeps no times says 0. Those that do promise that a change of the file changes them. */
function known({ size, mtime, ctime }: vscode.FileStat, askedMs: number): { readonly stat?: FileStat } {
  return mtime > 0 ? { stat: { size, mtimeMs: mtime, ctimeMs: ctime, askedMs } } : {};
}

function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
}
