import * as vscode from 'vscode';
import { Debouncer } from '../../core/common/debouncer.ts';
import { DisposableStore } from '../../core/common/disposable.ts';
import { EditIntake, type Namer } from '../../core/provenance/capture/editIntake.ts';
import { authorOfSource } from '../../core/provenance/capture/editorTools.ts';
import { FolderProvenance, type Evidence } from '../../core/provenance/folderProvenance.ts';
import { writeLogLine } from '../../core/provenance/log/logLine.ts';
import type { LogStore } from '../../core/provenance/log/logStore.ts';
import { LogReplay } from '../../core/provenance/log/replay.ts';
import type { Authorship } from '../../core/provenance/model/authorship.ts';
import type { FolderSession, SeenFile } from '../folders/folderSession.ts';
import type { Log } from '../log.ts';
import { toEditEvent } from './editorEvents.ts';
import { newId } from './newId.ts';
import { RecentFiles } from '../folders/recentFiles.ts';

/** Larger documents are not followed: nobody writes them. */
const maxLines = 50_000;

/** A log that is so many times as long as what it says is written anew. */
const maxLogRatio = 4;
const minLogLength = 1_000_000;

/** What a folder's recorder works with. */
export interface RecorderParts {
  readonly session: FolderSession;
  readonly store: LogStore;
  readonly log: Log;
  /** Random, and the same for this workspace as long as its storage lives. */
  readonly writer: string;
  readonly isTypingRecorded: () => boolean;
}

/** Follows whose the lines of one folder's files are, while it is open, and keeps that in its log. */
export class FolderRecorder implements vscode.Disposable {
  private readonly disposables = new DisposableStore();
  private readonly intakes = new Map<string, EditIntake>();
  private readonly flushSoon: Debouncer;
  private readonly made = new RecentFiles();
  private writing: Promise<void> = Promise.resolve();

  static async open(parts: RecorderParts): Promise<FolderRecorder> {
    const own = new LogReplay();
    const text = await parts.store.readOwn();
    own.read(text);
    const others = (await parts.store.readOthers()).map((shared) => {
      const replay = new LogReplay();
      replay.read(shared);
      return replay;
    });
    if (own.skipped > 0) parts.log.info('provenance', `${own.skipped} lines of the log cannot be read`);
    const recorder = new FolderRecorder(parts, new FolderProvenance(own, others));
    await recorder.compact(text.length);
    return recorder;
  }

