import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import type { ComparedWith, DashboardCommand, FromPage, ToPage } from '../../core/dashboard/protocol.ts';
import { readMemory, readMessage } from '../../core/dashboard/readMessage.ts';
import { joinPath } from '../../core/manifests/paths.ts';
import { inventoryViewId, type CommandId } from '../contributions.ts';
import { pickRef } from '../folders/gitRefPick.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import { newId } from '../provenance/newId.ts';
import type { Services } from '../services.ts';
import { dashboardPage } from './dashboardPage.ts';
import { dashboardWords } from './dashboardWords.ts';
import { FolderDashboard } from './folderDashboard.ts';

const quietMs = 500;
const longestMs = 3000;

/** What most want to see first: what is not committed. */
const lastCommit: ComparedWith = { ref: 'HEAD', revision: 'HEAD', isMergeBase: false };

/** What the page may have the editor do. */
const commandOf: Readonly<Record<DashboardCommand, CommandId | `${typeof inventoryViewId}.focus`>> = {
  scan: 'shadowlight.scanWorkspace',
  record: 'shadowlight.startRecording',
  list: `${inventoryViewId}.focus`,
};

/** The dashboard in its tab. While it is hidden it does nothing; when it is seen again, it is sent what is known then. */
export class DashboardPanel implements vscode.Disposable {
  private readonly disposables = new DisposableStore();
  private readonly folders = new Map<FolderSession, FolderDashboard>();
  private readonly soon: Debouncer;
  private chosen: string | undefined;
  private compared: ComparedWith;
  private isReady = false;

  /** @param memory what the page remembered over a reload. */
  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    memory: unknown,
  ) {
    const { folder, compared } = readMemory(memory);
    this.chosen = folder;
    this.compared = compared ?? lastCommit;
    const { webview } = panel;
    const { extensionUri } = services.context;
    const localResourceRoots = ['dist', 'media'].map((path) => vscode.Uri.joinPath(extensionUri, path));
    webview.options = { enableScripts: true, localResourceRoots };
    this.soon = this.disposables.add(
      new Debouncer(quietMs, longestMs, services.platform.scheduler.now, () => this.show()),
    );
    this.disposables.add(webview.onDidReceiveMessage((message: unknown) => this.take(message)));
    this.disposables.add(panel.onDidChangeViewState(() => this.soon.trigger()));
    this.disposables.add(services.folders.onDidChange(() => this.soon.trigger()));
    this.disposables.add(services.recording.onDidChange(() => this.soon.trigger()));
    webview.html = dashboardPage(webview, extensionUri, newId());
  }

  dispose(): void {
    for (const folder of this.folders.values()) folder.dispose();
    this.disposables.dispose();
  }

  private get session(): FolderSession | undefined {
    const { folders } = this.services;
    return (this.chosen === undefined ? undefined : folders.sessionOf(this.chosen)) ?? folders.sessions[0];
  }

  private take(message: unknown): void {
    const read = readMessage(message);
    if (!read) return;
    this.answer(read).catch((error: unknown) => this.services.log.error('dashboard', error));
  }

  private async answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        this.show();
        return;
      case 'folder':
        this.chosen = message.folder;
        this.show();
        return;
      case 'open':
        return this.open(message.path, message.line);
      case 'compare':
        return this.compare();
      case 'standard': {
        const { standard, state } = message;
        const rows = this.dashboardOf(this.session)?.rowsOf(standard, state) ?? [];
        await this.send({ kind: 'standard', standard, state, rows });
        return;
      }
      case 'command':
        await vscode.commands.executeCommand(commandOf[message.command]);
    }
  }

  private show(): void {
    if (!this.isReady || !this.panel.visible) return;
    const { session } = this;
    const shown = this.dashboardOf(session);
    if (!session || !shown) {
      void this.send({ kind: 'no-folder', words: dashboardWords() });
      return;
    }
    const { compared } = this;
    void this.send({
      kind: 'dashboard',
      words: dashboardWords(),
      folders: this.services.folders.sessions.map(({ folder }) => ({
        id: folder.uri.toString(),
        name: folder.name,
      })),
      folder: session.folder.uri.toString(),
      dashboard: shown.build(compared),
      compared,
    });
    shown.readCommit(compared).then(
      (isNew) => isNew && this.soon.trigger(),
      (error: unknown) => this.services.log.error('dashboard', error),
    );
  }

  private dashboardOf(session: FolderSession | undefined): FolderDashboard | undefined {
    if (!session) return undefined;
    for (const [known, dashboard] of this.folders) {
      if (!known.isClosed) continue;
      dashboard.dispose();
      this.folders.delete(known);
    }
    let found = this.folders.get(session);
    if (!found) this.folders.set(session, (found = new FolderDashboard(session, this.services)));
    return found;
  }

  private async open(path: string, line: number | null): Promise<void> {
    const { session } = this;
    // Whatever the page says, nothing outside of the folder is opened.
    const inFolder = joinPath('', path);
    if (!session || inFolder === undefined) return;
    const uri = session.uriOf(inFolder);
    if (line === null) {
      await vscode.commands.executeCommand('revealInExplorer', uri);
      return;
    }
    const place = { line: line - 1, character: 0 };
    const command: CommandId = 'shadowlight.revealOccurrence';
    await vscode.commands.executeCommand(command, uri, { start: place, end: place });
  }

  private async compare(): Promise<void> {
    const { session } = this;
    const { commits } = this.services.platform;
    const refs = session && vscode.workspace.isTrusted ? await commits?.list(session.folder.uri) : undefined;
    const picked = session && commits && refs && (await pickRef(session.folder.uri, commits, refs));
    if (!picked) return;
    this.compared = picked;
    this.show();
  }

  private async send(message: ToPage): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the editor's, which knows no origins
    await this.panel.webview.postMessage(message);
  }
}
