import type { FileAnalysis } from '../../../../src/core/analysis/analysis.ts';
import type { Channel, ChannelEvents } from '../../../../src/core/analysis/remote/channel.ts';
import { remoteLimits, type RemoteLimits } from '../../../../src/core/analysis/remote/limits.ts';
import type { ClientMessage, WorkerMessage } from '../../../../src/core/analysis/remote/protocol.ts';
import { RemoteAnalyzer } from '../../../../src/core/analysis/remote/remoteAnalyzer.ts';
import type { GrammarSource } from '../../../../src/core/syntax/grammars.ts';

/** A worker that does what the test says. */
export class FakeWorker implements Channel {
  readonly sent: ClientMessage[] = [];
  readonly transferred: ArrayBuffer[] = [];
  isTerminated = false;
  refusesMessages = false;

  constructor(private readonly events: ChannelEvents) {}

  post(message: ClientMessage, transfer: readonly ArrayBuffer[]): void {
    if (this.refusesMessages) throw new Error('refused');
    this.sent.push(structuredClone(message, { transfer: [...transfer] }));
    this.transferred.push(...transfer);
  }

  terminate(): Promise<void> {
    this.isTerminated = true;
    return Promise.resolve();
  }

  say(message: WorkerMessage): void {
    this.events.onMessage(message);
  }

  /** Answers the open questions, in the order in which they came. */
  answer(memoryBytes = 0): void {
    for (const message of this.sent.splice(0)) this.answerTo(message, memoryBytes);
  }

  answerTo(message: ClientMessage, memoryBytes = 0): void {
    if (message.kind === 'analyzeFile')
      this.say({
        kind: 'fileAnalyzed',
        question: message.question,
        analysis: analysisOf('file'),
        memoryBytes,
      });
    if (message.kind === 'open') this.versions.set(message.document.id, message.document.version);
    if (message.kind === 'change') this.versions.set(message.id, message.version);
    if (message.kind === 'analyze') {
      const result = { version: this.versions.get(message.id) ?? -1, analysis: analysisOf(message.id) };
      this.say({ kind: 'analyzed', question: message.question, result, memoryBytes });
    }
  }

  die(): void {
    this.events.onDeath(new Error('died'));
  }

  private readonly versions = new Map<string, number>();
}

export function analysisOf(name: string): FileAnalysis {
  return { models: [], imports: [], ignores: [], installs: [name], asks: [], sdkModules: [] };
}

/** Makes workers, and an analyzer that uses them. */
export class FakeWorkers {
  readonly workers: FakeWorker[] = [];
  readonly inThread: FakeWorker[] = [];
  readonly errors: string[] = [];
  readonly infos: string[] = [];
  time = 0;
  /** Workers say at once that they are there. */
  areReady = true;
  /** Starting one fails. */
  areMissing = false;
  grammars: GrammarSource = { read: () => Promise.reject(new Error('no grammars')) };

  create(limits: Partial<RemoteLimits> = {}): RemoteAnalyzer {
    return new RemoteAnalyzer(
      {
        connect: (events) => this.start(events),
        connectInThread: (events) => {
          const worker = new FakeWorker(events);
          this.inThread.push(worker);
          events.onMessage({ kind: 'ready' });
          return worker;
        },
        grammars: { read: (file) => this.grammars.read(file) },
        now: () => this.time,
        onError: (where, error) => this.errors.push(`${where}: ${String(error)}`),
        onInfo: (message) => this.infos.push(message),
      },
      { ...remoteLimits, lookMs: 1, ...limits },
    );
  }

  /** The worker at hand. */
  get worker(): FakeWorker {
    const worker = this.workers.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  }

  private start(events: ChannelEvents): FakeWorker {
    if (this.areMissing) throw new Error('no workers here');
    const worker = new FakeWorker(events);
    this.workers.push(worker);
    if (this.areReady) events.onMessage({ kind: 'ready' });
    return worker;
  }
}

/** Lets everything that waits for nothing but its turn be done. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
