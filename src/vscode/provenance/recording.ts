import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/common/disposable.ts';
import { Emitter } from '../../core/common/emitter.ts';
import { setContextKey } from '../contextKeys.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Folders } from '../folders/folders.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { onDidChangeSettings, settings } from '../settings.ts';
import { AgentReader } from './agentReader.ts';
import type { FolderRecorder } from './folderRecorder.ts';
import { newId } from './newId.ts';

/** Kept by the editor for this workspace, not in its files: no repository can turn recording or sharing on. */
const recordedKey = 'provenance.recorded';
const sharedKey = 'provenance.shared';
const writerKey = 'provenance.writer';

/** For which folders it is recorded whose the lines are: those that the user asked for. */
export class Recording implements vscode.Disposable {
  private readonly disposables = new DisposableStore();
  private readonly recorders = new Map<FolderSession, FolderRecorder>();
  private readonly readers = new Map<FolderSession, AgentReader>();
  private readonly opening = new Map<FolderSession, Promise<void>>();
  private readonly changed = this.disposables.add(new Emitter<void>());

  private readonly changedFolders = this.disposables.add(new Emitter<void>());

  /** Fires when a folder begins or ends to be recorded. */
  readonly onDidChangeFolders = this.changedFolders.event;
  /** Fires when anything that is shown of it may have changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly folders: Folders,
    private readonly platform: Platform,
    private readonly log: Log,
  ) {
    this.disposables.add(folders.onDidChangeFolders(() => this.sync()));
    this.disposables.add(onDidChangeSettings(['shadowlight.provenance.sources'], () => this.syncReaders()));
  }

  /** Whether it can be recorded at all: there must be a disk. */
  canRecord(session: FolderSession): boolean {
    return this.platform.openLog(session.folder.uri, this.places(session)) !== undefined;
  }

  isOn(session: FolderSession): boolean {
    return this.has(recordedKey, session);
  }

  isShared(session: FolderSession): boolean {
    return this.has(sharedKey, session);
  }

  /** Undefined while nothing is recorded, or the log is still being read. */
  recorderOf(session: FolderSession | undefined): FolderRecorder | undefined {
    return session && this.recorders.get(session);
  }

  /** The recorder that follows a document. */
  recorderFor(document: vscode.TextDocument): FolderRecorder | undefined {
    return this.recorderOf(this.folders.placeOf(document.uri).session);
  }

  get all(): readonly FolderRecorder[] {
    return [...this.recorders.values()];
  }

  async start(session: FolderSession): Promise<void> {
    await this.remember(recordedKey, session, true);
    await this.open(session);
  }

  /** What was recorded stays. */
  async stop(session: FolderSession): Promise<void> {
    await this.remember(recordedKey, session, false);
    this.sync();
  }

  /** From now on the log is kept in the workspace as well, all of it. */
  async share(session: FolderSession, isShared: boolean): Promise<void> {
    await this.remember(sharedKey, session, isShared);
    if (isShared) await this.recorderOf(session)?.rewriteLog();
    this.changed.fire();
  }

  /** Forgets all that was ever recorded of a folder. */
  async forgetAll(session: FolderSession): Promise<void> {
    const isOn = this.isOn(session);
    this.close(session);
    await this.platform.openLog(session.folder.uri, this.places(session))?.clear();
    if (isOn) await this.open(session);
  }

  dispose(): void {
    for (const session of [...this.recorders.keys()]) this.close(session);
    this.disposables.dispose();
  }

  private sync(): void {
    for (const session of [...this.recorders.keys()]) {
      if (session.isClosed || !this.isOn(session)) this.close(session);
    }
    for (const session of this.folders.sessions) {
      if (this.isOn(session))
        this.open(session).catch((error: unknown) => this.log.error('provenance', error));
    }
    this.changed.fire();
  }

  private open(session: FolderSession): Promise<void> {
    const known = this.opening.get(session);
    if (known) return known;
    const opened = this.openAnew(session);
    this.opening.set(session, opened);
    return opened;
  }

  private async openAnew(session: FolderSession): Promise<void> {
    const store = this.platform.openLog(session.folder.uri, this.places(session));
    if (!store) return;
    // Nobody who does not record needs any of it.
    const { FolderRecorder: Recorder } = await import('./folderRecorder.ts');
    const { log } = this;
    const isTypingRecorded = (): boolean => settings.isSourceRead('typing');
    const writer = this.writer;
    const recorder = await Recorder.open({ session, store, log, writer, isTypingRecorded });
    if (session.isClosed || !this.isOn(session)) {
      recorder.dispose();
      this.opening.delete(session);
      return;
    }
    this.recorders.set(session, recorder);
    recorder.provenance.onDidChange(() => this.changed.fire());
    this.syncReaders();
    this.tell();
  }

  /** Starts and ends reading what agent tools record, as the settings say. */
  private syncReaders(): void {
    const { agents } = this.platform;
    const isRead = agents !== undefined && settings.isSourceRead('transcripts');
    for (const [session, recorder] of this.recorders) {
      const reader = this.readers.get(session);
      if (isRead && !reader) {
        this.readers.set(session, new AgentReader(agents, recorder, this.memory, this.log));
      } else if (!isRead && reader) {
        reader.dispose();
        this.readers.delete(session);
      }
    }
  }

  private close(session: FolderSession): void {
    this.opening.delete(session);
    this.readers.get(session)?.dispose();
    this.readers.delete(session);
    this.recorders.get(session)?.dispose();
    this.recorders.delete(session);
    this.tell();
  }

  private tell(): void {
    const { sessions } = this.folders;
    setContextKey(
      'shadowlight.isRecording',
      sessions.length > 0 && sessions.every((each) => this.isOn(each)),
    );
    setContextKey(
      'shadowlight.isRecordingAny',
      sessions.some((each) => this.isOn(each)),
    );
    this.changedFolders.fire();
    this.changed.fire();
  }

  private places(session: FolderSession): LogChoices {
    return { writer: this.writer, isShared: () => this.isShared(session) };
  }

  private get writer(): string {
    const known = this.memory.get<unknown>(writerKey);
    if (typeof known === 'string' && /^[0-9a-f]+$/.test(known)) return known;
    const writer = newId().slice(0, 8);
    void this.memory.update(writerKey, writer);
    return writer;
  }

  private has(key: string, session: FolderSession): boolean {
    return this.listed(key).includes(session.folder.uri.toString());
  }

  private listed(key: string): readonly unknown[] {
    const listed = this.memory.get<unknown>(key);
    return Array.isArray(listed) ? listed : [];
  }

  private async remember(key: string, session: FolderSession, isListed: boolean): Promise<void> {
    const folder = session.folder.uri.toString();
    const others = this.listed(key).filter((other) => other !== folder);
    await this.memory.update(key, isListed ? [...others, folder] : others);
  }
}

/** What a log has to be told of the user's choices. */
export interface LogChoices {
  readonly writer: string;
  readonly isShared: () => boolean;
}
