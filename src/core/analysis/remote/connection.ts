import type { GrammarSource } from '../../syntax/grammars.ts';
import type { DocumentChange } from '../analyzer.ts';
import type { Channel, Connect } from './channel.ts';
import { handOver } from './handOver.ts';
import type { MirroredDocument } from './mirroredDocument.ts';
import type { ClientMessage, WorkerMessage } from './protocol.ts';
import type { Question } from './question.ts';

export type Answer = Extract<WorkerMessage, { kind: 'analyzed' | 'fileAnalyzed' | 'answered' }>;

export interface ConnectionHost {
  /** For workers that cannot read files. */
  readonly grammars: GrammarSource;
  readonly now: () => number;
  onError(where: string, error: unknown): void;
}

export interface ConnectionEvents {
  onReady(): void;
  onAnswer(answer: Answer): void;
  /** Comes at most once, never while a method is being called, and nothing comes after it. */
  onDeath(error: unknown): void;
}

type Letter = readonly [message: ClientMessage, transfer: readonly ArrayBuffer[]];

/** One worker from its start to its end, and what it has been told. */
export class Connection {
  private channel: Channel | undefined;
  /** What is said before the channel is there. */
  private outbox: Letter[] = [];
  private readonly known = new Set<MirroredDocument>();
  private isOver = false;
  private isReady = false;
  private heard: number;
  private memory = 0;

  constructor(
    connect: Connect,
    private readonly host: ConnectionHost,
    private readonly events: ConnectionEvents,
  ) {
    this.heard = host.now();
    void this.start(connect);
  }

  /** It was started with success, whatever became of it. */
  get wasReady(): boolean {
    return this.isReady;
  }

  /** When the worker last said something. */
  get lastHeard(): number {
    return this.heard;
  }

  /** As of the last answer. */
  get memoryBytes(): number {
    return this.memory;
  }

  ask(number: number, question: Question): void {
    if (question.kind === 'document') {
      const { document, given } = question;
      // Only now: most documents that are open nobody asks for again.
      if (!this.known.has(document)) this.post({ kind: 'open', document: document.present });
      this.known.add(document);
      return this.post({ kind: 'analyze', question: number, id: document.id, ...(given && { given }) });
    }
    const { content, transfer, isKept } = handOver(question.content ?? '');
    if (!isKept) question.content = undefined;
    const about = { question: number, path: question.path, content };
    if (question.kind === 'inquiry') {
      return this.post({ kind: 'answer', ...about, inquiries: question.inquiries }, transfer);
    }
    const { given } = question;
    this.post({ kind: 'analyzeFile', ...about, ...(given && { given }) }, transfer);
  }

  cancel(number: number): void {
    this.post({ kind: 'cancel', question: number });
  }

  change(document: MirroredDocument, version: number, changes: readonly DocumentChange[]): void {
    if (this.known.has(document)) this.post({ kind: 'change', id: document.id, version, changes });
  }

  close(document: MirroredDocument): void {
    if (this.known.delete(document)) this.post({ kind: 'close', id: document.id });
  }

  /** Takes the worker for dead. */
  giveUp(error: unknown): void {
    if (this.isOver) return;
    void this.end();
    this.events.onDeath(error);
  }

  async end(): Promise<void> {
    this.isOver = true;
    this.outbox = [];
    try {
      await this.channel?.terminate();
    } catch (error) {
      this.host.onError('worker', error);
    }
  }

  private async start(connect: Connect): Promise<void> {
    try {
      // Even what fails at once is told later.
      await Promise.resolve();
      const channel = await connect({
        onMessage: (message) => this.receive(message),
        onDeath: (error) => this.giveUp(error),
      });
      this.channel = channel;
      if (this.isOver) return await this.end();
      for (const [message, transfer] of this.outbox.splice(0)) channel.post(message, transfer);
    } catch (error) {
      this.giveUp(error);
    }
  }

  private post(message: ClientMessage, transfer: readonly ArrayBuffer[] = []): void {
    if (this.isOver) return;
    if (!this.channel) {
      this.outbox.push([message, transfer]);
      return;
    }
    try {
      this.channel.post(message, transfer);
    } catch (error) {
      // What it was not told, it does not know: its texts are no longer those of the editor.
      void Promise.resolve().then(() => this.giveUp(error));
    }
  }

  private receive(message: WorkerMessage): void {
    if (this.isOver) return;
    this.heard = this.host.now();
    switch (message.kind) {
      case 'ready':
        this.isReady = true;
        return this.events.onReady();
      case 'error':
        return this.host.onError(message.where, message.error);
      case 'readGrammar':
        return void this.sendGrammar(message.file);
      case 'analyzed':
      case 'fileAnalyzed':
      case 'answered':
        this.memory = message.memoryBytes;
        return this.events.onAnswer(message);
    }
  }

  private async sendGrammar(file: string): Promise<void> {
    try {
      const { content: bytes, transfer } = handOver(await this.host.grammars.read(file));
      if (typeof bytes !== 'string') this.post({ kind: 'grammar', file, bytes }, transfer);
    } catch (error) {
      this.host.onError('grammars', error);
      this.post({ kind: 'grammar', file });
    }
  }
}
