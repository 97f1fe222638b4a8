import * as vscode from 'vscode';
import type { Analyzer } from '../../core/analysis/analyzer.ts';
import { maxFileBytes } from '../../core/analysis/limits.ts';
import type { Cancellation } from '../../core/common/cancellation.ts';
import { decodeText } from '../../core/common/decodeText.ts';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { Emitter } from '../../core/common/emitter.ts';
import { ecosystems } from '../../core/ecosystems/registry.ts';
import { fragmentFolder, fragmentPath } from '../../core/sbom/fragmentPath.ts';
import type { FolderAccess } from '../../core/workspace/folderAccess.ts';
import { FolderState } from '../../core/workspace/folderState.ts';
import { readFragment } from '../../core/workspace/readFragment.ts';
import {
  listFolder,
  readFile,
  readIncludes,
  scanFolder,
  type ScanContext,
  type ScanProgress,
  type ScanScope,
} from '../../core/workspace/scanFolder.ts';
import { pathBelow } from '../convert.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';

/** A workspace folder that is open: its state, and the work of keeping that in step with the disk. */
export class FolderSession implements vscode.Disposable {
  readonly state = new FolderState(ecosystems);
  private readonly disposables = new DisposableStore();
  private readonly access: FolderAccess;
  private readonly touched = new Set<string>();
  private needsListing = false;
  private scan: { readonly done: Promise<boolean>; cancel(): void } | undefined;
  private hasScanned = false;
  private isApplying = false;
  private isDisposed = false;
  private readonly update: Debouncer;
  private readonly settled = this.disposables.add(new Emitter<void>());

  /** Fires when the state is again what the disk says: after a complete scan, and after each save. */
  readonly onDidSettle = this.settled.event;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    private readonly analyzer: Analyzer,
    private readonly platform: Platform,
    private readonly log: Log,
  ) {
    this.access = platform.openFolder(folder.uri, () => vscode.workspace.isTrusted);
    const run = (): void => void this.applyChanges().catch((error: unknown) => log.error('watch', error));
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
    return this.isScanning || this.isApplying || this.touched.size > 0 || this.needsListing;
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
    this.needsListing = true;
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

  /** Reads the fragment again: somebody may have written it since. */
  async readFragment(): Promise<void> {
    this.state.setFragment(await readFragment(this.access));
  }

  /** A file of the folder as it is on the disk; links are not followed. Undefined when there is no text to read. */
  async readText(path: string): Promise<string | undefined> {
    const read = await this.access.read(path, maxFileBytes);
    const decoded = 'bytes' in read ? decodeText(read.bytes) : read;
    return 'text' in decoded ? decoded.text : undefined;
  }

  dispose(): void {
    this.isDisposed = true;
    this.scan?.cancel();
    // Whoever waits for the folder waits no longer.
    this.settled.fire();
    this.disposables.dispose();
    this.state.dispose();
  }

  private get context(): ScanContext {
    const { access, analyzer, state, platform } = this;
    return { access, analyzer, state, scheduler: platform.scheduler };
  }

  private async runScan(
    scope: ScanScope,
    cancellation: Cancellation,
    onProgress: (progress: ScanProgress) => void,
  ): Promise<boolean> {
    const start = this.platform.scheduler.now();
    await this.readFragment();
    const isWhole = await scanFolder(this.context, scope, cancellation, onProgress);
    const ms = Math.round(this.platform.scheduler.now() - start);
    const { filesRead } = this.state.inventory('shown').coverage;
    this.log.info(
      'scan',
      `${this.folder.name} (${scope}): ${filesRead} source files in ${ms} ms${isWhole ? '' : ', cancelled'}`,
    );
    return isWhole;
  }

  private watch(): void {
    const pattern = new vscode.RelativePattern(this.folder, '**/*');
    const watcher = this.disposables.add(vscode.workspace.createFileSystemWatcher(pattern));
    this.disposables.add(watcher.onDidChange((uri) => this.touch(uri, false)));
    this.disposables.add(watcher.onDidCreate((uri) => this.touch(uri, true)));
    this.disposables.add(watcher.onDidDelete((uri) => this.touch(uri, true)));
  }

  private touch(uri: vscode.Uri, changesListing: boolean): void {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    // git's index says which files are tracked; nothing else in there matters.
    if (path.startsWith('.git/')) {
      if (path !== '.git/index') return;
      this.needsListing = true;
    } else if (path.startsWith(`${fragmentFolder}/`)) {
      // No source lies there, and each write of the fragment makes and renames a file.
      if (path !== fragmentPath) return;
      this.touched.add(path);
    } else {
      this.touched.add(path);
      // Ignore files decide what is listed, whatever happened to them.
      if (changesListing || path.endsWith('.gitignore')) this.needsListing = true;
    }
    this.update.trigger();
  }

  /** Brings the state in step with what the watcher saw. */
  private async applyChanges(): Promise<void> {
    if (this.isApplying) {
      // What came meanwhile is taken up when the run at hand is through.
      this.update.trigger();
      return;
    }
    this.isApplying = true;
    try {
      await this.scan?.done.catch(() => undefined);
      if (!this.isDisposed) await this.readTouched();
    } finally {
      this.isApplying = false;
      this.settle();
    }
  }

  private async readTouched(): Promise<void> {
    const paths = new Set(this.touched);
    this.touched.clear();
    const isDisposed = (): boolean => this.isDisposed;
    const cancellation: Cancellation = {
      get isCancelled() {
        return isDisposed();
      },
    };
    if (paths.delete(fragmentPath)) await this.readFragment();
    if (this.needsListing) {
      this.needsListing = false;
      const before = new Set(this.state.paths);
      await listFolder(this.context, cancellation);
      if (this.hasScanned) for (const path of this.state.paths) if (!before.has(path)) paths.add(path);
    }
    for (const path of paths) {
      if (cancellation.isCancelled) return;
      if (this.state.hasPath(path)) await readFile(this.context, path, cancellation);
    }
    await readIncludes(this.context, cancellation);
  }

  private settle(): void {
    if (!this.isDisposed) this.settled.fire();
  }
}
