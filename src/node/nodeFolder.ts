import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Cancellation } from '../core/common/cancellation.ts';
import type { FileBytes, FileListing, FolderAccess } from '../core/workspace/folderAccess.ts';
import { listGitFiles } from './gitFiles.ts';
import { walkFiles } from '../core/workspace/walkFiles.ts';
import { diskWalk } from './diskWalk.ts';

/** A folder on the disk. git is asked only where `mayRunGit` says so. */
export class NodeFolder implements FolderAccess {
  constructor(
    private readonly root: string,
    private readonly mayRunGit: () => boolean,
  ) {}

  async list(cancellation: Cancellation): Promise<FileListing> {
    const fromGit = this.mayRunGit() ? await listGitFiles(this.root) : undefined;
    return fromGit ?? { paths: await walkFiles(diskWalk(this.root), cancellation), tracked: null };
  }

  async read(relative: string, maxBytes: number): Promise<FileBytes> {
    // Not followed: a link may lead out of the folder, or to a device that never ends.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    let file: FileHandle;
    try {
      file = await open(path.join(this.root, relative), flags);
    } catch (error) {
      return { problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
    }
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return { problem: 'unreadable' };
      if (stat.size > maxBytes) return { problem: 'too-large' };
      return { bytes: await file.readFile() };
    } catch {
      return { problem: 'unreadable' };
    } finally {
      await file.close();
    }
  }
}
