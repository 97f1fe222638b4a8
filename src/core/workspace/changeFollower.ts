import type { Cancellation } from '../common/cancellation.ts';
import { manifestFormatOf } from '../manifests/registry.ts';
import { fragmentPath } from '../sbom/fragmentPath.ts';
import { listFolder } from './listFolder.ts';
import { readIncludes } from './manifestIncludes.ts';
import { policyPath } from '../policy/policy.ts';
import { readFolderPolicy } from './readFolderPolicy.ts';
import { readFiles } from './readFiles.ts';
import type { ScanContext } from './scanContext.ts';
import { isVendored } from './vendored.ts';

export interface FollowerHost {
  readonly context: ScanContext;
  /** The folder was read whole: then new files are read too, and not manifests alone. */
  readonly isScanned: () => boolean;
  /** Resolves once no scan is under way. */
  readonly untilScanned: () => Promise<void>;
  readonly readFragment: () => Promise<void>;
  /** These are listed now and were not before. */
  readonly onAdded?: (paths: readonly string[]) => void;
  /** The state is again what the disk says, as far as is known. */
  readonly onSettled: () => void;
}

/**
 * Keeps a folder's state in step with what a watcher saw. A checkout touches thousands of files in bursts: for each
 * burst the folder is listed once, and what it touched is read in turns. The next one that changes the listing
 * stops the one before at the file it is at, and takes over what that had not read.
 */
export class ChangeFollower {
  private touched = new Set<string>();
  /** What was touched since it was last asked who wrote what. */
  private changed = new Set<string>();
  private needsListing = false;
  private stop: (() => void) | undefined;
  private last: Promise<void> = Promise.resolve();
  private runs = 0;
  private isDisposed = false;

  constructor(private readonly host: FollowerHost) {}

  /** Something happened to a file or folder: that it changed, or also that it came or went. */
  touch(path: string, changesListing: boolean): void {
    // Of other people's code only the number is known: `npm install` writes thousands of such files.
    if (!isVendored(path) || this.host.context.state.noticePaths.has(path)) this.touched.add(path);
    // Ignore files decide what is listed, whatever happened to them.
    if (changesListing || path.endsWith('.gitignore')) this.needsListing = true;
  }

  listAgain(): void {
    this.needsListing = true;
  }

  /** Something is being read, or waits to be. */
  get isBusy(): boolean {
    return this.runs > 0 || this.isWaiting;
  }

  /** Reads what was touched. Resolves once it, or one that took over from it, is through. */
  async catchUp(): Promise<void> {
    // What the run at hand reads may not be there any more.
    if (this.needsListing) this.stop?.();
    this.runs++;
    const run = this.last.then(() => this.run());
    this.last = run.catch(() => undefined);
    try {
      await run;
    } finally {
      this.runs--;
      if (!this.isBusy && !this.isDisposed) this.host.onSettled();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.stop?.();
  }

  private get isWaiting(): boolean {
    return this.touched.size > 0 || this.needsListing;
  }

  private async run(): Promise<void> {
    await this.host.untilScanned();
    if (!this.isWaiting || this.isDisposed) return;
    const { context } = this.host;
    const isDisposed = (): boolean => this.isDisposed;
    const cancellation: Cancellation = {
      get isCancelled() {
        return isDisposed();
      },
    };
    let isStopped = false;
    this.stop = () => (isStopped = true);
    try {
      const touched = this.touched;
      this.touched = new Set();
      for (const path of touched) context.state.touchData(path);
      if (touched.delete(fragmentPath)) await this.host.readFragment();
      if ([...touched].some((path) => context.state.isOfPolicy(path)))
        context.state.setPolicy(await readFolderPolicy(context.access));
      touched.delete(policyPath);
      const added = this.needsListing ? await this.list(cancellation) : [];
      const paths = this.pathsToRead(touched, added);
      for (const path of [...touched, ...paths]) this.changed.add(path);
      const unread = await readFiles(context, paths, cancellation, {
        isEnough: () => isStopped,
      });
      for (const path of unread) this.touched.add(path);
      if (!isStopped) await readIncludes(context, cancellation);
      if (isStopped || !this.host.isScanned()) return;
      await context.links?.update(['shown', 'committed'], cancellation);
      const { changed } = this;
      this.changed = new Set();
      await context.authorship?.update(changed, cancellation);
    } finally {
      this.stop = undefined;
    }
  }

  /** Gives the paths that were not listed before. */
  private async list(cancellation: Cancellation): Promise<readonly string[]> {
    const { context } = this.host;
    this.needsListing = false;
    const { state } = context;
    const before = new Set([...state.paths, ...state.noticePaths]);
    await listFolder(context, cancellation);
    const added = [...state.paths, ...state.noticePaths].filter((path) => !before.has(path));
    this.host.onAdded?.(added);
    return added;
  }

  /** Manifests first: then the other files are judged only once. */
  private pathsToRead(touched: ReadonlySet<string>, added: readonly string[]): readonly string[] {
    const { state } = this.host.context;
    const isFile = (path: string): boolean => state.hasPath(path) || state.noticePaths.has(path);
    const files = [...touched].filter(isFile);
    const folders = new Set([...touched].filter((path) => !isFile(path)));
    const others = [...added, ...pathsBelow(folders, state.paths)];
    const isManifest = (path: string): boolean => manifestFormatOf(path) !== undefined;
    const all = new Set([...files, ...(this.host.isScanned() ? others : others.filter(isManifest))]);
    return [...[...all].filter(isManifest), ...[...all].filter((path) => !isManifest(path))];
  }
}

/**
 * The files below some folders. Of a folder that is deleted or renamed a watcher tells alone, without what is in it;
 * and what git tracks stays listed.
 */
function pathsBelow(folders: ReadonlySet<string>, paths: readonly string[]): readonly string[] {
  if (folders.size === 0) return [];
  const known = new Map<string, boolean>([['', false]]);
  const isBelow = (path: string): boolean => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    let found = known.get(parent);
    if (found === undefined) {
      found = folders.has(parent) || isBelow(parent);
      known.set(parent, found);
    }
    return found;
  };
  return paths.filter(isBelow);
}
