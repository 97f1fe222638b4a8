import { neverCancelled } from '../../src/core/common/cancellation.ts';
import { manifestFormatOf } from '../../src/core/manifests/registry.ts';
import type {
  FileBytes,
  FileHeadBytes,
  FileListing,
  FileStat,
  FolderAccess,
} from '../../src/core/workspace/folderAccess.ts';
import { isSource } from '../../src/core/workspace/sourceFiles.ts';
import { isVendored } from '../../src/core/workspace/vendored.ts';
import { startTiming, type Timing } from '../support/timing.ts';

/** The files of a folder that a scan reads. */
export async function scannedFiles(access: FolderAccess): Promise<readonly string[]> {
  const { paths } = await access.list(neverCancelled);
  return paths.filter(
    (path) => !isVendored(path) && (isSource(path) || manifestFormatOf(path) !== undefined),
  );
}

/** Counts what passes through. */
export class CountingFolder implements FolderAccess {
  files = 0;
  bytes = 0;
  listing: Timing | undefined;

  constructor(
    private readonly inner: FolderAccess,
    private readonly isStatUnknown: boolean,
  ) {}

  async list(...args: Parameters<FolderAccess['list']>): Promise<FileListing> {
    const end = startTiming();
    const listing = await this.inner.list(...args);
    this.listing = end();
    return listing;
  }

  stat(path: string): Promise<FileStat | undefined> {
    return this.isStatUnknown ? Promise.resolve(undefined) : this.inner.stat(path);
  }

  async readHead(path: string, count: number): Promise<FileHeadBytes> {
    const read = await this.inner.readHead(path, count);
    if ('bytes' in read) {
      this.files++;
      this.bytes += read.bytes.byteLength;
    }
    return read;
  }

  async read(path: string, maxBytes: number): Promise<FileBytes> {
    const read = await this.inner.read(path, maxBytes);
    if ('bytes' in read) {
      this.files++;
      this.bytes += read.bytes.byteLength;
    }
    return read;
  }
}
