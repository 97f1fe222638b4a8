import * as vscode from 'vscode';
import type { Analyzer } from '../../core/analysis/analyzer.ts';
import { neverCancelled, type Cancellation } from '../../core/common/cancellation.ts';
import { Emitter } from '../../core/common/emitter.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { ecosystems } from '../../core/ecosystems/registry.ts';
import { FolderState } from '../../core/workspace/folderState.ts';
import type { ScanProgress } from '../../core/workspace/scanFolder.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { settings } from '../settings.ts';
import { FolderSession } from './folderSession.ts';

/** Where a document belongs: a path in the state of its folder, or its own address where it has none. */
export interface Place {
  readonly state: FolderState;
  readonly path: string;
  /** Undefined for untitled documents and files outside every folder. */
  readonly session: FolderSession | undefined;
}

/** The sessions of all workspace folders, and one state for documents that belong to none. */
export class Folders implements vscode.Disposable {
  private readonly bySession = new Map<string, FolderSession>();
  private readonly loose = new FolderState(ecosystems);
  private readonly disposables = new DisposableStore();
  private readonly changed = this.disposables.add(new Emitter<void>());
  private readonly changedFolders = this.disposables.add(new Emitter<void>());
  private readonly settledSession = this.disposables.add(new Emitter<FolderSession>());

  /** Fires when anything shown may have changed; it may fire very often. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeFolders = this.changedFolders.event;
  /** Fires when a folder's state is again what its disk says. */
  readonly onDidSettle = this.settledSession.event;

  constructor(
    private readonly analyzer: Analyzer,
    private readonly platform: Platform,
    private readonly log: Log,
  ) {
    this.disposables.add(this.loose.onDidChange(() => this.changed.fire()));
    this.disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.syncFolders()));
  }

  /** Opens a session for each folder. Call it once, when everybody listens. */
  start(): void {
    this.syncFolders();
  }

  get sessions(): readonly FolderSession[] {
    return [...this.bySession.values()];
  }

  placeOf(uri: vscode.Uri): Place {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const session = folder && this.bySession.get(folder.uri.toString());
    const path = session?.pathOf(uri);
    if (!session || path === undefined)
      return { state: this.loose, path: uri.toString(), session: undefined };
    return { state: session.state, path, session };
  }

  /** The session that owns a component's folder, by the folder's address. */
  sessionOf(folder: string): FolderSession | undefined {
    return this.bySession.get(folder);
  }

  /** Has everything shown asked for again. */
  refresh(): void {
    this.changed.fire();
  }

  /** Reads every folder whole. False when it was cancelled. */
  async scanAll(cancellation: Cancellation, onProgress: (progress: ScanProgress) => void): Promise<boolean> {
    const scans = this.sessions.map((session) => this.tracked(session.read('all', cancellation, onProgress)));
    return (await Promise.all(scans)).every(Boolean);
  }

  /** Reads one folder whole. */
  scan(session: FolderSession): Promise<boolean> {
    return this.tracked(session.read('all', neverCancelled, () => undefined));
  }

  dispose(): void {
    for (const session of this.sessions) session.dispose();
    this.bySession.clear();
    this.loose.dispose();
    this.disposables.dispose();
  }

  private syncFolders(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const wanted = new Set(folders.map((folder) => folder.uri.toString()));
    for (const [key, session] of this.bySession) {
      if (wanted.has(key)) continue;
      session.dispose();
      this.bySession.delete(key);
    }
    for (const folder of folders) {
      if (!this.bySession.has(folder.uri.toString())) this.openFolder(folder);
    }
    this.changedFolders.fire();
    this.changed.fire();
  }

  private openFolder(folder: vscode.WorkspaceFolder): void {
    const session = new FolderSession(folder, this.analyzer, this.platform, this.log);
    this.bySession.set(folder.uri.toString(), session);
    session.state.onDidChange(() => this.changed.fire());
    session.onDidSettle(() => {
      this.changed.fire();
      this.settledSession.fire(session);
    });
    const scope = settings.isScanAutomatic() || settings.isTracking(folder.uri) ? 'all' : 'manifests';
    this.tracked(session.read(scope, neverCancelled, () => undefined)).catch((error: unknown) =>
      this.log.error('scan', error),
    );
  }

  /** Tells listeners when a scan begins and ends, so that they can show it. */
  private async tracked(scan: Promise<boolean>): Promise<boolean> {
    this.changed.fire();
    try {
      return await scan;
    } finally {
      this.changed.fire();
    }
  }
}
