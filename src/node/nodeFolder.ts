import { constants } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Cancellation } from '../core/common/cancellation.ts';
import type { FileBytes, FileListing, FolderAccess } from '../core/workspace/folderAccess.ts';
import { listGitFiles } from './gitFiles.ts';
import { walkFiles } from '../core/workspace/walkFiles.ts';
import { diskWalk } from './diskWalk.ts';

/** A link is not followed: it may lead out of the folder. A pipe is not waited for. */
const readFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

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
    const location = path.join(this.root, relative);
    let file: FileHandle;
    try {
      if (!(await this.holds(path.dirname(location)))) return { problem: 'unreadable' };
      // Windows has no flag that keeps a link from being followed.
      if (process.platform === 'win32' && (await lstat(location)).isSymbolicLink())
        return { problem: 'unreadable' };
      file = await open(location, readFlags);
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

  /** A folder on the way may be a link, and git's index may hold `../`: neither leads out. */
  private async holds(directory: string): Promise<boolean> {
    const below = path.relative(await realpath(this.root), await realpath(directory));
    return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
  }
}