  private constructor(
    private readonly parts: RecorderParts,
    readonly provenance: FolderProvenance,
  ) {
    const { workspace, window } = vscode;
    this.flushSoon = this.disposables.add(
      new Debouncer(
        1_000,
        5_000,
        () => performance.now(),
        () => void this.flush(),
      ),
    );
    this.disposables.add(provenance.onDidChange(() => this.flushSoon.trigger()));
    for (const document of workspace.textDocuments) this.openText(document);
    this.disposables.add(workspace.onDidOpenTextDocument((document) => this.openText(document)));
    this.disposables.add(workspace.onDidCloseTextDocument((document) => this.closeText(document)));
    this.disposables.add(workspace.onDidChangeTextDocument((event) => this.changeText(event)));
    this.disposables.add(
      workspace.onDidSaveTextDocument((document) => this.isOurs(document) && this.flush()),
    );
    this.disposables.add(
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (kind !== vscode.TextEditorSelectionChangeKind.Keyboard) return;
        this.intakes.get(textEditor.document.uri.toString())?.caretFollowedKey();
      }),
    );
    this.disposables.add(
      workspace.onDidRenameFiles(({ files }) => files.forEach((file) => this.renamed(file))),
    );
    this.disposables.add(parts.session.onDidSeeFile((file) => this.seeOnDisk(file)));
  }

  get session(): FolderSession {
    return this.parts.session;
  }

  /** The path under which a document is followed. */
  pathOf(document: vscode.TextDocument): string | undefined {
    const path = this.session.pathOf(document.uri);
    if (path === undefined || /^(?:\.git|\.ai-sbom)\//.test(path) || path.includes('node_modules/'))
      return undefined;
    return document.lineCount <= maxLines ? path : undefined;
  }

  /** What changes while `run` runs was suggested, and is being accepted. */
  async accept(document: vscode.TextDocument, author: Authorship, run: () => Promise<void>): Promise<void> {
    const intake = this.intakes.get(document.uri.toString());
    if (intake) await intake.accept(author, run);
    else await run();
  }

  /** Something is about to be pasted into a document. */
  offerPaste(document: vscode.TextDocument, text: string, isOwn: boolean): void {
    this.intakes.get(document.uri.toString())?.offerPaste(text, isOwn);
  }

  /** Whatever was not told apart yet, is: what is asked next is asked of the text as it is. */
  settle(): void {
    for (const intake of this.intakes.values()) intake.settle(false);
  }

  /** A file as it is now, in the editor or on the disk. */
  async textOf(path: string): Promise<string | undefined> {
    return this.documentOf(path)?.getText() ?? this.session.readText(path);
  }

  /** A tool's record of an edit to a file of this folder. */
  async witness(path: string, evidence: Evidence): Promise<void> {
    const open = this.documentOf(path);
    const text = await this.textOf(path);
    this.settle();
    if (!open && text !== undefined) this.provenance.see(path, text, { now: Date.now() }, this.made.at(path));
    this.provenance.witness(path, evidence, Date.now());
  }

  /** Resolves when everything known is on the disk. */
  flush(): Promise<void> {
    this.settle();
    const events = this.provenance.takeEvents();
    if (events.length > 0) {
      const text = events.map(writeLogLine).join('');
      this.write(() => this.parts.store.append(text));
    }
    return this.writing;
  }

  /** Writes the log anew, with nothing in it that was forgotten. */
  rewriteLog(): Promise<void> {
    this.settle();
    this.provenance.takeEvents();
    const text = this.provenance.snapshot().map(writeLogLine).join('');
    this.write(() => this.parts.store.replace(text));
    return this.writing;
  }

  dispose(): void {
    for (const intake of this.intakes.values()) intake.dispose();
    this.intakes.clear();
    void this.flush();
    this.disposables.dispose();
  }

  private write(run: () => Promise<void>): void {
    this.writing = this.writing
      .then(run)
      .catch((error: unknown) => this.parts.log.error('provenance', error));
  }

  private async compact(length: number): Promise<void> {
    if (length < minLogLength) return;
    const text = this.provenance.snapshot().map(writeLogLine).join('');
    if (text.length * maxLogRatio < length) await this.parts.store.replace(text);
  }

  private isOurs(document: vscode.TextDocument): boolean {
    return this.intakes.has(document.uri.toString());
  }

  private documentOf(path: string): vscode.TextDocument | undefined {
    const id = this.session.uriOf(path).toString();
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === id);
  }

  private openText(document: vscode.TextDocument): void {
    const path = this.pathOf(document);
    if (path === undefined) return;
    this.provenance.see(path, document.getText(), { now: Date.now() }, this.made.at(path));
    const intake = new EditIntake(
      this.namer,
      (changes, lineAt, cause, author) => this.provenance.change(path, changes, lineAt, cause, author),
      () => !document.isDirty,
    );
    this.intakes.set(document.uri.toString(), intake);
  }

  private closeText({ uri }: vscode.TextDocument): void {
    const intake = this.intakes.get(uri.toString());
    if (!intake) return;
    intake.dispose();
    this.intakes.delete(uri.toString());
    const path = this.session.pathOf(uri);
    if (path !== undefined) this.provenance.release(path);
  }

  private changeText(event: vscode.TextDocumentChangeEvent): void {
    // Saving, and the change to "unsaved", come as events without changes.
    if (event.contentChanges.length === 0) return;
    this.intakes.get(event.document.uri.toString())?.change(toEditEvent(event));
  }

  private renamed({ oldUri, newUri }: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }): void {
    const [from, to] = [this.session.pathOf(oldUri), this.session.pathOf(newUri)];
    if (from === undefined || to === undefined) return;
    for (const path of this.provenance.paths) {
      if (path === from) this.provenance.rename(path, to);
      else if (path.startsWith(`${from}/`)) this.provenance.rename(path, to + path.slice(from.length));
    }
  }

  /** A file changed on the disk. One that is open tells of it by itself. */
  private seeOnDisk({ path, isGone, isNew }: SeenFile): void {
    if (isNew) {
      this.made.add(path, Date.now());
      this.provenance.born(path, Date.now());
    }
    const isFollowed = this.provenance.isKnown(path) || this.provenance.isWaitingFor(path);
    if (this.documentOf(path) || !isFollowed) return;
    if (isGone) {
      this.provenance.remove(path);
      return;
    }
    this.session.readText(path).then(
      (text) =>
        text !== undefined && this.provenance.see(path, text, { now: Date.now() }, this.made.at(path)),
      (error: unknown) => this.parts.log.error('provenance', error),
    );
  }

  private readonly namer: Namer = {
    now: () => Date.now(),
    typed: () => this.typed(),
    sourced: (event) => {
      const author = authorOfSource(event);
      return author && { ...author, id: newId(), at: Date.now() };
    },
    unknown: (reason) => ({
      id: `${reason}-${this.parts.writer}-${day()}`,
      origin: 'unknown',
      evidence: 'shape',
      confidence: 0.5,
      at: Date.parse(day()),
      reason,
    }),
  };

  /** Typing of a day is one act: nobody is to be watched at their keyboard. */
  private typed(): Authorship | undefined {
    if (!this.parts.isTypingRecorded()) return undefined;
    const id = `typed-${this.parts.writer}-${day()}`;
    return { id, origin: 'human', evidence: 'typing', confidence: 0.95, at: Date.parse(day()) };
  }
}

function day(): string {
  return new Date().toISOString().slice(0, 10);
}
