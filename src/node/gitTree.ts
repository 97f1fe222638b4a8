import type {
  FileBytes,
  FileHeadBytes,
  FileListing,
  FileStat,
  FolderAccess,
} from '../core/workspace/folderAccess.ts';
import { GitBlobs } from './gitBlobs.ts';
import { git } from './gitCommand.ts';
import { resolveCommit } from './gitRefs.ts';

interface Entry {
  readonly id: string;
  readonly size: number;
}

/** A folder as it was in a commit, read out of git's store: nothing is checked out. */
export class GitTree implements FolderAccess {
  private readonly blobs: GitBlobs;
  private lackedCount = 0;

  private constructor(
    folder: string,
    /** Its full hash. */
    readonly commit: string,
    private readonly listing: FileListing,
    private readonly files: ReadonlyMap<string, Entry>,
  ) {
    this.blobs = new GitBlobs(folder);
  }

  /**
   * @param ref whatever names a commit.
   * @returns undefined where it names none.
   */
  static async open(folder: string, ref: string): Promise<GitTree | undefined> {
    const commit = await resolveCommit(folder, ref);
    if (commit === undefined) return undefined;
    try {
      // Paths are those below the folder, as from there.
      const listed = parseTree(await git(folder, ['ls-tree', '-r', '-z', '--long', commit]));
      return new GitTree(folder, commit, listed.listing, listed.files);
    } catch {
      return undefined;
    }
  }

  /** How many files of the commit git could not give, as in a partial clone. */
  get lacked(): number {
    return this.lackedCount;
  }

  list(): Promise<FileListing> {
    return Promise.resolve(this.listing);
  }

  async read(path: string, maxBytes: number): Promise<FileBytes> {
    const entry = this.files.get(path);
    if (!entry) return { problem: this.listing.tracked?.has(path) ? 'unreadable' : 'missing' };
    if (entry.size > maxBytes) return { problem: 'too-large' };
    const bytes = await this.blobs.read(entry.id);
    if (!bytes) this.lackedCount++;
    return bytes ? { bytes } : { problem: 'unreadable' };
  }

  async readHead(path: string, count: number): Promise<FileHeadBytes> {
    const entry = this.files.get(path);
    if (!entry) return { problem: this.listing.tracked?.has(path) ? 'unreadable' : 'missing' };
    const bytes =
      entry.size <= count ? await this.blobs.read(entry.id) : await this.blobs.readHead(entry.id, count);
    if (!bytes) this.lackedCount++;
    return bytes ? { bytes, size: entry.size } : { problem: 'unreadable' };
  }

  /** A commit has no times. */
  stat(): Promise<FileStat | undefined> {
    return Promise.resolve(undefined);
  }

  dispose(): void {
    this.blobs.dispose();
  }
}

/** Links and other repositories are listed, as on the disk, and have no content. */
const fileModes = new Set(['100644', '100755', '100664']);

/** Reads `100644 blob <id>    <size>\t<path>\0`. */
function parseTree(output: string): { listing: FileListing; files: ReadonlyMap<string, Entry> } {
  const files = new Map<string, Entry>();
  const paths: string[] = [];
  for (const line of output.split('\0')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const path = line.slice(tab + 1);
    const [mode = '', , id = '', size] = line.slice(0, tab).split(/ +/);
    paths.push(path);
    if (fileModes.has(mode)) files.set(path, { id, size: Number(size) });
  }
  return { listing: { paths, tracked: new Set(paths) }, files };
}
