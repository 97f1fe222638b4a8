import type * as vscode from 'vscode';
import type { Authorship } from '../../core/provenance/model/authorship.ts';
import type { AgentEdit } from '../../core/provenance/transcripts/agentEdit.ts';
import type { Log } from '../log.ts';
import type { ReadTranscript } from '../../core/provenance/transcripts/readTranscript.ts';
import type { AgentEdits, AgentRecords } from './agentRecords.ts';
import type { FolderRecorder } from './folderRecorder.ts';
import { hashAct, hashSession } from './sessionHash.ts';

/** What tools did before recording began counts too, that far back. */
const reachMs = 30 * 24 * 60 * 60_000;

/** So many transcripts are remembered as read. */
const maxRemembered = 400;

/** Hands the edits that agent tools record to the recorder of a folder, one after the other. */
export class AgentReader implements vscode.Disposable {
  private readonly edits: AgentEdits;
  private queue: Promise<void> = Promise.resolve();
  private pending = 0;
  private isDisposed = false;

  constructor(
    records: AgentRecords,
    private readonly recorder: FolderRecorder,
    private readonly memory: vscode.Memento,
    private readonly log: Log,
  ) {
    this.edits = records.follow(recorder.session.folder.uri, {
      since: Date.now() - reachMs,
      read: this.remembered,
      log: (message) => log.info('provenance', message),
    });
    this.edits.onEdits(({ evidence, edits }) => {
      this.pending++;
      this.queue = this.queue
        .then(() => this.take(evidence, edits))
        .catch((error: unknown) => log.error('provenance', error))
        .finally(() => this.pending--);
    });
    this.edits.start();
  }

  dispose(): void {
    this.isDisposed = true;
    // What was not taken in, or not found in its file yet, is to be read again.
    const isThrough = this.pending === 0 && !this.recorder.provenance.isWaiting;
    const read = this.edits.read.slice(0, maxRemembered);
    this.edits.dispose();
    if (!isThrough) return;
    this.memory
      .update(this.key, read)
      .then(undefined, (error: unknown) => this.log.error('provenance', error));
  }

  private async take(evidence: 'transcript' | 'hook', edits: readonly AgentEdit[]): Promise<void> {
    for (const edit of edits) {
      if (this.isDisposed) return;
      const path = this.recorder.session.pathOf(
        this.recorder.session.folder.uri.with({ path: uriPath(edit.path) }),
      );
      if (path === undefined) continue;
      await this.recorder.witness(path, { edit, authorship: await authorshipOf(evidence, edit) });
    }
  }

  private get key(): string {
    return `provenance.read.${this.recorder.session.folder.uri.toString()}`;
  }

  private get remembered(): readonly ReadTranscript[] {
    const known = this.memory.get<unknown>(this.key);
    return Array.isArray(known) ? known.filter(isReadTranscript) : [];
  }
}

/** Paths come as the system spells them. */
function uriPath(path: string): string {
  const plain = path.replaceAll('\\', '/');
  return plain.startsWith('/') ? plain : `/${plain}`;
}

async function authorshipOf(evidence: 'transcript' | 'hook', edit: AgentEdit): Promise<Authorship> {
  const { tool, toolVersion, model, session, at, id } = edit;
  return {
    id: await hashAct(tool, id),
    origin: 'ai',
    evidence,
    confidence: edit.isEditedByUser === true ? 0.9 : 0.99,
    tool,
    ...(at === undefined ? {} : { at }),
    ...(toolVersion === undefined ? {} : { toolVersion }),
    ...(model === undefined ? {} : { model }),
    ...(session === undefined ? {} : { session: await hashSession(tool, session) }),
  };
}

function isReadTranscript(value: unknown): value is ReadTranscript {
  if (typeof value !== 'object' || value === null) return false;
  const { path, size, mtimeMs } = value as Partial<ReadTranscript>;
  return typeof path === 'string' && typeof size === 'number' && typeof mtimeMs === 'number';
}
