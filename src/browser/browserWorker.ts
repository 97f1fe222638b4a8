import type { Connect } from '../core/analysis/remote/channel.ts';
import type { ClientMessage, WorkerMessage } from '../core/analysis/remote/protocol.ts';

/** Of https://html.spec.whatwg.org/#worker, what is needed. In some hosts it is missing. */
declare const Worker: new (url: string, options: { name: string }) => DedicatedWorker;

interface DedicatedWorker {
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerMessage }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
  postMessage(message: ClientMessage, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
}

/**
 * Starts a worker with the script that `read` gives. Its text goes through a blob: extensions lie on other origins,
 * whose scripts no worker may be started with.
 */
export function browserWorker(read: () => PromiseLike<Uint8Array>): Connect {
  return async (events) => {
    const script = new Blob([new Uint8Array(await read())], { type: 'text/javascript' });
    const url = URL.createObjectURL(script);
    // Only then it is loaded for certain: VS Code starts workers by a detour.
    const loaded = (): void => URL.revokeObjectURL(url);
    const worker = new Worker(url, { name: 'shadowlight' });
    worker.addEventListener('message', ({ data }) => {
      loaded();
      events.onMessage(data);
    });
    worker.addEventListener('error', ({ message }) =>
      events.onDeath(new Error(message ?? 'The worker failed.')),
    );
    worker.addEventListener('messageerror', () =>
      events.onDeath(new Error('A message of the worker could not be read.')),
    );
    return {
      post: (message, transfer) => worker.postMessage(message, transfer),
      terminate: () => {
        loaded();
        worker.terminate();
        return Promise.resolve();
      },
    };
  };
}
