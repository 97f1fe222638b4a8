import { browserScheduler } from './browser/browserHost.ts';
import { createAnalyzer, runtimeMemoryBytes } from './core/analysis/createAnalyzer.ts';
import { AnalysisServer } from './core/analysis/remote/analysisServer.ts';
import type { ClientMessage, WorkerMessage } from './core/analysis/remote/protocol.ts';

/** The worker's own side, https://html.spec.whatwg.org/#dedicatedworkerglobalscope */
declare const self: {
  addEventListener(type: 'message', listener: (event: { readonly data: ClientMessage }) => void): void;
  postMessage(message: WorkerMessage, transfer: readonly ArrayBuffer[]): void;
};

/** Entry point of the worker in the browser host. It cannot read files: it asks for the grammars. */
const server = new AnalysisServer({
  createAnalyzer,
  scheduler: browserScheduler,
  memoryBytes: runtimeMemoryBytes,
  post: (message) => self.postMessage(message, []),
});
self.addEventListener('message', ({ data }) => server.receive(data));
