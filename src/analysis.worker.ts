import { parentPort, workerData } from 'node:worker_threads';
import { AnalysisServer } from './core/analysis/remote/analysisServer.ts';
import type { ClientMessage } from './core/analysis/remote/protocol.ts';
import { grammarsIn, nodeScheduler } from './node/nodeHost.ts';
import type { NodeWorkerData } from './node/nodeWorker.ts';

/** Entry point of the worker in the Node host. */
async function serve(): Promise<void> {
  const { syntaxes } = workerData as NodeWorkerData;
  const { createAnalyzer, runtimeMemoryBytes } = await import('./core/analysis/createAnalyzer.ts');
  const server = new AnalysisServer({
    createAnalyzer,
    grammars: grammarsIn(syntaxes),
    scheduler: nodeScheduler,
    memoryBytes: runtimeMemoryBytes,
    post: (message) => parentPort?.postMessage(message, []),
  });
  parentPort?.on('message', (message: ClientMessage) => server.receive(message));
}

void serve();
