import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync, type Stats } from 'node:fs';
import { promisify } from 'node:util';
import type { Cancellation } from '../core/common/cancellation.ts';
import type { FileBytes, FileListing, FileStat, FolderAccess } from '../core/workspace/folderAccess.ts';
import { walkFiles } from '../core/workspace/walkFiles.ts';
import { diskWalk } from './diskWalk.ts';
import { listGitFiles } from './gitFiles.ts';
import { InsideRoot } from './insideRoot.ts';
import { nodeScheduler } from './nodeHost.ts';

/** A link is not followed: it may lead out of the folder. A pipe is not waited for. */
const readFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Windows has no flag that keeps a link from being followed. */
const mustAskForLinks = process.platform === 'win32';

/**
 * Up to this size a file is read while the thread waits: that takes some ten microseconds, and a promise for each
 * step some hundred.
 */
const maxBytesAtOnce = 1_000_000;

const readLater = promisify(read);

/** A folder on the disk. git is asked only where `mayRunGit` says so. */
export class NodeFolder implements FolderAccess {
  private readonly inside: InsideRoot;

  constructor(
    private readonly root: string,
    private readonly mayRunGit: () => boolean,
  ) {
    this.inside = new InsideRoot(root, nodeScheduler.now);
  }

  async list(cancellation: Cancellation): Promise<FileListing> {
    const fromGit = this.mayRunGit() ? await listGitFiles(this.root) : undefined;
    return fromGit ?? { paths: await walkFiles(diskWalk(this.root), cancellation), tracked: null };
  }

  async read(relative: string, maxBytes: number): Promise<FileBytes> {
    const askedMs = Date.now();
    let file: number;
    try {
      if (!this.inside.holds(relative)) return { problem: 'unreadable' };
      const location = this.locationOf(relative);
      if (mustAskForLinks && lstatSync(location).isSymbolicLink()) return { problem: 'unreadable' };
      file = openSync(location, readFlags);
    } catch (error) {
      return { problem: isMissing(error) ? 'missing' : 'unreadable' };
    }
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) return { problem: 'unreadable' };
      if (stat.size > maxBytes) return { problem: 'too-large' };
      const bytes =
        stat.size <= maxBytesAtOnce ? readAll(file, stat.size) : await readAllLater(file, stat.size);
      return { bytes, stat: toFileStat(stat, askedMs) };
    } catch {
      return { problem: 'unreadable' };
    } finally {
      closeSync(file);
    }
  }

  async stat(relative: string): Promise<FileStat | undefined> {
    const askedMs = Date.now();
    try {
      if (!this.inside.holds(relative)) return undefined;
      const stat = lstatSync(this.locationOf(relative), { throwIfNoEntry: false });
      return stat?.isFile() ? toFileStat(stat, askedMs) : undefined;
    } catch {
      return undefined;
    }
  }

  private locationOf(relative: string): string {
    return `${this.root}/${relative}`;
  }
}

/** The buffer is no part of the pool that small ones share: that could not be handed over. */
function readAll(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const count = readSync(file, bytes, at, size - at, null);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

async function readAllLater(file: number, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await readLater(file, bytes, at, size - at, null);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

function toFileStat({ size, mtimeMs, ctimeMs }: Stats, askedMs: number): FileStat {
  return { size, mtimeMs, ctimeMs, askedMs };
}

/** A file may also be gone because one stands where its folder was. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
