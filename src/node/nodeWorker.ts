import { Worker } from 'node:worker_threads';
import type { Connect } from '../core/analysis/remote/channel.ts';
import type { WorkerMessage } from '../core/analysis/remote/protocol.ts';

/** What the worker is told at its start. */
export interface NodeWorkerData {
  /** Folder of the grammars. */
  readonly syntaxes: string;
}

/** Starts a thread that runs `script`. */
export function nodeWorker(script: string, data: NodeWorkerData): Connect {
  return (events) => {
    const worker = new Worker(script, { workerData: data, name: 'shadowlight', execArgv: [] });
    let reason: unknown;
    worker.on('message', (message: WorkerMessage) => events.onMessage(message));
    worker.on('error', (error) => (reason = error));
    worker.on('messageerror', (error) => events.onDeath(error));
    worker.on('exit', (code) => events.onDeath(reason ?? new Error(`The worker ended with code ${code}.`)));
    return {
      post: (message, transfer) => worker.postMessage(message, transfer),
      terminate: async () => {
        await worker.terminate();
      },
    };
  };
}
