import * as vscode from 'vscode';
import type { ReadHistory } from '../../core/assistants/history.ts';
import type { Analyzer } from '../../core/analysis/analyzer.ts';
import { maxFileBytes } from '../../core/analysis/limits.ts';
import type { Cancellation } from '../../core/common/cancellation.ts';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { Emitter } from '../../core/common/emitter.ts';
import { ecosystems } from '../../core/ecosystems/registry.ts';
import { writerOf } from '../../core/provenance/log/sharedFolder.ts';
import { fragmentFolder, fragmentPath } from '../../core/sbom/fragmentPath.ts';
import { readText, type FolderAccess } from '../../core/workspace/folderAccess.ts';
import type { Given } from '../../core/analysis/inquiry.ts';
import { findUnseen, type UnseenPackages } from '../../core/unseen/findUnseen.ts';
import { FolderLinks } from '../../core/workspace/folderLinks.ts';
import { FolderState } from '../../core/workspace/folderState.ts';
import { readFragment, readFragmentText } from '../../core/workspace/readFragment.ts';
import { readFolderPolicy } from '../../core/workspace/readFolderPolicy.ts';
import { ChangeFollower } from '../../core/workspace/changeFollower.ts';
import type { AnalysisCache } from '../../core/workspace/cache/analysisCache.ts';
import { readingOnly } from '../../core/workspace/cache/readingOnly.ts';
import type { ScanContext } from '../../core/workspace/scanContext.ts';
import { readState } from '../../core/workspace/readState.ts';
import { SharedAuthorship } from '../../core/workspace/sharedAuthorship.ts';
import { scanFolder, type ScanProgress, type ScanScope } from '../../core/workspace/scanFolder.ts';
import { pathBelow } from '../convert.ts';
import { RecentFiles } from './recentFiles.ts';
import { openFiles } from '../openFiles.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';

/** So many files changed since results were kept that it pays to write them all again. */
const manyChanges = 100;

/** So much later than a list a watcher may tell of a new file. */
const watcherDelayMs = 10_000;

/** A file that somebody, maybe the editor, wrote or removed. */
export interface SeenFile {
  readonly path: string;
  readonly isGone: boolean;
  /** It came to be just now; false where that is not sure. */
  readonly isNew: boolean;
}

/** A workspace folder that is open: its state, and the work of keeping that in step with the disk. */
export class FolderSession implements vscode.Disposable {
  readonly state = new FolderState(ecosystems);
  private readonly disposables = new DisposableStore();
  private readonly access: FolderAccess;
  private readonly context: ScanContext;
  private readonly cache: AnalysisCache | undefined;
  private readonly links: FolderLinks;
  private readonly follower: ChangeFollower;
  private scan: { readonly done: Promise<boolean>; cancel(): void } | undefined;
  private hasScanned = false;
  private isDisposed = false;
  private readonly update: Debouncer;
  private readonly settled = this.disposables.add(new Emitter<void>());

  private readonly added = new RecentFiles();
  private readonly sawFile = this.disposables.add(new Emitter<SeenFile>());

