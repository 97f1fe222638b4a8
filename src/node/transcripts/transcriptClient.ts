import { Worker } from 'node:worker_threads';
import type { Disposable } from '../../core/common/disposable.ts';
import { DeathLog } from '../../core/analysis/remote/deathLog.ts';
import { Emitter, type Event } from '../../core/common/emitter.ts';
import type { ReadTranscript } from '../../core/provenance/transcripts/readTranscript.ts';
import type { EditBatch, TranscriptMessage, TranscriptOrder } from './transcriptMessages.ts';

/** Reading is done in small pieces; a worker that needs more has come upon something strange, and is let go. */
const maxHeapMb = 512;

/**
 * Has a worker read what agent tools record. It is there only between `start` and `dispose`: nothing is read, and no
 * thread started, before somebody asked for it.
 */
export class TranscriptClient implements Disposable {
  private readonly edits = new Emitter<EditBatch>();
  private readonly deaths = new DeathLog(3, 10 * 60_000);
  private worker: Worker | undefined;
  private readonly readFiles = new Map<string, ReadTranscript>();

  /** Edits to files of the workspace. One may come again after a restart, with the same id. */
  readonly onEdits: Event<EditBatch> = this.edits.event;

  /**
   * @param script the bundled worker, absolute
   * @param order what to read; `read` is what the last client knew at its end
   * @param log what goes wrong, for the log
   */
  constructor(
    private readonly script: string,
    private readonly order: TranscriptOrder,
    private readonly log: (message: string) => void,
  ) {
    for (const file of order.read) this.readFiles.set(file.path, file);
  }

  /** What was read to its end: to be kept, and handed to the next client of this workspace. */
  get read(): readonly ReadTranscript[] {
    return [...this.readFiles.values()];
  }

  start(): void {
    if (this.worker) return;
    const worker = new Worker(this.script, {
      workerData: { ...this.order, read: this.read } satisfies TranscriptOrder,
      name: 'shadowlight-transcripts',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    this.worker = worker;
    let reason: unknown;
    worker.on('message', (message: TranscriptMessage) => this.receive(message));
    worker.on('error', (error) => (reason = error));
    worker.on('exit', (code) => {
      // Ended by `dispose`.
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.log(`Reading transcripts stopped (${code}): ${String(reason)}`);
      this.deaths.add(performance.now());
      if (!this.deaths.isTooMany(performance.now())) this.start();
    });
  }

  dispose(): void {
    const { worker } = this;
    this.worker = undefined;
    this.edits.dispose();
    void worker?.terminate();
  }

  private receive(message: TranscriptMessage): void {
    if (message.kind === 'edits') this.edits.fire(message.batch);
    else {
      this.readFiles.clear();
      for (const file of message.read) this.readFiles.set(file.path, file);
    }
  }
}
