import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { Cancellation } from '../core/common/cancellation.ts';
import type {
  FileBytes,
  FileHeadBytes,
  FileListing,
  FileStat,
  FolderAccess,
} from '../core/workspace/folderAccess.ts';
import { walkFiles } from '../core/workspace/walkFiles.ts';
import { diskWalk } from './diskWalk.ts';
import { listGitFiles } from './gitFiles.ts';
import { InsideRoot } from './insideRoot.ts';
import { nodeScheduler } from './nodeHost.ts';
import { ReadingPace } from './readingPace.ts';

/** A link is not followed: it may lead out of the folder. A pipe is not waited for. */
const readFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Windows has no flag that keeps a link from being followed. */
const mustAskForLinks = process.platform === 'win32';

/**
 * Up to this size a file is read while the thread waits: that takes some ten microseconds, and a promise for each
 * step some hundred.
 */
const maxBytesAtOnce = 1_000_000;

/** A folder on the disk. git is asked only where `mayRunGit` says so. */
export class NodeFolder implements FolderAccess {
  private readonly inside: InsideRoot;
  private readonly pace = new ReadingPace();

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
    const began = nodeScheduler.now();
    try {
      if (!this.inside.holds(relative)) return { problem: 'unreadable' };
      const location = this.locationOf(relative);
      const atOnce = this.pace.isSlow ? undefined : readAtOnce(location, maxBytes);
      const read = atOnce ?? (await readLater(location, maxBytes));
      // A large file takes its time on any disk.
      const isTypical = !('bytes' in read) || read.bytes.length <= maxBytesAtOnce;
      if (isTypical) this.pace.note(nodeScheduler.now() - began);
      return read;
    } catch (error) {
      return { problem: isMissing(error) ? 'missing' : 'unreadable' };
    }
  }

  readHead(relative: string, count: number): Promise<FileHeadBytes> {
    try {
      if (!this.inside.holds(relative)) return Promise.resolve({ problem: 'unreadable' });
      return Promise.resolve(readHeadOf(this.locationOf(relative), count));
    } catch (error) {
      return Promise.resolve({ problem: isMissing(error) ? 'missing' : 'unreadable' });
    }
  }

  async stat(relative: string): Promise<FileStat | undefined> {
    const began = nodeScheduler.now();
    const askedMs = Date.now();
    try {
      if (!this.inside.holds(relative)) return undefined;
      const location = this.locationOf(relative);
      const stat = this.pace.isSlow ? await lstat(location) : lstatSync(location, { throwIfNoEntry: false });
      this.pace.note(nodeScheduler.now() - began);
      return stat?.isFile() ? toFileStat(stat, askedMs) : undefined;
    } catch {
      return undefined;
    }
  }

  private locationOf(relative: string): string {
    return `${this.root}/${relative}`;
  }
}

/** Undefined for a large file. Throws where it cannot be opened or read. */
function readAtOnce(location: string, maxBytes: number): FileBytes | undefined {
  const askedMs = Date.now();
  if (mustAskForLinks && lstatSync(location).isSymbolicLink()) return { problem: 'unreadable' };
  const file = openSync(location, readFlags);
  try {
    const stat = fstatSync(file);
    const problem = problemOf(stat, maxBytes);
    if (problem) return { problem };
    if (stat.size > maxBytesAtOnce) return undefined;
    const bytes = bufferFor(stat);
    let at = 0;
    while (at < stat.size) {
      const count = readSync(file, bytes, at, stat.size - at, null);
      if (count === 0) break;
      at += count;
    }
    return { bytes: bytes.subarray(0, at), stat: toFileStat(stat, askedMs) };
  } finally {
    closeSync(file);
  }
}

/** Throws where it cannot be opened or read. */
function readHeadOf(location: string, count: number): FileHeadBytes {
  const askedMs = Date.now();
  if (mustAskForLinks && lstatSync(location).isSymbolicLink()) return { problem: 'unreadable' };
  const file = openSync(location, readFlags);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { problem: 'unreadable' };
    const bytes = Buffer.alloc(Math.min(count, stat.size));
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return { bytes: bytes.subarray(0, at), size: stat.size, stat: toFileStat(stat, askedMs) };
  } finally {
    closeSync(file);
  }
}

/** The same for files of any size, without holding the thread. */
async function readLater(location: string, maxBytes: number): Promise<FileBytes> {
  const askedMs = Date.now();
  if (mustAskForLinks && (await lstat(location)).isSymbolicLink()) return { problem: 'unreadable' };
  const file = await open(location, readFlags);
  try {
    const stat = await file.stat();
    const problem = problemOf(stat, maxBytes);
    if (problem) return { problem };
    const bytes = bufferFor(stat);
    let at = 0;
    while (at < stat.size) {
      const { bytesRead } = await file.read(bytes, at, stat.size - at, null);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return { bytes: bytes.subarray(0, at), stat: toFileStat(stat, askedMs) };
  } finally {
    await file.close();
  }
}

function problemOf(stat: Stats, maxBytes: number): 'unreadable' | 'too-large' | undefined {
  if (!stat.isFile()) return 'unreadable';
  return stat.size > maxBytes ? 'too-large' : undefined;
}

/** No part of the pool that small buffers share: that could not be handed over to another thread. */
function bufferFor({ size }: Stats): Buffer {
  return Buffer.allocUnsafeSlow(size);
}

function toFileStat({ size, mtimeMs, ctimeMs }: Stats, askedMs: number): FileStat {
  return { size, mtimeMs, ctimeMs, askedMs };
}

/** A file may also be gone because one stands where its folder was. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