  /** Fires for each file of which the disk says that it changed, came or went. */
  readonly onDidSeeFile = this.sawFile.event;
  /** Fires when the state is again what the disk says: after a complete scan, and after each save. */
  readonly onDidSettle = this.settled.event;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    analyzer: Analyzer,
    private readonly platform: Platform,
    private readonly log: Log,
  ) {
    const { state } = this;
    const { scheduler } = platform;
    this.access = platform.openFolder(folder.uri, () => vscode.workspace.isTrusted);
    const cache = (this.cache = platform.openCache(folder.uri));
    this.links = new FolderLinks({ access: this.access, analyzer, state, cache });
    const authorship = new SharedAuthorship({ access: this.access, state });
    this.context = { access: this.access, analyzer, state, scheduler, cache, links: this.links, authorship };
    this.follower = new ChangeFollower({
      context: this.context,
      isScanned: () => this.hasScanned,
      untilScanned: async () => void (await this.scan?.done.catch(() => undefined)),
      readFragment: () => this.readFragment(),
      onAdded: (paths) => paths.forEach((path) => this.added.add(path, Date.now())),
      onSettled: () => this.settle(),
    });
    const run = (): void => void this.catchUp().catch((error: unknown) => log.error('watch', error));
    this.update = this.disposables.add(new Debouncer(200, 2000, platform.scheduler.now, run));
    // Only now git may be asked which files it tracks.
    this.disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.listAgain()));
    this.watch();
  }

  /** A complete scan has been done and nothing is waiting: only then the fragment may be written. */
  get isComplete(): boolean {
    return this.hasScanned && !this.isBusy && !this.isDisposed;
  }

  /** Something is being read, or waits to be. */
  private get isBusy(): boolean {
    return this.isScanning || this.follower.isBusy || this.links.isBusy;
  }

  /** Resolves once nothing is read and nothing waits any more. */
  untilIdle(): Promise<void> {
    if (!this.isBusy || this.isDisposed) return Promise.resolve();
    return new Promise((resolve) => {
      const subscription = this.onDidSettle(() => {
        if (this.isBusy && !this.isDisposed) return;
        subscription.dispose();
        resolve();
      });
    });
  }

  /** The folder left the workspace: what is known of it grows old. */
  get isClosed(): boolean {
    return this.isDisposed;
  }

  /** Asks again which files there are, and then settles. */
  listAgain(): void {
    this.follower.listAgain();
    this.update.trigger();
  }

  get isScanning(): boolean {
    return this.scan !== undefined;
  }

  /** Whether the folder was ever read whole. */
  get isScanned(): boolean {
    return this.hasScanned;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder.uri, path);
  }

  pathOf(uri: vscode.Uri): string | undefined {
    return pathBelow(this.folder.uri, uri);
  }

  /** Reads the folder. A scan that is under way is given up for the new one. */
  async read(
    wanted: ScanScope,
    cancellation: Cancellation,
    onProgress: (progress: ScanProgress) => void,
  ): Promise<boolean> {
    this.scan?.cancel();
    let isCancelled = false;
    const either: Cancellation = {
      get isCancelled() {
        return isCancelled || cancellation.isCancelled;
      },
    };
    const done = this.runScan(wanted, either, onProgress);
    const scan = { done, cancel: () => (isCancelled = true) };
    this.scan = scan;
    // Until it is through, what is known is not the whole.
    if (wanted === 'all') this.hasScanned = false;
    try {
      const isWhole = await done;
      if (isWhole && wanted === 'all') this.hasScanned = true;
      return isWhole;
    } finally {
      if (this.scan === scan) this.scan = undefined;
      this.settle();
    }
  }

  /** What other files said of this one when it was last looked at. */
  givenOf(path: string): Given | undefined {
    return this.links.givenOf(path);
  }

  /** Has what depends on an open document looked at again. A scan does so by itself when it is through. */
  linkDocuments(): void {
    if (this.isScanning) return;
    const isDisposed = (): boolean => this.isDisposed;
    const cancellation: Cancellation = {
      get isCancelled() {
        return isDisposed();
      },
    };
    this.links.update(['shown', 'committed'], cancellation).then(
      () => this.settleAfterLinks(),
      (error: unknown) => this.log.error('links', error),
    );
  }

  /** Reads the fragment again: somebody may have written it since. */
  async readFragment(): Promise<void> {
    this.state.setFragment(await readFragment(this.access));
  }

  /** The fragment as it is on the disk; undefined where there is no text to read. */
  async readFragmentText(): Promise<string | undefined> {
    const read = await readFragmentText(this.access);
    return read && 'text' in read ? read.text : undefined;
  }

  /** A file of the folder as it is on the disk; links are not followed. Undefined when there is no text to read. */
  readText(path: string): Promise<string | undefined> {
    return readText(this.access, path, maxFileBytes);
  }

  /** Another state of the folder, as in a commit, read as this one is; undefined when it was cancelled. */
  readOther(access: FolderAccess, cancellation: Cancellation): Promise<FolderState | undefined> {
    const { analyzer, scheduler } = this.context;
    const cache = this.cache && readingOnly(this.cache);
    const isDisposed = (): boolean => this.isDisposed;
    const either: Cancellation = {
      get isCancelled() {
        return isDisposed() || cancellation.isCancelled;
      },
    };
    return readState({ access, analyzer, scheduler, cache }, either);
  }

  /** git is run only where the user trusts the folder. */
  get mayReadHistory(): boolean {
    return vscode.workspace.isTrusted && this.platform.readHistory !== undefined;
  }

  /** What assistants have left in git's history: for when somebody wants to know. */
  async readHistory(): Promise<ReadHistory | undefined> {
    return this.mayReadHistory ? this.platform.readHistory?.(this.folder.uri) : undefined;
  }

  /** Goes through every file, so it is for when somebody wants to know. */
  findUnseen(): Promise<UnseenPackages> {
    const { state, platform } = this;
    const isCancelled = (): boolean => this.isDisposed;
    const cancellation = {
      get isCancelled() {
        return isCancelled();
      },
    };
    const read = (path: string): Promise<string | undefined> => this.readText(path);
    return findUnseen({ state, scheduler: platform.scheduler, cancellation, read });
  }

  dispose(): void {
    this.isDisposed = true;
    this.scan?.cancel();
    this.follower.dispose();
    // Whoever waits for the folder waits no longer.
    this.settled.fire();
    this.disposables.dispose();
    this.state.dispose();
  }

  private async runScan(
    scope: ScanScope,
    cancellation: Cancellation,
    onProgress: (progress: ScanProgress) => void,
  ): Promise<boolean> {
    const start = this.platform.scheduler.now();
    await this.readFragment();
    this.state.setPolicy(await readFolderPolicy(this.access));
    const first = openFiles().flatMap((uri) => this.pathOf(uri) ?? []);
    const isWhole = await scanFolder(this.context, scope, cancellation, onProgress, first);
    const ms = Math.round(this.platform.scheduler.now() - start);
    const { filesRead } = this.state.inventory('shown').coverage;
    this.log.info(
      'scan',
      `${this.folder.name} (${scope}): ${filesRead} source files in ${ms} ms${isWhole ? '' : ', cancelled'}`,
    );
    // Nobody waits for it.
    void this.keepResults(1);
    return isWhole;
  }

  private watch(): void {
    const pattern = new vscode.RelativePattern(this.folder, '**/*');
    const watcher = this.disposables.add(vscode.workspace.createFileSystemWatcher(pattern));
    this.disposables.add(watcher.onDidChange((uri) => this.touch(uri, 'changed')));
    this.disposables.add(watcher.onDidCreate((uri) => this.touch(uri, 'created')));
    this.disposables.add(watcher.onDidDelete((uri) => this.touch(uri, 'deleted')));
  }

  private touch(uri: vscode.Uri, what: 'changed' | 'created' | 'deleted'): void {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    // One that has been listed was there: something put another in its place. A list may be quicker than the watcher.
    const listedAt = this.added.at(path) ?? 0;
    const isListed = this.state.isListed(path) && Date.now() - listedAt > watcherDelayMs;
    const isNew = what === 'created' && !isListed;
    this.sawFile.fire({ path, isGone: what === 'deleted', isNew });
    // git's index says which files are tracked; nothing else in there matters.
    if (path.startsWith('.git/')) {
      if (path !== '.git/index') return;
      this.follower.listAgain();
    } else if (path.startsWith(`${fragmentFolder}/`)) {
      // No source lies there, and each write of the fragment makes and renames a file.
      const isLog = writerOf(path) !== undefined;
      if (path !== fragmentPath && !this.state.isOfPolicy(path) && !isLog) return;
      this.follower.touch(path, isLog && what !== 'changed');
    } else {
      this.follower.touch(path, what !== 'changed');
    }
    this.update.trigger();
  }

  /** Brings the state in step with what the watcher saw. */
  private async catchUp(): Promise<void> {
    await this.follower.catchUp();
    if (this.isComplete) await this.keepResults(manyChanges);
  }

  /** Keeps what was found for the next time. Without it that only takes longer. */
  private async keepResults(minChanges: number): Promise<void> {
    try {
      await this.cache?.save((path) => this.state.hasPath(path), minChanges);
    } catch (error) {
      this.log.error('cache', error);
    }
  }

  /** Who waits for the folder was kept waiting by the links alone. */
  private settleAfterLinks(): void {
    if (!this.isBusy) this.settle();
  }

  private settle(): void {
    if (!this.isDisposed) this.settled.fire();
  }
}
